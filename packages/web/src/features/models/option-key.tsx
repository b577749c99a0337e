import type { OptionMark } from '@ohsim/documents/charts';
import type { ShownOption } from './shown-options.ts';

/** An option's letter on its colour. */
export function OptionLetter({ mark }: { readonly mark: OptionMark }) {
  return (
    <span className="ohs-letter" style={{ background: mark.fill, borderColor: mark.line }}>
      {mark.letter}
    </span>
  );
}

/** Letters and names of the options. */
export function OptionKey({ options }: { readonly options: readonly ShownOption[] }) {
  return (
    <ul className="ohs-key">
      {options.map((option) => (
        <li key={option.id}>
          <OptionLetter mark={option.mark} /> {option.label}
        </li>
      ))}
    </ul>
  );
}
