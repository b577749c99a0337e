import type { TextPart } from '@ohsim/engine';
import { fitsAcross } from './column-widths.ts';
import type { GridBlock, GridRow } from './word-document.ts';

/** A grid in the first of these that fits across its page: upright as it is, upright in smaller letters, turned over, the same on a page on its side. Only grids of numbers are changed. */
export function fittedGrid(grid: GridBlock): GridBlock {
  if (fitsAcross(grid, 'portrait') || !grid.columns.slice(1).every(({ align }) => align === 'right')) return grid;
  const small = { ...grid, compact: true };
  const turned = turnedOver(grid);
  const smallTurned = { ...turned, compact: true };
  const tries = [small, turned, smallTurned].find((candidate) => fitsAcross(candidate, 'portrait'));
  return tries ?? [grid, turned, small, smallTurned].find((candidate) => fitsAcross(candidate, 'landscape')) ?? small;
}

function turnedOver(grid: GridBlock): GridBlock {
  const [first, ...numbers] = grid.columns;
  return {
    ...grid,
    columns: [
      { label: firstLabel(numbers.map(({ label }) => label)) ?? first?.label ?? '', align: 'left' },
      ...grid.rows.map(({ cells }) => ({ label: plain(cells[0]), align: 'right' as const })),
    ],
    rows: numbers.map(({ label }, index) => ({ cells: [label, ...grid.rows.map((row) => weighted(row, index + 1))] })),
  };
}

/** Columns that are financial years become rows of them. */
const firstLabel = (labels: readonly string[]): string | undefined => (/^\d{4}\/\d{2}$/.test(labels[0] ?? '') ? 'Year' : undefined);

const plain = (cell: GridRow['cells'][number] | undefined): string =>
  cell === undefined ? '' : typeof cell === 'string' ? cell : cell.map(({ text }) => text).join('');

/** A cell of a total stays strong when its row has become a column. */
const weighted = ({ cells, strong }: GridRow, index: number): readonly TextPart[] => [
  { text: plain(cells[index]), ...(strong ? { strong } : {}) },
];
