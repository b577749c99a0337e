import { formatNumber } from '@ohsim/documents/charts';
import { useEffect, useId, useState } from 'react';

interface PoundsFieldProps {
  readonly label: string;
  /** Read out after the label, not shown: which option it is for. */
  readonly of?: string;
  readonly value: number | undefined;
  /** The text as whole pounds, or undefined where it is none. */
  readonly parse: (text: string) => number | undefined;
  readonly onChange: (value: number | undefined) => void;
}

/** A field for whole pounds. What is typed is taken when the field is left or Enter is pressed; what is no amount is said beside it. */
export function PoundsField({ label, of, value, parse, onChange }: PoundsFieldProps) {
  const id = useId();
  const shown = value === undefined ? '' : formatNumber(value);
  const [text, setText] = useState(shown);
  useEffect(() => setText(shown), [shown]);
  const parsed = text.trim() === '' ? undefined : parse(text);
  const wrong = text.trim() !== '' && parsed === undefined;
  const commit = (): void => {
    if (!wrong && parsed !== value) onChange(parsed);
  };
  return (
    <div className="ohs-pounds">
      <label htmlFor={id}>
        {label}
        {of === undefined ? null : <span className="ohs-hidden">, {of}</span>}
      </label>
      <span className="ohs-pounds__box">
        <span aria-hidden="true">£</span>
        <input
          id={id}
          inputMode="numeric"
          autoComplete="off"
          value={text}
          aria-invalid={wrong}
          aria-describedby={wrong ? `${id}-wrong` : undefined}
          onChange={(event) => setText(event.target.value)}
          onBlur={commit}
          onKeyDown={(event) => {
            if (event.key === 'Enter') commit();
          }}
        />
      </span>
      {wrong ? (
        <span className="ohs-pounds__wrong" id={`${id}-wrong`} role="alert">
          Whole pounds, such as 40,000
        </span>
      ) : null}
    </div>
  );
}
