import { formatNumber, formatPercent, type TableBlock, type TableColumn } from '@ohsim/engine';
import { shortNumber } from './short-number.ts';
import type { GridBlock } from './word-document.ts';

/** Unit of a column whose rows each have their own. */
const AS_IN_ROW = 'as in the row';

/** Units that the cells of a row say themselves, or that need no name. */
const SILENT = new Set(['', 'share', 'ratio', AS_IN_ROW]);

/** What the first column is called where the table does not say. */
export const UNNAMED = 'Item';

/** Grid of a report table: numbers as its columns say, the unit in the header, or in the title where all share it. A number that does not apply is a dash. */
export function tableGrid({ id, title, columns, rows, notes }: TableBlock): GridBlock {
  const shared = sharedUnit(columns);
  return {
    kind: 'grid',
    id,
    title: shared === undefined || title.includes(shared) ? title : `${title}, ${shared}`,
    columns: [{ label: UNNAMED, align: 'left' }, ...columns.map((column) => ({ label: headerLabel(column, shared), align: column.align }))],
    rows: rows.map(({ id: rowId, label, cells }) => ({
      cells: [label, ...columns.map((column, index) => cellText(cells[index] ?? null, column))],
      ...(TOTALS.has(rowId) ? { strong: true } : {}),
    })),
    notes,
  };
}

const TOTALS = new Set(['total', 'all']);

/** The unit of all columns of numbers, where there are several and it is one. */
function sharedUnit(columns: readonly TableColumn[]): string | undefined {
  const units = new Set(columns.filter(({ unit }) => !SILENT.has(unit)).map(({ unit }) => unit));
  const [unit] = units;
  return units.size === 1 && columns.filter((column) => column.unit === unit).length > 3 ? unit : undefined;
}

const headerLabel = ({ label, unit }: TableColumn, shared: string | undefined): string =>
  SILENT.has(unit) || unit === shared ? label : `${label}, ${unit}`;

function cellText(cell: number | string | null, { unit, decimals }: TableColumn): string {
  if (cell === null) return '\u2013';
  if (typeof cell === 'string') return cell;
  if (unit === AS_IN_ROW) return shortNumber(cell);
  return unit === 'share' ? formatPercent(cell) : formatNumber(cell, decimals);
}
