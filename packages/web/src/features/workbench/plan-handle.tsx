import { type KeyboardEvent, type PointerEvent, useRef } from 'react';

interface PlanHandleProps {
  readonly label: string;
  readonly className: string;
  /** Place on the axis, and how many months the axis has. */
  readonly at: number;
  readonly axis: number;
  /** Value told to assistive technology: what is moved, its bounds and words. */
  readonly value: { readonly now: number; readonly min: number; readonly max: number; readonly text: string };
  /** The value moved to, not yet held inside its bounds. */
  readonly onMove: (value: number) => void;
  readonly onSettle: () => void;
}

const STEPS: Readonly<Record<string, number>> = { ArrowLeft: -1, ArrowDown: -1, ArrowRight: 1, ArrowUp: 1, PageDown: -12, PageUp: 12 };

/** A grip on the timeline: drag it, or move it by months with the arrows and by years with Page Up and Page Down. */
export function PlanHandle({ label, className, at, axis, value, onMove, onSettle }: PlanHandleProps) {
  const grip = useRef<{ readonly x: number; readonly value: number; readonly width: number } | undefined>(undefined);
  const press = (event: KeyboardEvent): void => {
    const step = STEPS[event.key];
    const end = event.key === 'Home' ? value.min : event.key === 'End' ? value.max : undefined;
    if (step === undefined && end === undefined) return;
    event.preventDefault();
    onMove(end ?? value.now + (step ?? 0));
  };
  const hold = (event: PointerEvent<HTMLElement>): void => {
    const width = event.currentTarget.parentElement?.getBoundingClientRect().width ?? 1;
    event.currentTarget.setPointerCapture(event.pointerId);
    grip.current = { x: event.clientX, value: value.now, width };
  };
  const drag = (event: PointerEvent): void => {
    if (grip.current === undefined) return;
    onMove(Math.round(grip.current.value + ((event.clientX - grip.current.x) / grip.current.width) * axis));
  };
  const drop = (): void => {
    if (grip.current === undefined) return;
    grip.current = undefined;
    onSettle();
  };
  return (
    <span
      role="slider"
      tabIndex={0}
      className={className}
      style={{ left: `${(Math.min(at, axis) / axis) * 100}%` }}
      aria-label={label}
      aria-valuemin={value.min}
      aria-valuemax={value.max}
      aria-valuenow={value.now}
      aria-valuetext={value.text}
      onKeyDown={press}
      onKeyUp={onSettle}
      onBlur={onSettle}
      onPointerDown={hold}
      onPointerMove={drag}
      onPointerUp={drop}
      onPointerCancel={drop}
    />
  );
}
