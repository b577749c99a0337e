import type { OptionMark } from '@ohsim/documents/charts';

/** An option's letter on its colour. */
export function OptionLetter({ mark }: { readonly mark: OptionMark }) {
  return (
    <span className="ohs-letter" style={{ background: mark.fill, borderColor: mark.line }}>
      {mark.letter}
    </span>
  );
}
