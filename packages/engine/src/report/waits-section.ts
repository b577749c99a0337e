import type { ServiceLine } from '../baseline/baseline.ts';
import type { RowQuery } from '../explain/read-cubes.ts';
import type { Block, SeriesBlock, TableBlock } from './blocks.ts';
import { inYear, type ReportContext, referenceTo } from './report-context.ts';
import { waitSentence } from './sentences.ts';

/** The line whose waits are charted first: most appointments are management referrals. */
const FIRST_LINE = 'management-referral';

/** Waits against standard: a chart of every line and pool with one, and a table of every line with a list. */
export const waitsSection = (context: ReportContext): readonly Block[] => {
  const blocks = [...waitCharts(context), ...waitTable(context)];
  return blocks.length === 0 ? [] : [{ kind: 'heading', level: 2, text: 'Waits and standards' }, ...blocks];
};

const waitCharts = (context: ReportContext): SeriesBlock[] => {
  const lines = context.baseline.lines.toSorted((a, b) => Number(b.id === FIRST_LINE) - Number(a.id === FIRST_LINE));
  return lines.flatMap((line) => lineCharts(context, line));
};

const lineCharts = (context: ReportContext, line: ServiceLine): SeriesBlock[] => {
  const standards = Object.entries(line.standards);
  return standards.flatMap(([poolId, standard]) => {
    const at = (role: string): RowQuery => ({ metricId: 'mean-wait', place: context.systemId, role, line: line.id, scope: 'nhs' });
    const own = inYear(context, at(poolId)).now;
    // a line with one pool may have its wait under all staff alone
    const query = own === undefined && standards.length === 1 ? at('all') : at(poolId);
    const now = inYear(context, query).now;
    const pool = context.baseline.pools.find((candidate) => candidate.id === poolId);
    if (now === undefined || pool === undefined) return [];
    const title = `${pool.label} appointment, ${line.label.toLowerCase()}`;
    const noChange = {
      id: 'no-change',
      label: 'Business as usual',
      part: 'wait',
      run: 'business-as-usual',
      source: referenceTo(query),
      bands: false,
    } as const;
    return [
      {
        kind: 'series',
        id: `wait-${poolId}.${line.id}`,
        title,
        unit: 'working days',
        sentence: waitSentence(title, context.yearName, now.value, standard),
        lines: [
          { id: 'standard', label: 'Standard', part: 'standard', run: 'scenario', source: { constant: standard }, bands: false },
          { id: 'wait', label: 'Mean wait', part: 'wait', run: 'scenario', source: referenceTo(query), bands: context.futures > 1 },
          ...(context.businessAsUsual === undefined ? [] : [noChange]),
        ],
        focusMonth: context.yearStart + 11,
      },
    ];
  });
};

const waitTable = (context: ReportContext): TableBlock[] => {
  const rows = context.baseline.lines
    .filter((line) => line.listed)
    .flatMap((line) => {
      const at = (metricId: string): RowQuery => ({ metricId, place: context.systemId, role: 'all', line: line.id, scope: 'nhs' });
      const first = inYear(context, at('mean-wait'), context.firstYearStart).now;
      const now = inYear(context, at('mean-wait')).now;
      if (now === undefined) return [];
      const within = inYear(context, at('share-within-standard')).now;
      const over = inYear(context, { ...at('waiting-over-standard'), role: '' }).now;
      const standards = [...new Set(Object.values(line.standards))].sort((a, b) => a - b).join(' or ');
      const percentage = within === undefined ? null : within.value * 100;
      return [
        {
          id: line.id,
          label: line.label,
          cells: [standards === '' ? null : standards, first?.value ?? null, now.value, percentage, over?.value ?? null],
        },
      ];
    });
  if (rows.length === 0) return [];
  const days = { unit: 'working days', align: 'right', decimals: 0 } as const;
  return [
    {
      kind: 'table',
      id: 'waits',
      title: `Waits by line, ${context.yearName}`,
      columns: [
        { id: 'standard', label: 'Standard', ...days, heat: 'none' },
        { id: 'first', label: `Mean wait ${context.firstYearName}`, ...days, heat: 'none' },
        { id: 'now', label: `Mean wait ${context.yearName}`, ...days, heat: 'none' },
        { id: 'within', label: 'Seen in standard', unit: '%', align: 'right', decimals: 0, heat: 'lower-is-worse' },
        { id: 'over', label: 'Waiting over standard', unit: 'people', align: 'right', decimals: 0, heat: 'none' },
      ],
      rows,
      notes: [
        'Trusts and boards. Where a line has two standards they are for nurses and doctors.',
        'Modelled from staff and demand, not observed.',
      ],
    },
  ];
};
