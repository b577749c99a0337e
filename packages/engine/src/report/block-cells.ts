import type { ResolvedBlock, ResolvedSeriesBlock } from './resolve-blocks.ts';

/** One number or text of a report, by its address: kind of block, its id, then keys and positions, joined by slashes: 'table/waits/rows/2/cells/1'. */
export interface BlockCell {
  readonly address: string;
  /** What it is, within its block. */
  readonly label: string;
  readonly unit: string;
}

/** The cells of a block that a reader may want to have again: of charts the last month of each financial year. Headings have none. */
export const blockCells = (block: ResolvedBlock): readonly BlockCell[] => {
  if (block.kind === 'heading') return [];
  const at = (path: string, label: string, unit = ''): BlockCell => ({ address: `${block.kind}/${block.id}/${path}`, label, unit });
  switch (block.kind) {
    case 'figure': {
      const { label, unit, range } = block;
      const ends =
        range === undefined ? [] : [at('range/low', `${label}, 10th of 100`, unit), at('range/high', `${label}, 90th of 100`, unit)];
      return [at('value', label, unit), ...ends];
    }
    case 'sentence':
      return block.parts.flatMap(({ strong, text }, index) =>
        strong === true || block.parts.length === 1 ? [at(`parts/${index}/text`, text)] : [],
      );
    case 'note':
      return [at('text', block.title)];
    case 'series':
      return seriesCells(block).map(([path, label]) => at(path, label, block.unit));
    case 'table':
      return block.rows.flatMap((row, index) =>
        block.columns.flatMap(({ label, unit }, column) =>
          row.cells[column] === null ? [] : [at(`rows/${index}/cells/${column}`, `${row.label}: ${label}`, unit)],
        ),
      );
    case 'waterfall':
      return block.waterfall.bars.map(({ label }, index) => at(`waterfall/bars/${index}/value`, label, block.waterfall.unit));
    case 'assumptions':
      return block.rows.flatMap(({ label, value, unit }, index) => (value === null ? [] : [at(`rows/${index}/value`, label, unit)]));
  }
};

const seriesCells = ({ lines, columns }: ResolvedSeriesBlock): (readonly [path: string, label: string])[] =>
  lines.flatMap((line, index) =>
    columns.flatMap((column, at) =>
      !column.endsWith('-03') || line.values[at] === null ? [] : [[`lines/${index}/values/${at}`, `${line.label}, ${column}`] as const],
    ),
  );

/** A block of a report or of a case, as far as an address goes by it. */
interface Addressed {
  readonly kind: string;
  readonly id?: string;
}

/** The number or text at an address; undefined where the blocks, of a report or of a case, have none. */
export const cellAt = (blocks: readonly Addressed[], address: string): unknown => {
  const [kind, id, ...path] = address.split('/');
  const block = blocks.find((candidate) => candidate.kind === kind && candidate.id === id);
  return path.reduce<unknown>((value, key) => (value as Readonly<Record<string, unknown>> | undefined)?.[key], block);
};
