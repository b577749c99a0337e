import type { Grade } from '@ohsim/engine';

const GRADES = {
  GREEN: { word: 'evidence', symbol: '●', meaning: 'observed and current' },
  AMBER: { word: 'mixed', symbol: '◐', meaning: 'partial or old evidence' },
  RED: { word: 'judgement', symbol: '○', meaning: 'judgement, or tuned' },
} as const satisfies Record<Grade, { word: string; symbol: string; meaning: string }>;

/** How sure we are, as a word and a symbol that differ without colour. */
export function GradeMark({ grade }: { readonly grade: Grade }) {
  const { word, symbol, meaning } = GRADES[grade];
  return (
    <span className={`ohs-grade ohs-grade--${grade.toLowerCase()}`} title={`${grade}: ${meaning}`}>
      <span aria-hidden="true">{symbol}</span> {word}
    </span>
  );
}

/** The same in words, for lists and filters. */
export const gradeWords = (grade: Grade): string => `${GRADES[grade].word} (${grade}: ${GRADES[grade].meaning})`;
