import type { TextPart } from '@ohsim/engine';

/** Text whose strong parts carry the answer. */
export function RichText({ parts }: { readonly parts: readonly TextPart[] }) {
  // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a sentence have no identity but their place
  return parts.map((part, index) =>
    part.strong === true ? <strong key={index}>{part.text}</strong> : <span key={index}>{part.text}</span>,
  );
}
