import type { LeverSettingDefinition } from '@ohsim/engine';
import { type CSSProperties, useId } from 'react';

interface LeverSliderProps {
  readonly definition: LeverSettingDefinition;
  readonly value: number;
  readonly inert: boolean;
  readonly onChange: (value: number) => void;
  readonly onSettle: () => void;
}

/** Slider of one setting: what it is set to in words, named stops under it, the part beyond evidence hatched. */
export function LeverSlider({ definition, value, inert, onChange, onSettle }: LeverSliderProps) {
  const id = useId();
  const { min, max, step, neutral, positions } = definition;
  const share = (at: number): number => ((at - min) / (max - min)) * 100;
  const beyond = positions.find((position) => position.label === 'beyond evidence')?.value;
  const style = {
    '--fill-from': `${Math.min(share(neutral), share(value))}%`,
    '--fill-to': `${Math.max(share(neutral), share(value))}%`,
  } as CSSProperties;
  return (
    <div className={inert ? 'ohs-slider ohs-slider--inert' : 'ohs-slider'}>
      <label htmlFor={id} className="ohs-slider__label">
        {definition.label}
      </label>
      <input
        id={id}
        type="range"
        min={min}
        max={max}
        step={step}
        value={value}
        style={style}
        aria-valuetext={definition.describe(value)}
        onChange={(event) => onChange(Number(event.target.value))}
        onPointerUp={onSettle}
        onKeyUp={onSettle}
        onBlur={onSettle}
      />
      {beyond === undefined ? null : <BeyondEvidence from={share(beyond)} to={share(beyond > neutral ? max : min)} />}
      <p className="ohs-slider__value">{sentenceCase(definition.describe(value))}</p>
      <p className="ohs-slider__stops">
        {positions.map((position) => (
          <button
            key={position.value}
            type="button"
            className={position.value === value ? 'ohs-slider__stop ohs-slider__stop--on' : 'ohs-slider__stop'}
            aria-label={`${definition.label}: ${position.label} (${definition.describe(position.value)})`}
            aria-pressed={position.value === value}
            onClick={() => {
              onChange(position.value);
              onSettle();
            }}
          >
            {sentenceCase(position.label)}
          </button>
        ))}
      </p>
    </div>
  );
}

function BeyondEvidence({ from, to }: { readonly from: number; readonly to: number }) {
  return (
    <span className="ohs-slider__scale" aria-hidden="true">
      <span className="ohs-slider__beyond" style={{ left: `${Math.min(from, to)}%`, width: `${Math.abs(to - from)}%` }} />
    </span>
  );
}

const sentenceCase = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1);
