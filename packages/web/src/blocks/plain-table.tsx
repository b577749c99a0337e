import type { ReactNode } from 'react';

interface PlainTableProps {
  readonly caption: string;
  readonly head: readonly string[];
  readonly rows: readonly { readonly id: string; readonly cells: readonly ReactNode[] }[];
  /** Index of the first column with numbers; those before hold text. */
  readonly numbersFrom?: number;
}

/** A small table: text left, numbers right, the first cell of each row its head. */
export function PlainTable({ caption, head, rows, numbersFrom = 1 }: PlainTableProps) {
  const side = (column: number): string | undefined => (column >= numbersFrom ? 'ohs-table__number' : undefined);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
    <section className="ohs-scroll ohs-scroll--free" aria-label={caption} tabIndex={0}>
      <table className="ohs-table">
        <caption className="ohs-hidden">{caption}</caption>
        <thead>
          <tr>
            {head.map((label, column) => (
              <th key={label} scope="col" className={side(column)}>
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id}>
              {row.cells.map((cell, column) =>
                column === 0 ? (
                  <th key={head[column]} scope="row">
                    {cell}
                  </th>
                ) : (
                  <td key={head[column]} className={side(column)}>
                    {cell}
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
