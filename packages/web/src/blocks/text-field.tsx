import { useId } from 'react';

interface TextFieldProps {
  readonly label: string;
  readonly value: string;
  /** Words instead of a number, over the whole width. */
  readonly wide?: boolean;
  readonly onChange: (value: string) => void;
}

/** A labelled box for a number as typed, or for words. */
export function TextField({ label, value, wide = false, onChange }: TextFieldProps) {
  const id = useId();
  return (
    <div className={wide ? 'ohs-field ohs-field--wide' : 'ohs-field'}>
      <label className="ohs-field__label" htmlFor={id}>
        {label}
      </label>
      <input
        id={id}
        className="ohs-input"
        type="text"
        inputMode={wide ? 'text' : 'decimal'}
        autoComplete="off"
        value={value}
        onChange={(event) => onChange(event.target.value)}
      />
    </div>
  );
}
