import type { RowQuery } from '../../explain/read-cubes.ts';

/** What an outcome is about, in the order in which a table groups them. */
export const OUTCOME_GROUPS = [
  { id: 'people', label: 'People' },
  { id: 'waits', label: 'Waits' },
  { id: 'access', label: 'Access' },
  { id: 'quality', label: 'Quality' },
  { id: 'money', label: 'Money' },
  { id: 'risk', label: 'Risk' },
] as const;

export type OutcomeGroup = (typeof OUTCOME_GROUPS)[number]['id'];

/** An outcome in which delivery options are compared. */
export interface Outcome {
  readonly id: string;
  readonly group: OutcomeGroup;
  readonly label: string;
  /** Clause for sentences: 'the doctor wait'. */
  readonly phrase: string;
  readonly unit: string;
  readonly better: 'higher' | 'lower' | 'neither';
  readonly decimals: number;
  /** Row of the system that it is read from, in the year compared; absent where it is worked out from several. */
  readonly row?: Omit<RowQuery, 'place'>;
}

const outcome = (group: OutcomeGroup, of: Omit<Outcome, 'group'>): Outcome => ({ group, ...of });
const demand = { scope: 'nhs' } as const;

/** Every outcome of the comparison, in order. Basis expressed; waits and access for trusts and boards. */
export const OUTCOMES: readonly Outcome[] = [
  outcome('people', {
    id: 'specialists',
    label: 'Specialists serving NHS staff',
    phrase: 'specialists',
    unit: 'FTE',
    better: 'higher',
    decimals: 1,
    row: { metricId: 'fte', role: 'specialist' },
  }),
  outcome('people', {
    id: 'doctors',
    label: 'Doctors serving NHS staff',
    phrase: 'doctors',
    unit: 'FTE',
    better: 'higher',
    decimals: 1,
    row: { metricId: 'fte', role: 'doctor' },
  }),
  outcome('people', {
    id: 'nurses',
    label: 'Nurses serving NHS staff',
    phrase: 'nurses',
    unit: 'FTE',
    better: 'higher',
    decimals: 1,
    row: { metricId: 'fte', role: 'nurse' },
  }),
  outcome('people', {
    id: 'doctor-gap',
    label: 'Doctor gap (required less in post)',
    phrase: 'the doctor gap',
    unit: 'FTE',
    better: 'lower',
    decimals: 1,
    row: { metricId: 'gap', role: 'doctor', basis: 'expressed' },
  }),
  outcome('people', {
    id: 'nurse-gap',
    label: 'Nurse gap (required less in post)',
    phrase: 'the nurse gap',
    unit: 'FTE',
    better: 'lower',
    decimals: 1,
    row: { metricId: 'gap', role: 'nurse', basis: 'expressed' },
  }),
  outcome('people', {
    id: 'nhs-employed',
    label: 'Employed by the NHS, all roles',
    phrase: 'staff employed by the NHS',
    unit: 'FTE',
    better: 'neither',
    decimals: 1,
    row: { metricId: 'nhs-fte', role: 'all' },
  }),
  outcome('people', {
    id: 'trainees',
    label: 'Specialist trainees',
    phrase: 'trainees',
    unit: 'heads',
    better: 'higher',
    decimals: 1,
    row: { metricId: 'trainees', role: 'om-trainee' },
  }),
  outcome('waits', {
    id: 'doctor-wait',
    label: 'Wait for a doctor, all lines',
    phrase: 'the wait for a doctor',
    unit: 'working days',
    better: 'lower',
    decimals: 0,
    row: { metricId: 'mean-wait', role: 'doctor', line: 'all', ...demand },
  }),
  outcome('waits', {
    id: 'nurse-wait',
    label: 'Wait for a nurse, all lines',
    phrase: 'the wait for a nurse',
    unit: 'working days',
    better: 'lower',
    decimals: 0,
    row: { metricId: 'mean-wait', role: 'nurse', line: 'all', ...demand },
  }),
  outcome('waits', {
    id: 'within-standard',
    label: 'Seen within standard',
    phrase: 'the share seen within standard',
    unit: 'share',
    better: 'higher',
    decimals: 0,
    row: { metricId: 'share-within-standard', role: 'all', line: 'all', ...demand },
  }),
  outcome('waits', {
    id: 'list',
    label: 'People on a list',
    phrase: 'the number on a list',
    unit: 'people',
    better: 'lower',
    decimals: 0,
    row: { metricId: 'list', line: 'all', ...demand },
  }),
  outcome('access', {
    id: 'access',
    label: 'Need that reaches a service',
    phrase: 'access',
    unit: 'share',
    better: 'higher',
    decimals: 0,
    row: { metricId: 'access', line: 'all', ...demand },
  }),
  outcome('access', {
    id: 'unmet',
    label: 'Unmet need',
    phrase: 'unmet need',
    unit: 'cases a year',
    better: 'lower',
    decimals: 0,
    row: { metricId: 'unmet', line: 'all', ...demand },
  }),
  outcome('access', {
    id: 'opening-hours',
    label: 'Staff whose shift overlaps opening hours',
    phrase: 'opening-hours cover',
    unit: 'share',
    better: 'higher',
    decimals: 0,
    row: { metricId: 'opening-hours-cover', scope: 'nhs' },
  }),
  outcome('access', {
    id: 'worst-to-best',
    label: 'Need met, worst trust to best',
    phrase: 'the gap between the worst and the best served trust',
    unit: 'ratio',
    better: 'higher',
    decimals: 2,
  }),
  outcome('access', {
    id: 'inequality',
    label: 'Inequality of need met (Gini)',
    phrase: 'inequality between trusts',
    unit: 'Gini',
    better: 'lower',
    decimals: 3,
  }),
  outcome('quality', {
    id: 'proactive',
    label: 'Time on proactive work',
    phrase: 'the proactive share',
    unit: 'share',
    better: 'higher',
    decimals: 0,
    row: { metricId: 'proactive-share' },
  }),
  outcome('quality', {
    id: 'accredited',
    label: 'Staff under a model that requires accreditation',
    phrase: 'required accreditation',
    unit: 'share',
    better: 'neither',
    decimals: 0,
  }),
  outcome('quality', {
    id: 'travel',
    label: 'Clinician hours on the road',
    phrase: 'travel',
    unit: 'hours a year',
    better: 'lower',
    decimals: 0,
    row: { metricId: 'travel-hours' },
  }),
  outcome('money', {
    id: 'cost',
    label: 'Cost of delivery',
    phrase: 'the cost of delivery',
    unit: '£ a year',
    better: 'lower',
    decimals: 0,
    row: { metricId: 'cost', line: 'all', scope: 'all' },
  }),
  outcome('money', {
    id: 'cost-national',
    label: 'of which borne nationally',
    phrase: 'the national cost',
    unit: '£ a year',
    better: 'neither',
    decimals: 0,
    row: { metricId: 'cost', line: 'all', role: 'national', scope: 'all' },
  }),
  outcome('money', {
    id: 'transition-cost',
    label: 'Cost of the change: set-up, double running, exits',
    phrase: 'the cost of the change',
    unit: '£, once',
    better: 'lower',
    decimals: 0,
  }),
  outcome('money', {
    id: 'cost-horizon',
    label: 'Cost over the whole run',
    phrase: 'the cost over the whole run',
    unit: '£',
    better: 'lower',
    decimals: 0,
  }),
  outcome('risk', {
    id: 'no-cover',
    label: 'Chance of a month without a specialist by then',
    phrase: 'the chance of a month without a specialist',
    unit: 'share',
    better: 'lower',
    decimals: 0,
  }),
  outcome('risk', {
    id: 'market-binds',
    label: 'Months in which the labour market binds for doctors',
    phrase: 'months in which the labour market binds',
    unit: 'months',
    better: 'lower',
    decimals: 0,
  }),
];

/** Metrics a run must keep, by financial year and place, for the comparison. */
export const COMPARISON_METRIC_IDS: readonly string[] = [
  ...new Set([...OUTCOMES.flatMap(({ row }) => (row === undefined ? [] : [row.metricId])), 'need', 'completed', 'market-binds']),
];
