import { expect, test } from 'vitest';
import type { Baseline } from '../baseline/baseline.ts';
import { england } from '../england.ts';
import { evaluateMetric, METRICS } from '../metrics/index.ts';
import { compiled, scenarioOf } from '../testing/small-baseline.ts';
import { simulate } from './simulate.ts';

/** The baseline with a second copy of a system: its organisations, services and arrangements under other ids. Its labour market is a second one of the same size. */
const withTwin = (baseline: Baseline, systemId: string): Baseline => {
  const twin = (id: string) => `${id}-twin`;
  const own = <Row extends { systemId: string }>(rows: readonly Row[]) => rows.filter((row) => row.systemId === systemId);
  const organisations = own(baseline.organisations);
  const ids = new Set(organisations.map(({ id }) => id));
  return {
    ...baseline,
    systems: [
      ...baseline.systems,
      ...baseline.systems.filter(({ id }) => id === systemId).map((system) => ({ ...system, id: twin(systemId) })),
    ],
    organisations: [...baseline.organisations, ...organisations.map((row) => ({ ...row, id: twin(row.id), systemId: twin(systemId) }))],
    services: [
      ...baseline.services,
      ...own(baseline.services).map((row) => ({
        ...row,
        id: twin(row.id),
        systemId: twin(systemId),
        hostOrganisationId: row.hostOrganisationId === null ? null : twin(row.hostOrganisationId),
      })),
    ],
    arrangements: [
      ...baseline.arrangements,
      ...baseline.arrangements
        .filter(({ organisationId }) => ids.has(organisationId))
        .map((row) => ({ ...row, organisationId: twin(row.organisationId), serviceId: twin(row.serviceId) })),
    ],
  };
};

test('two identical systems with doubled markets are twice one, in every additive metric and month', () => {
  const baseline = withTwin(england(), 'QT1');
  const run = { mode: 'expected', seed: 1, draw: 0 } as const;
  const one = simulate(compiled(scenarioOf(['QT1'], { horizonYears: 6 }), baseline), run);
  const both = simulate(compiled(scenarioOf(['QT1', 'QT1-twin'], { horizonYears: 6 }), baseline), run);
  let compared = 0;
  for (const metric of METRICS.filter(({ kind }) => kind !== 'ratio')) {
    const single = evaluateMetric(one, metric.id);
    const pair = evaluateMetric(both, metric.id);
    single.keys.forEach((key, row) => {
      if (key.placeKind !== 'system') return;
      const total = pair.keys.findIndex(
        (other) =>
          other.placeKind === 'scenario' && (['role', 'line', 'basis', 'scope'] as const).every((axis) => other[axis] === key[axis]),
      );
      if (total < 0) return;
      for (let month = 0; month < single.months; month++) {
        const value = 2 * (single.values[row * single.months + month] as number);
        const found = pair.values[total * pair.months + month] as number;
        if (Number.isNaN(value)) expect(found).toBeNaN();
        else if (Math.abs(found - value) > 1e-9 * Math.max(1, Math.abs(value)))
          throw new Error(`${metric.id} ${key.role}${key.line} ${month}: ${found} for ${value}`);
        compared++;
      }
    });
  }
  expect(compared).toBeGreaterThan(10_000);
});
