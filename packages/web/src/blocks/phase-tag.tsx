import type { Phase } from '@ohsim/engine';

/** Fix, Focus or Grow: always the word, its colour beside it. */
export function PhaseTag({ phase }: { readonly phase: Phase }) {
  return <span className={`ohs-phase ohs-phase--${phase.toLowerCase()}`}>{phase}</span>;
}
