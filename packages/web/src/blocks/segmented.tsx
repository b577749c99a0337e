import { useEffect, useId, useState } from 'react';

interface SegmentedProps<T extends string> {
  readonly legend: string;
  readonly value: T;
  readonly options: readonly { readonly value: T; readonly label: string }[];
  readonly onChange: (value: T) => void;
}

/** A short row of choices, one pressed: radio buttons in the shape of a bar. */
export function Segmented<T extends string>({ legend, value, options, onChange }: SegmentedProps<T>) {
  const name = useId();
  // shown at once, also while what follows from the choice is still being worked out
  const [chosen, setChosen] = useState(value);
  useEffect(() => setChosen(value), [value]);
  const choose = (next: T): void => {
    setChosen(next);
    onChange(next);
  };
  return (
    <fieldset className="ohs-segmented">
      <legend>{legend}</legend>
      <div className="ohs-segmented__bar">
        {options.map((option) => (
          <label
            key={option.value}
            className={option.value === chosen ? 'ohs-segmented__choice ohs-segmented__choice--on' : 'ohs-segmented__choice'}
          >
            <input type="radio" name={name} value={option.value} checked={option.value === chosen} onChange={() => choose(option.value)} />
            <span>{option.label}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
