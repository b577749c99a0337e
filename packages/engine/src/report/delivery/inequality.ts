import type { Baseline } from '../../baseline/baseline.ts';
import type { StatisticCube } from '../../ensemble/run-output.ts';
import { yearValue } from '../year-values.ts';

/** Cases completed / need of each trust of a system in a financial year, at most 1; and its mean wait, working days. A trust without need has no row. */
export const needMetByTrust = (
  cubes: readonly StatisticCube[],
  baseline: Baseline,
  { systemId, yearStart }: { readonly systemId: string; readonly yearStart: number },
): { organisationId: string; name: string; share: number; wait: number }[] =>
  baseline.organisations
    .filter((organisation) => organisation.systemId === systemId && organisation.sector === 'nhs-trust')
    .flatMap(({ id, name }) => {
      const of = (metricId: string, axes: { role?: string } = {}) =>
        yearValue(cubes, { metricId, place: id, line: 'all', ...axes }, yearStart)?.value ?? Number.NaN;
      const need = of('need');
      if (!(need > 0)) return [];
      return [{ organisationId: id, name, share: Math.min(1, of('completed') / need), wait: of('mean-wait', { role: 'all' }) }];
    });

/** Gini coefficient: mean absolute difference between all pairs / (2 x mean). 0 = all alike. */
export const giniOf = (values: readonly number[]): number => {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  if (!(mean > 0)) return 0;
  let differences = 0;
  for (const a of values) for (const b of values) differences += Math.abs(a - b);
  return differences / (2 * values.length * values.length * mean);
};
