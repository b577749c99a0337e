import { useEffect, useId, useState } from 'react';

interface NumberFieldProps {
  readonly label: string;
  /** After the label: "minutes, one way". */
  readonly unit: string;
  readonly value: number;
  readonly min: number;
  readonly max: number;
  readonly onChange: (value: number) => void;
}

/** A labelled number of the NHS look; what cannot be is said beside it and changes nothing. */
export function NumberField({ label, unit, value, min, max, onChange }: NumberFieldProps) {
  const id = useId();
  const [text, setText] = useState(String(value));
  useEffect(() => setText(String(value)), [value]);
  const found = text.trim() === '' ? Number.NaN : Number(text);
  const wrong = !(found >= min && found <= max);
  const commit = (): void => {
    if (!wrong && found !== value) onChange(found);
  };
  return (
    <div className="ohs-field">
      <label className="ohs-field__label" htmlFor={id}>
        {label}, {unit}
      </label>
      <input
        id={id}
        className="nhsuk-input ohs-number"
        inputMode="decimal"
        value={text}
        aria-invalid={wrong}
        aria-describedby={wrong ? `${id}-wrong` : undefined}
        onChange={(event) => setText(event.target.value)}
        onBlur={commit}
        onKeyDown={(event) => {
          if (event.key === 'Enter') commit();
        }}
      />
      {wrong ? (
        <p id={`${id}-wrong`} className="ohs-field__wrong" role="alert">
          A number from {min} to {max}
        </p>
      ) : null}
    </div>
  );
}
