import type { FigureBlock } from '@ohsim/engine';
import type { GridBlock } from './word-document.ts';

/** Headline figures as one table: the figure, its range over futures, and the same with no change. Columns that no figure fills are left out. */
export function figuresGrid(figures: readonly FigureBlock[]): GridBlock {
  const columns = COLUMNS.filter(({ cell, always }) => always || figures.some((figure) => cell(figure) !== ''));
  return {
    kind: 'grid',
    id: figures.map(({ id }) => id).join('-'),
    title: 'Headline figures',
    columns: columns.map(({ label }) => ({ label, align: 'left' })),
    rows: figures.map((figure) => ({ cells: columns.map(({ cell, strong }) => [{ text: cell(figure), strong }]) })),
    notes: [],
  };
}

const COLUMNS: readonly { label: string; always: boolean; strong: boolean; cell: (figure: FigureBlock) => string }[] = [
  { label: 'Figure', always: true, strong: false, cell: ({ label }) => label },
  { label: 'Result', always: true, strong: true, cell: ({ text, after }) => `${text} ${after}`.trim() },
  { label: '8 in 10 futures', always: false, strong: false, cell: ({ range }) => range?.text ?? '' },
  { label: 'Compared', always: false, strong: false, cell: ({ comparison }) => comparison ?? '' },
];
