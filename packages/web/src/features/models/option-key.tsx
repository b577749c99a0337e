import { OptionLetter } from '../../blocks/option-letter.tsx';
import type { ShownOption } from './shown-options.ts';

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
