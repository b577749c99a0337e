import type { BlockCell } from '../block-cells.ts';
import type { CaseBlock } from './case-blocks.ts';

/** The numbers and texts of a block of a case, by their addresses ('bars/lead-net/series/0/values/3'). Headings have none; of assumptions those with a value. */
export const caseCells = (block: CaseBlock): readonly BlockCell[] => {
  if (block.kind === 'heading') return [];
  const at = (path: string, label: string, unit = ''): BlockCell => ({ address: `${block.kind}/${block.id}/${path}`, label, unit });
  switch (block.kind) {
    case 'key-figure':
      return block.value === null ? [at('text', block.label)] : [at('value', block.label, block.unit)];
    case 'bars':
      return block.series.flatMap(({ label, values }, row) =>
        values.map((_, index) => at(`series/${row}/values/${index}`, `${label}, ${block.categories[index]}`, block.unit)),
      );
    case 'histogram':
      return block.counts.map((_, index) => at(`counts/${index}`, `Futures in bar ${index + 1}`));
    case 'tornado':
      return block.rows.flatMap(({ label }, row) => [
        at(`rows/${row}/atLow`, `${label}, at its low end`, block.unit),
        at(`rows/${row}/atHigh`, `${label}, at its high end`, block.unit),
      ]);
    case 'drivers':
      return block.bars.map(({ label }, index) => at(`bars/${index}/value`, label, block.unit));
    case 'table':
      return block.rows.flatMap((row, index) =>
        block.columns.flatMap(({ label, unit }, column) =>
          (row.cells[column] ?? null) === null ? [] : [at(`rows/${index}/cells/${column}`, `${row.label}: ${label}`, unit)],
        ),
      );
    case 'assumptions':
      return block.rows.flatMap(({ label, value, unit }, index) => (value === null ? [] : [at(`rows/${index}/value`, label, unit)]));
    case 'list':
      return block.items.flatMap((parts, item) => parts.map(({ text }, part) => at(`items/${item}/${part}/text`, text)));
    case 'sentence':
      return block.parts.map(({ text }, index) => at(`parts/${index}/text`, text));
    case 'note':
      return [at('text', block.title)];
  }
};
