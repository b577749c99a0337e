import { formatNumber, formatPercent } from '../format-number.ts';
import type { CaseBlock } from './case-blocks.ts';
import type { CaseBuild } from './case-build.ts';
import { column, heading, points, sentence, table } from './case-tables.ts';
import { pounds } from './case-text.ts';

interface BoardRow {
  readonly group: 'Scale' | 'Responsiveness' | 'Outcome';
  readonly label: string;
  readonly outcome: string;
  readonly show: (value: number) => string;
}

const ROWS: readonly BoardRow[] = [
  { group: 'Scale', label: 'Specialists, FTE', outcome: 'specialists', show: (value) => formatNumber(value, 1) },
  { group: 'Scale', label: 'Doctors short of what referrals ask for, FTE', outcome: 'doctor-gap', show: (value) => formatNumber(value, 1) },
  { group: 'Responsiveness', label: 'Wait for a doctor, working days', outcome: 'doctor-wait', show: (value) => formatNumber(value) },
  { group: 'Responsiveness', label: 'Seen within standard', outcome: 'within-standard', show: formatPercent },
  { group: 'Outcome', label: 'Need that is not met, cases a year', outcome: 'unmet', show: (value) => formatNumber(value) },
];

/** One page for a board: scale, responsiveness, outcome; the verdict and what it hangs on. */
export const boardPage = ({ outcomes, lead, years, verdict, restsOn, definition }: CaseBuild): CaseBlock[] => {
  const last = years.length - 1;
  const value = (option: string, outcome: string, year: number) => outcomes.get(option)?.get(outcome)?.[year] ?? Number.NaN;
  const days = lead.appraisal.quantities.find(({ mechanismId }) => mechanismId === 'absence')?.byYear[last] ?? 0;
  return [
    heading(definition.title, 1),
    sentence('board-verdict', verdict.sentence, true),
    table({
      id: 'board',
      title: 'Scale, responsiveness, outcome',
      columns: [
        column('group', '', ''),
        column('now', `Now (${years[0]})`, ''),
        column('usual', `${years[last]}, business as usual`, ''),
        column('option', `${years[last]}, ${lead.label}`, ''),
      ],
      rows: [
        ...ROWS.map(({ group, label, outcome, show }) => ({
          id: outcome,
          label,
          cells: [
            group,
            show(value('business-as-usual', outcome, 0)),
            show(value('business-as-usual', outcome, last)),
            show(value(lead.id, outcome, last)),
          ],
        })),
        { id: 'absence', label: 'Calendar days of absence avoided a year', cells: ['Outcome', '0', '0', formatNumber(days)] },
        { id: 'money', label: 'Benefits less costs, present value', cells: ['Outcome', '', '', pounds(lead.appraisal.npsv)] },
      ],
    }),
    ...(verdict.conditions.length === 0 ? [] : [points('board-conditions', verdict.conditions.slice(0, 3))]),
    sentence(
      'board-red',
      restsOn.length === 0
        ? 'No RED assumption moves the result by a tenth.'
        : `Rests most on: ${restsOn
            .slice(0, 2)
            .map(({ label, text }) => `${label} (${text})`)
            .join(' ')}`,
    ),
  ];
};
