import { formatNumber, formatPercent } from '@ohsim/documents/charts';
import type { Organisation } from '@ohsim/engine';
import { AllocatedMark } from '../../blocks/allocated-mark.tsx';
import { PlainTable } from '../../blocks/plain-table.tsx';
import type { IcsContext } from '../ics/ics-context.ts';
import { arrangementRows, lineRows } from './organisation-detail.ts';

/** What is known of an organisation, who serves it, and how it fares by line. */
export function OrganisationPanel({ context, organisation }: { readonly context: IcsContext; readonly organisation: Organisation }) {
  const { baseline, state, focus, setView } = context;
  const lines = lineRows(baseline, state.everyPlace?.output.cubes ?? [], organisation.id, focus);
  const share = (value: number | null): string => (value === null ? 'England mean used' : `${formatNumber(value * 100, 1)}%`);
  const dash = (value: number, decimals = 0): string => (Number.isFinite(value) ? formatNumber(value, decimals) : '–');
  return (
    <>
      <dl className="ohs-facts">
        <Fact label="Kind" value={organisation.kind} />
        <Fact label="Staff, heads" value={`${formatNumber(organisation.heads)} (${organisation.basis})`} />
        <Fact label="Sickness absence" value={share(organisation.sicknessShare)} />
        <Fact label="Leavers a year" value={share(organisation.leaverShare)} />
        <Fact
          label="Access at baseline"
          value={`${formatPercent(organisation.access)} of that of a trust with its own service (judgement)`}
        />
      </dl>
      <h3>Who serves it</h3>
      <ul>
        {arrangementRows(baseline, organisation).map((row) => (
          <li key={`${row.serviceId} ${row.work}`}>
            <button type="button" className="ohs-link ohs-link--inline" onClick={() => setView('place', row.serviceId)}>
              {row.serviceName}
            </button>{' '}
            ({row.owner}): {row.work}; {row.how}.
          </li>
        ))}
      </ul>
      <AllocatedMark text="Who serves whom is inferred from size and distance: replace it with your own contracts." />
      <h3>By line, {focus.financial}</h3>
      <p className="ohs-quiet">
        With typical luck. Need, completed and unmet in cases a year; list in cases, mean of the year; wait in working days.
      </p>
      <PlainTable
        caption={`Lines of ${organisation.name}, ${focus.financial}`}
        head={['Line', 'Need, cases', 'Completed, cases', 'Unmet, cases', 'On list, cases', 'Mean wait, days', 'In standard, %']}
        rows={lines.map((line) => ({
          id: line.id,
          cells: [line.label, dash(line.need), dash(line.completed), dash(line.unmet), dash(line.list), dash(line.wait), dash(line.within)],
        }))}
      />
    </>
  );
}

function Fact({ label, value }: { readonly label: string; readonly value: string }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>{value}</dd>
    </div>
  );
}
