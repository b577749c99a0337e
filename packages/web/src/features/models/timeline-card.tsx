import type { TableTwin } from '@ohsim/documents/charts';
import { shownPounds } from '@ohsim/engine';
import { Card } from '../../blocks/card.tsx';
import { ChartFrame } from '../../blocks/chart-frame.tsx';
import { OptionLetter } from '../../blocks/option-letter.tsx';
import { PhaseTag } from '../../blocks/phase-tag.tsx';
import type { ModelsContext } from './models-context.ts';
import { PHASES, phaseOf, TIMELINE_MONTHS, timelineRows } from './timeline.ts';

const share = (month: number): string => `${(Math.min(Math.max(month, 0), TIMELINE_MONTHS) / TIMELINE_MONTHS) * 100}%`;

/** When each option's change begins and is complete, what it costs once, and what a year costs after it. */
export function TimelineCard({ baseline, comparison, draft, from }: ModelsContext) {
  const rows = timelineRows(baseline, comparison.options, draft.startMonth, from);
  return (
    <Card
      id="timeline"
      title="Fix, Focus, Grow: getting there"
      subtitle="Months from the start. Thin line: prepare. Bar: the change, with set-up and double running. Open line: the new service, steady."
    >
      <ChartFrame
        sentence={undefined}
        source="How long a change takes and what it costs are judgement (grade RED)."
        name="When each option is there"
        twin={timelineTwin(rows, comparison.year)}
      >
        <div className="ohs-timeline">
          <p className="ohs-timeline__phases" aria-hidden="true">
            {PHASES.map(({ phase, from: start, to }) => (
              <span key={phase} style={{ left: share(start), width: share(to - start) }}>
                <PhaseTag phase={phase} />
                <br />
                {start} to {to}
              </span>
            ))}
          </p>
          <ul>
            {rows.map((row) => (
              <li key={row.option.id}>
                <span className="ohs-timeline__label">
                  <OptionLetter mark={row.option.mark} /> {row.option.label}
                </span>
                <span className="ohs-timeline__track" aria-hidden="true">
                  {PHASES.slice(1).map(({ phase, from: start }) => (
                    <span key={phase} className="ohs-timeline__edge" style={{ left: share(start) }} />
                  ))}
                  <span className="ohs-timeline__prepare" style={{ left: 0, width: share(row.from) }} />
                  <span
                    className={`ohs-timeline__change ohs-timeline__change--${phaseOf(row).toLowerCase()}`}
                    style={{ left: share(row.from), width: share(row.to - row.from) }}
                  />
                  <span className="ohs-timeline__steady" style={{ left: share(row.to), right: 0 }} />
                </span>
                <span className="ohs-timeline__text">
                  {row.when}, complete in <strong>{phaseOf(row)}</strong>. Once:{' '}
                  <strong>{row.once === undefined ? 'being worked out' : shownPounds(row.once)}</strong>.{' '}
                  {row.steady === undefined ? '' : `${comparison.year}: ${shownPounds(row.steady)}.`}
                </span>
              </li>
            ))}
          </ul>
        </div>
      </ChartFrame>
      <p className="ohs-models__note">
        Once: set-up, double running and contracts left early, over the whole run. The mix takes as long as the longest of its models.
      </p>
    </Card>
  );
}

/** The timeline as a table: months from the start, and pounds. */
const timelineTwin = (rows: ReturnType<typeof timelineRows>, year: string): TableTwin => ({
  caption: 'When each option is there',
  columns: [
    { id: 'option', label: 'Option', numeric: false },
    { id: 'from', label: 'Change begins, months from the start', numeric: true },
    { id: 'to', label: 'Complete, months from the start', numeric: true },
    { id: 'phase', label: 'Complete in', numeric: false },
    { id: 'once', label: 'Once, £', numeric: true },
    { id: 'steady', label: `${year}, £`, numeric: true },
  ],
  rows: rows.map((row) => [row.option.label, row.from, row.to, phaseOf(row), row.once ?? null, row.steady ?? null]),
  decimals: 0,
});
