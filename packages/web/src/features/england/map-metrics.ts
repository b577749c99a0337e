import { CHANCE_BREAKS, formatChance, formatChanceShort, formatNumber } from '@ohsim/documents/charts';
import { CHANCE_QUERY, type EnglandQuery } from '../../engine/england-rows.ts';

/** A metric the map can show. */
export interface MapMetric {
  readonly id: string;
  /** In the picker. */
  readonly label: string;
  /** Title of the map, before the year. */
  readonly title: string;
  readonly subtitle: string;
  readonly legendTitle: string;
  /** Row it is read from; the chance is its own. */
  readonly query: EnglandQuery | undefined;
  /** How months make a year: their mean, their sum, or the state at its end. */
  readonly overYear: 'mean' | 'sum' | 'end';
  /** Divided by thousands of NHS staff of the system. */
  readonly perThousandStaff: boolean;
  /** Factor on the model's unit for showing: 100 for shares. */
  readonly scale: number;
  readonly decimals: number;
  readonly worse: 'higher' | 'lower';
  /** Fixed classes; absent: quintiles, rounded. */
  readonly breaks?: readonly number[];
  /** Upper end of the ranked list's axis, if fixed. */
  readonly max?: number;
  readonly short: (shown: number) => string;
  /** With its unit, as said aloud. */
  readonly spoken: (shown: number) => string;
  readonly rangeTitle: string;
  readonly source: string;
}

const whole = (shown: number): string => formatNumber(shown);
const chanceOf = (shown: number): number => shown / 100;

/** Metrics of the map, the product's first question first. */
export const MAP_METRICS: readonly MapMetric[] = [
  {
    id: 'chance',
    label: 'Chance of no specialist cover',
    title: 'Chance of a month with no specialist cover',
    subtitle: 'Futures out of 100 with at least one such month from April 2026, by ICS',
    legendTitle: 'Chance in 100',
    query: undefined,
    overYear: 'end',
    perThousandStaff: false,
    scale: 100,
    decimals: 0,
    worse: 'higher',
    breaks: CHANCE_BREAKS,
    max: 100,
    short: (shown) => formatChanceShort(chanceOf(shown)),
    spoken: (shown) => formatChance(chanceOf(shown)),
    rangeTitle: 'give or take the number of futures drawn (two standard errors)',
    source: 'Specialist occupational physicians in post in NHS services; locums are not counted as cover.',
  },
  {
    id: 'gap',
    label: 'Specialist gap, FTE',
    title: 'Specialist gap',
    subtitle: 'Full-time equivalent (FTE) specialists required for the demand expressed, less those at work. Minus: more than required',
    legendTitle: 'Gap, FTE',
    query: { id: 'gap', metricId: 'gap', role: 'specialist', basis: 'expressed' },
    overYear: 'mean',
    perThousandStaff: false,
    scale: 1,
    decimals: 1,
    worse: 'higher',
    short: (shown) => formatNumber(shown, 1),
    spoken: (shown) => `${formatNumber(shown, 1)} FTE`,
    rangeTitle: '80% of futures',
    source: 'Basis: demand expressed. Scope: all that the NHS services of the ICS serve.',
  },
  {
    id: 'doctor-wait',
    label: 'Doctor wait, working days',
    title: 'Mean wait for a doctor',
    subtitle: 'Working days from referral to appointment, all lines seen by doctors',
    legendTitle: 'Working days',
    query: { id: 'doctor-wait', metricId: 'mean-wait', role: 'doctor', line: 'all', scope: 'nhs' },
    overYear: 'mean',
    perThousandStaff: false,
    scale: 1,
    decimals: 0,
    worse: 'higher',
    short: whole,
    spoken: (shown) => `${whole(shown)} working days`,
    rangeTitle: '80% of futures',
    source: 'Basis: demand expressed. Scope: trusts and integrated care boards.',
  },
  {
    id: 'unmet',
    label: 'Unmet need per 1,000 staff',
    title: 'Unmet need per 1,000 staff',
    subtitle: 'Cases a year never referred, lapsed while waiting or crowded out, per 1,000 staff of April 2026',
    legendTitle: 'Cases a year per 1,000',
    query: { id: 'unmet', metricId: 'unmet', line: 'all', scope: 'nhs' },
    overYear: 'sum',
    perThousandStaff: true,
    scale: 1,
    decimals: 0,
    worse: 'higher',
    short: whole,
    spoken: (shown) => `${whole(shown)} cases a year per 1,000 staff`,
    rangeTitle: '80% of futures',
    source: 'Basis: need. Scope: trusts and integrated care boards.',
  },
  {
    id: 'within',
    label: 'Seen within standard, %',
    title: 'Share seen within standard',
    subtitle: 'Per cent of cases seen within the standard of their line',
    legendTitle: 'Per cent',
    query: { id: 'within', metricId: 'share-within-standard', role: 'all', line: 'all', scope: 'nhs' },
    overYear: 'mean',
    perThousandStaff: false,
    scale: 100,
    decimals: 0,
    worse: 'lower',
    max: 100,
    short: whole,
    spoken: (shown) => `${whole(shown)}%`,
    rangeTitle: '80% of futures',
    source: 'Basis: demand expressed. Scope: trusts and integrated care boards.',
  },
];

/** Rows behind the first sentence: specialists in post and required, England as the sum of its ICSs. */
export const SENTENCE_QUERIES: readonly EnglandQuery[] = [
  { id: 'specialist-fte', metricId: 'fte', role: 'specialist' },
  { id: 'specialist-required', metricId: 'required-fte', role: 'specialist', basis: 'expressed' },
];

export const ENGLAND_QUERIES: readonly EnglandQuery[] = [...MAP_METRICS.flatMap((metric) => metric.query ?? []), ...SENTENCE_QUERIES];

/** Query id under which a metric's row is kept. */
export const queryIdOf = (metric: MapMetric): string => metric.query?.id ?? CHANCE_QUERY;
