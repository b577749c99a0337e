import type { TableTwin } from '@ohsim/documents/charts';
import { twinCsv } from '@ohsim/documents/charts';
import type { TableBlock } from '@ohsim/engine';
import { Card } from '../../blocks/card.tsx';
import { fileName, saveFile } from '../../blocks/save-file.ts';
import { Segmented } from '../../blocks/segmented.tsx';
import { SortableTable } from '../../blocks/sortable-table.tsx';
import type { IcsContext } from '../ics/ics-context.ts';
import { servicesTable } from './services-table.ts';

/** Columns that a phone has room for. */
const NARROW = ['doctor-wait', 'unmet', 'wait'];

/** Organisations and services of the system, sortable, each opening its details. */
export function PlacesCard(context: IcsContext) {
  const { placeBlocks, state, focus, view, setView, name } = context;
  const stale = state.everyPlace?.scenario !== state.wanted;
  const kind = view('rows') === 'services' ? 'services' : 'organisations';
  const table = kind === 'organisations' ? placeBlocks?.organisations : servicesTable(context);
  if (table === undefined) return null;
  const columns = table.columns.map((column) => ({ ...column, wide: !NARROW.includes(column.id) }));
  const rows = table.rows.map((row) => ({ ...row, cells: row.cells.map((cell) => (typeof cell === 'number' ? cell : null)) }));
  return (
    <Card
      id="places"
      title={kind === 'organisations' ? `Organisations, ${focus.financial}` : `Occupational health services, ${focus.financial}`}
      subtitle="With typical luck. Darker is worse; press a head to sort, a name for its details."
      aside={
        <Segmented
          legend="Rows"
          value={kind}
          options={[
            { value: 'organisations', label: 'Organisations' },
            { value: 'services', label: 'Services' },
          ]}
          onChange={(value) => setView('rows', value === 'services' ? value : undefined)}
        />
      }
    >
      <div className={stale ? 'ohs-stale' : undefined} aria-busy={stale}>
        <SortableTable
          key={kind}
          caption={`${table.title}, ${name}`}
          first={kind === 'organisations' ? 'Organisation' : 'Service'}
          columns={columns}
          rows={rows}
          sorted={kind === 'organisations' ? 'doctor-wait' : 'wait'}
          link={(row) => (
            <button type="button" className="ohs-link" onClick={() => setView('place', row.id)}>
              {row.label}
            </button>
          )}
        />
      </div>
      <div className="ohs-places__foot">
        <ul>
          {table.notes.map((note) => (
            <li key={note}>{note}</li>
          ))}
        </ul>
        {kind === 'organisations' ? context.reproduce('table/organisations', table.title, 'every-place') : null}
        <button
          type="button"
          className="ohs-link"
          onClick={() => saveFile(`${fileName('ohsim', name, table.title)}.csv`, twinCsv(csvOf(table)), 'text/csv;charset=utf-8')}
        >
          Download CSV<span className="ohs-hidden">: {table.title}</span>
        </button>
      </div>
    </Card>
  );
}

function csvOf(table: TableBlock): TableTwin {
  return {
    caption: table.title,
    columns: [
      { id: 'id', label: 'id', numeric: false },
      { id: 'name', label: 'name', numeric: false },
      ...table.columns.map((column) => ({ id: column.id, label: `${column.label}, ${column.unit}`, numeric: true })),
    ],
    rows: table.rows.map((row) => [row.id, row.label, ...row.cells]),
    decimals: 1,
  };
}
