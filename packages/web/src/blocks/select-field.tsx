import { useId } from 'react';

interface SelectFieldProps {
  readonly label: string;
  readonly value: string;
  readonly options: readonly { readonly value: string; readonly label: string; readonly group?: string }[];
  readonly onChange: (value: string) => void;
  /** The label is read out but not shown, where a title beside it says the same. */
  readonly quiet?: boolean;
}

/** A labelled drop-down of the NHS look. Options with a group stand under its name. */
export function SelectField({ label, value, options, onChange, quiet = false }: SelectFieldProps) {
  const id = useId();
  const groups = [...new Set(options.map((option) => option.group))];
  return (
    <div className="ohs-field">
      <label className={quiet ? 'ohs-hidden' : 'ohs-field__label'} htmlFor={id}>
        {label}
      </label>
      <select id={id} className="nhsuk-select ohs-select" value={value} onChange={(event) => onChange(event.target.value)}>
        {groups.map((group) => {
          const members = options
            .filter((option) => option.group === group)
            .map((option) => (
              <option key={option.value} value={option.value}>
                {option.label}
              </option>
            ));
          return group === undefined ? (
            members
          ) : (
            <optgroup key={group} label={group}>
              {members}
            </optgroup>
          );
        })}
      </select>
    </div>
  );
}
