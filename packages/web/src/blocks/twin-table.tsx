import { formatNumber, type TableTwin } from '@ohsim/documents/charts';

/** The table behind a chart, with its numbers rounded as the chart shows them. */
export function TwinTable({ twin }: { readonly twin: TableTwin }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
    <section className="ohs-scroll" aria-label={twin.caption} tabIndex={0}>
      <table className="ohs-table">
        <caption className="ohs-hidden">{twin.caption}</caption>
        <thead>
          <tr>
            {twin.columns.map((column) => (
              <th key={column.id} scope="col" className={column.numeric ? 'ohs-table__number' : undefined}>
                {column.label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {twin.rows.map((row) => (
            <tr key={String(row[0])}>
              {row.map((cell, index) => {
                const column = twin.columns[index];
                const text = typeof cell === 'number' ? formatNumber(cell, twin.decimals) : (cell ?? '');
                return index === 0 ? (
                  <th key={column?.id} scope="row">
                    {text}
                  </th>
                ) : (
                  <td key={column?.id} className={column?.numeric ? 'ohs-table__number' : undefined}>
                    {text}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
