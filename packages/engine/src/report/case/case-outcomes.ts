import { evaluateMetric } from '../../metrics/index.ts';
import type { MetricCube } from '../../metrics/metric.ts';
import { WHOLE_SCENARIO } from '../../metrics/places.ts';
import type { RunResult } from '../../simulate/run-result.ts';
import { OUTCOMES, type Outcome } from '../delivery/outcomes.ts';
import { yearValue } from '../year-values.ts';

/** Outcomes a case tells, in order. */
const TOLD = [
  'specialists',
  'doctors',
  'nurses',
  'doctor-gap',
  'doctor-wait',
  'nurse-wait',
  'within-standard',
  'unmet',
  'access',
  'trainees',
];

/** Outcomes of one run by id and year of the appraisal; NaN where not defined. */
export type CaseOutcomes = ReadonlyMap<string, readonly number[]>;

/** Outcomes told by a case that have a row of their own. */
export const caseOutcomeList = (): readonly (Outcome & { readonly row: NonNullable<Outcome['row']> })[] =>
  TOLD.flatMap((id) => {
    const outcome = OUTCOMES.find((candidate) => candidate.id === id);
    return outcome?.row === undefined ? [] : [{ ...outcome, row: outcome.row }];
  });

/** What a run comes to, year by year: the system's own rows, or those of all systems together. */
export const caseOutcomes = (result: RunResult, years: number): CaseOutcomes => {
  const at = outcomesByYear(result);
  return new Map(caseOutcomeList().map(({ id, row }) => [id, Array.from({ length: years }, (_, year) => at(row, year))]));
};

/** What a run comes to in one year of the appraisal, in the order of `caseOutcomeList`. */
export const caseOutcomesIn = (result: RunResult, year: number): Float64Array => {
  const at = outcomesByYear(result);
  return Float64Array.from(caseOutcomeList(), ({ row }) => at(row, year));
};

const outcomesByYear = (result: RunResult): ((row: NonNullable<Outcome['row']>, year: number) => number) => {
  const { systemIds, startMonth } = result.model;
  const place = systemIds.length === 1 ? (systemIds[0] as string) : WHOLE_SCENARIO;
  const cubes = new Map<string, MetricCube>();
  const cubeOf = (metricId: string): MetricCube => {
    const known = cubes.get(metricId) ?? evaluateMetric(result, metricId, 'board');
    cubes.set(metricId, known);
    return known;
  };
  return (row, year) => yearValue([cubeOf(row.metricId)], { place, ...row }, startMonth + 12 * year)?.value ?? Number.NaN;
};
