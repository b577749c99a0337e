import type { CompiledStructure } from '../compile/compiled-model.ts';
import type { MetricKey } from '../metrics/metric.ts';

/** Something that happens to a system or not, read off one row of a metric. */
export interface ChanceDefinition {
  readonly id: ChanceId;
  readonly label: string;
  /** 'ever': at least once from the start to the month. 'then': in the month itself. */
  readonly when: 'ever' | 'then';
  readonly metricId: string;
  readonly row: (key: MetricKey) => boolean;
  readonly holds: (value: number) => boolean;
}

export const CHANCE_IDS = [
  'month-without-specialist-cover',
  'doctor-referrals-over-standard',
  'nurse-referrals-over-standard',
  'specialist-gap-closed',
] as const;

export type ChanceId = (typeof CHANCE_IDS)[number];

/** Line whose waits stand for a service's: the one with a standard for doctors and nurses that most staff meet. */
const REFERRALS = 'management-referral';
const SPECIALIST = 'specialist';

/**
 * The statements about chance that a sampled run makes, for each system: a month with no specialist in post, management referrals to doctors and to nurses waiting
 * longer on average than the line's standard, and as many specialists present as the demand expressed needs.
 */
export function chanceDefinitions({ lines }: Pick<CompiledStructure, 'lines'>): ChanceDefinition[] {
  const standards = lines.find(({ id }) => id === REFERRALS)?.standards ?? {};
  const late = (pool: 'doctor' | 'nurse'): ChanceDefinition[] => {
    const standard = standards[pool];
    if (standard === undefined) return [];
    return [
      {
        id: `${pool}-referrals-over-standard`,
        label: `Management referrals to ${pool}s wait over ${standard} working days on average`,
        when: 'then',
        metricId: 'mean-wait',
        row: ({ role, line, scope }) => role === pool && line === REFERRALS && scope === 'nhs',
        holds: (wait) => wait > standard,
      },
    ];
  };
  return [
    {
      id: 'month-without-specialist-cover',
      label: 'At least one month without specialist cover',
      when: 'ever',
      metricId: 'months-without-specialist-cover',
      row: () => true,
      holds: (months) => months > 0,
    },
    ...late('doctor'),
    ...late('nurse'),
    {
      id: 'specialist-gap-closed',
      label: 'As many specialists as the demand expressed needs',
      when: 'then',
      metricId: 'gap',
      row: ({ role, basis }) => role === SPECIALIST && basis === 'expressed',
      holds: (gap) => gap <= 0,
    },
  ];
}
