import { useId } from 'react';

interface SegmentedProps<T extends string> {
  readonly legend: string;
  readonly value: T;
  readonly options: readonly { readonly value: T; readonly label: string }[];
  readonly onChange: (value: T) => void;
}

/** A short row of choices, one pressed: radio buttons in the shape of a bar. */
export function Segmented<T extends string>({ legend, value, options, onChange }: SegmentedProps<T>) {
  const name = useId();
  return (
    <fieldset className="ohs-segmented">
      <legend>{legend}</legend>
      <div className="ohs-segmented__bar">
        {options.map((option) => (
          <label key={option.value} className={option.value === value ? 'ohs-segmented__choice ohs-segmented__choice--on' : 'ohs-segmented__choice'}>
            <input type="radio" name={name} value={option.value} checked={option.value === value} onChange={() => onChange(option.value)} />
            <span>{option.label}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
