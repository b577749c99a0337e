import type { KeyFigureBlock } from '@ohsim/engine';
import type { GridBlock } from './word-document.ts';

/** Headline numbers of a case as one table: the number, its range over futures, what it says; below, how each is worked out and from which run. */
export function keyFiguresGrid(figures: readonly KeyFigureBlock[]): GridBlock {
  const ranges = figures.some(({ range }) => range !== undefined);
  const runs = [...new Set(figures.map(({ trace }) => trace.runId))];
  return {
    kind: 'grid',
    id: figures.map(({ id }) => id).join('-'),
    title: 'Headline figures',
    columns: ['Figure', 'Result', ...(ranges ? ['Range'] : []), 'What it says'].map((label) => ({ label, align: 'left' })),
    rows: figures.map(({ label, text, range, sentence }) => ({
      cells: [label, [{ text, strong: true }], ...(ranges ? [range?.text ?? '–'] : []), sentence],
    })),
    notes: [`How they are worked out: ${[...new Set(figures.map(({ label, trace }) => `${label}: ${trace.equation}`))].join('; ')}.`],
    trace: runs.map((id) => id.slice(0, 12)).join(', '),
  };
}
