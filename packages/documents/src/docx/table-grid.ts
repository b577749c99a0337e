import { formatNumber, formatPercent, type TableBlock, type TableColumn } from '@ohsim/engine';
import type { GridBlock } from './word-document.ts';

/** Grid of a report table: numbers as its columns say, units in the header row. A number that does not apply is a dash. */
export const tableGrid = ({ id, title, columns, rows, notes }: TableBlock): GridBlock => ({
  kind: 'grid',
  id,
  title,
  columns: [{ label: 'Item', align: 'left' }, ...columns.map((column) => ({ label: headerLabel(column), align: column.align }))],
  rows: rows.map(({ label, cells }) => ({ cells: [label, ...columns.map((column, index) => cellText(cells[index] ?? null, column))] })),
  notes,
});

const headerLabel = ({ label, unit }: TableColumn): string => (unit === '' || unit === 'share' ? label : `${label}, ${unit}`);

function cellText(cell: number | string | null, { unit, decimals }: TableColumn): string {
  if (cell === null) return '–';
  if (typeof cell === 'string') return cell;
  return unit === 'share' ? formatPercent(cell) : formatNumber(cell, decimals);
}
