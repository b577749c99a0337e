import { FAN_ROOM, FAN_ROOM_PHONE, type FanState, fanOption, fanReading } from '@ohsim/documents/charts';
import { type KeyboardEvent, type PointerEvent, useMemo, useState } from 'react';
import { ChartCanvas } from '../charts/chart-canvas.tsx';
import { usePhone } from './use-phone.ts';
import { useSame } from './use-same.ts';

/** Month read first: the focus year's, else the first. */
const focusMonth = (state: FanState): number => Math.floor(state.focus?.at ?? 0);

const STEPS: Record<string, number> = { ArrowRight: 1, ArrowUp: 1, ArrowLeft: -1, ArrowDown: -1, PageUp: 12, PageDown: -12 };

/** Fan chart with a reading line: hover, or focus it and use the arrow keys, to read every month. */
export function FanChart({ state: given }: { readonly state: FanState }) {
  const state = useSame(given);
  const room = usePhone() ? FAN_ROOM_PHONE : FAN_ROOM;
  const option = useMemo(() => fanOption(state, room), [state, room]);
  const [cursor, setCursor] = useState<number>();
  const last = state.months - 1;
  const at = Math.min(cursor ?? focusMonth(state), last);

  const onKeyDown = (event: KeyboardEvent): void => {
    const step = STEPS[event.key];
    const target = event.key === 'Home' ? 0 : event.key === 'End' ? last : step === undefined ? undefined : at + step;
    if (target === undefined) return;
    event.preventDefault();
    setCursor(Math.min(last, Math.max(0, target)));
  };
  const onPointerMove = (event: PointerEvent<HTMLDivElement>): void => {
    const box = event.currentTarget.getBoundingClientRect();
    setCursor(Math.min(last, Math.max(0, Math.round(((event.clientX - box.left) / box.width) * last))));
  };

  return (
    <>
      <div className="ohs-chart__picture">
        <ChartCanvas
          option={option}
          height={room.height}
          label={`${state.title}. ${state.subtitle}. ${fanReading(state, focusMonth(state))}`}
        />
        <div
          className="ohs-chart__reader"
          style={{ left: room.left, right: room.right, top: room.top, bottom: room.bottom }}
          role="slider"
          tabIndex={0}
          aria-label={`Read the values of ${state.title.toLowerCase()} month by month`}
          aria-valuemin={0}
          aria-valuemax={last}
          aria-valuenow={at}
          aria-valuetext={fanReading(state, at)}
          onKeyDown={onKeyDown}
          onPointerMove={onPointerMove}
          onPointerLeave={() => setCursor(undefined)}
          onBlur={() => setCursor(undefined)}
        >
          {cursor === undefined ? null : <span className="ohs-chart__cursor" style={{ left: `${(at / last) * 100}%` }} />}
        </div>
      </div>
      <p className="ohs-chart__reading" aria-hidden="true">
        {cursor === undefined ? 'Point at the chart, or use the arrow keys on it, to read any month.' : fanReading(state, at)}
      </p>
    </>
  );
}
