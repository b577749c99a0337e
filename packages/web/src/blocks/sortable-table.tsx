import { columnBreaks, formatNumber, type HeatClass, heatClasses, heatClassOf } from '@ohsim/documents/charts';
import { type ReactNode, useMemo, useState } from 'react';

/** A column of a sortable table. `heat` tints its cells; the number is always printed. */
export interface SortableColumn {
  readonly id: string;
  readonly label: string;
  readonly unit: string;
  readonly decimals: number;
  readonly heat: 'higher-is-worse' | 'lower-is-worse' | 'none';
  /** Hidden on phones, where there is no room; the details have it. */
  readonly wide?: boolean;
}

export interface SortableRow {
  readonly id: string;
  readonly label: string;
  readonly cells: readonly (number | null)[];
}

interface SortableTableProps {
  readonly caption: string;
  readonly first: string;
  readonly columns: readonly SortableColumn[];
  readonly rows: readonly SortableRow[];
  readonly link: (row: SortableRow) => ReactNode;
  /** Column sorted at first, largest first. */
  readonly sorted: string;
}

/** A table sorted by pressing its heads; heat cells carry their number, missing figures say "Not offered". */
export function SortableTable({ caption, first, columns, rows, link, sorted }: SortableTableProps) {
  const [sort, setSort] = useState({ column: sorted, down: true });
  const index = columns.findIndex((column) => column.id === sort.column);
  const ordered = useMemo(() => {
    const by = (row: SortableRow): number | string => (index < 0 ? row.label : (row.cells[index] ?? Number.NEGATIVE_INFINITY));
    const sign = sort.down ? -1 : 1;
    return rows.toSorted((a, b) => sign * compare(by(a), by(b)) || a.label.localeCompare(b.label, 'en-GB'));
  }, [rows, index, sort.down]);
  const classes = useMemo(() => columns.map((column, at) => heatOf(column, rows, at)), [columns, rows]);
  const head = (id: string, label: ReactNode, numeric: boolean, wide = false): ReactNode => (
    <th
      key={id}
      scope="col"
      className={`${numeric ? 'ohs-table__number' : ''} ${wide ? 'ohs-table__wide' : ''}`}
      aria-sort={sort.column === id ? (sort.down ? 'descending' : 'ascending') : 'none'}
    >
      <button
        type="button"
        className="ohs-table__sort"
        onClick={() => setSort({ column: id, down: sort.column === id ? !sort.down : numeric })}
      >
        {label}
        <span aria-hidden="true">{sort.column === id ? (sort.down ? ' ▼' : ' ▲') : ''}</span>
      </button>
    </th>
  );
  return (
    <table className="ohs-table ohs-table--sortable">
      <caption className="ohs-hidden">{caption}</caption>
      <thead>
        <tr>
          {head('', first, false)}
          {columns.map((column) => head(column.id, `${column.label}, ${column.unit}`, true, column.wide))}
        </tr>
      </thead>
      <tbody>
        {ordered.map((row) => (
          <tr key={row.id}>
            <th scope="row">{link(row)}</th>
            {columns.map((column, at) => (
              <HeatCell key={column.id} column={column} value={row.cells[at] ?? null} classes={classes[at] ?? []} />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function HeatCell({
  column,
  value,
  classes,
}: {
  readonly column: SortableColumn;
  readonly value: number | null;
  readonly classes: readonly HeatClass[];
}) {
  const wide = column.wide === true ? 'ohs-table__wide' : '';
  if (value === null || !Number.isFinite(value)) return <td className={`ohs-table__number ohs-quiet ${wide}`}>Not offered</td>;
  const step = classes.length < 2 ? undefined : heatClassOf(classes, value, column.decimals)?.step;
  const shade = step === undefined ? '' : `ohs-heat-${column.heat === 'lower-is-worse' ? classes.length - 1 - step : step}`;
  return <td className={`ohs-table__number ${shade} ${wide}`}>{formatNumber(value, column.decimals)}</td>;
}

function heatOf(column: SortableColumn, rows: readonly SortableRow[], at: number): HeatClass[] {
  if (column.heat === 'none') return [];
  const values = rows.flatMap((row) => row.cells[at] ?? []);
  return heatClasses(columnBreaks(values), column.decimals);
}

function compare(a: number | string, b: number | string): number {
  if (typeof a === 'string' || typeof b === 'string') return String(a).localeCompare(String(b), 'en-GB');
  return a - b || 0;
}
