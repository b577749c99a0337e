import { formatNumber } from '@ohsim/documents/charts';
import type { OccupationalHealthService } from '@ohsim/engine';
import { AllocatedMark } from '../../blocks/allocated-mark.tsx';
import { PlainTable } from '../../blocks/plain-table.tsx';
import type { IcsContext } from '../ics/ics-context.ts';
import { clientsOf, listRows, staffRows } from './service-detail.ts';

/** A service: its staff, allocated and not observed, its lists, and whom it serves. */
export function ServicePanel({ context, service }: { readonly context: IcsContext; readonly service: OccupationalHealthService }) {
  const { baseline, state, focus, setView, systemId } = context;
  const cubes = state.everyPlace?.output.cubes ?? [];
  const staff = staffRows(baseline, cubes, service, focus);
  const lists = listRows(baseline, cubes, service, focus);
  const dash = (value: number, decimals = 0): string => (Number.isFinite(value) ? formatNumber(value, decimals) : '–');
  return (
    <>
      <p>
        {service.owner === 'nhs' ? 'An NHS service' : 'An independent provider'}
        {service.systemId === systemId
          ? ' based in this ICS'
          : ` based in ${baseline.systems.find((system) => system.id === service.systemId)?.shortName ?? service.systemId}`}
        {service.capacityRule === 'bought'
          ? '. Its capacity is bought: it follows the work at the providers’ target load, and its staff are not counted.'
          : '.'}
      </p>
      {staff.length === 0 ? null : (
        <>
          <h3>Staff</h3>
          <AllocatedMark text="Heads and posts are England totals shared out by rule. Replace them with your own." />
          <PlainTable
            caption={`Staff of ${service.name}`}
            head={[
              'Role',
              'In post, April 2026, heads',
              'Posts, heads',
              `In post ${focus.financial}, FTE`,
              `Required ${focus.financial}, FTE`,
            ]}
            rows={staff.map((row) => ({
              id: row.id,
              cells: [row.label, dash(row.heads), dash(row.posts), dash(row.fte, 1), dash(row.required, 1)],
            }))}
          />
        </>
      )}
      {lists.length === 0 ? null : (
        <>
          <h3>Lists, {focus.financial}</h3>
          <p className="ohs-quiet">With typical luck. Load: minutes offered for each minute available.</p>
          <PlainTable
            caption={`Lists of ${service.name}, ${focus.financial}`}
            head={['List', 'Load, %', 'Mean wait, working days', 'Seen in standard, %']}
            rows={lists.map((row) => ({ id: row.id, cells: [row.label, dash(row.load), dash(row.wait), dash(row.within)] }))}
          />
        </>
      )}
      <h3>Whom it serves</h3>
      <ul>
        {clientsOf(baseline, service.id).map((client) => (
          <li key={client.id}>
            {client.systemId === systemId ? (
              <button type="button" className="ohs-link ohs-link--inline" onClick={() => setView('place', client.id)}>
                {client.name}
              </button>
            ) : (
              client.name
            )}
          </li>
        ))}
      </ul>
    </>
  );
}
