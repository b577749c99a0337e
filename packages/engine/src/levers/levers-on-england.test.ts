import { describe, expect, it } from 'vitest';
import { firstDifference } from '../../test/metrics/first-difference.ts';
import { compileModel } from '../compile/compile-model.ts';
import { FLOWS } from '../compile/flows.ts';
import { england } from '../england.ts';
import { findRow } from '../explain/read-cubes.ts';
import { evaluateMetric, METRICS } from '../metrics/index.ts';
import { businessAsUsual } from '../scenario/business-as-usual.ts';
import type { RunResult } from '../simulate/run-result.ts';
import { simulate } from '../simulate/simulate.ts';
import { findLever, LEVERS } from './index.ts';
import { inertLevers } from './inert-levers.ts';
import type { ExpectedEffect, Lever, LeverSettingDefinition } from './lever.ts';
import type { LeverSetting } from './lever-setting.ts';

/** Six systems of different shape (docs/method/service-models.md): medium, compact with two trusts, with an ambulance service, one trust, sixteen trusts, wide. */
const SYSTEMS = ['QT1', 'QUY', 'QUA', 'QSL', 'QYG', 'QOQ'] as const;
/** A small system, for what need not be asked of all six. */
const SMALL = 'QSL';
const FROM = '2027-04';
/** April 2027, counted from April 2026. */
const FIRST_MONTH = 12;

const run = (systemId: string, levers: readonly LeverSetting[], mode: RunResult['mode'] = 'expected', horizonYears = 9): RunResult => {
  const compiled = compileModel({ ...businessAsUsual(england(), [systemId], { horizonYears }), levers }, england());
  if (!compiled.ok) throw new Error('does not compile');
  return simulate(compiled.value, { mode, seed: 11, draw: 4 });
};

const set = (lever: Lever, pick: (definition: LeverSettingDefinition) => number): LeverSetting => ({
  leverId: lever.id,
  phase: lever.phaseDefault,
  from: FROM,
  rampMonths: lever.rampDefaultMonths,
  settings: Object.fromEntries(lever.settings.map((definition) => [definition.id, pick(definition)])),
});

/** The position a plan would reach for; a change of hours is a price, not an aim, and stays as it is. */
const stretch = ({ id, positions, neutral }: LeverSettingDefinition): number =>
  id === 'participationFrom60' ? neutral : (positions.find(({ label }) => ['stretch', 'example'].includes(label))?.value ?? neutral);

const total = (result: RunResult, systemId: string, { metricId, role = '', scope = 'nhs' }: ExpectedEffect): number => {
  const cube = evaluateMetric(result, metricId, 'systems');
  const lined = cube.keys.some((key) => key.line !== '');
  const told = cube.keys.some((key) => key.line !== '' && key.scope === scope);
  const line = metricId === 'mean-wait' ? 'management-referral' : 'all';
  const row = findRow([cube], { metricId, place: systemId, role, ...(lined ? { line } : {}), ...(told ? { scope } : {}) });
  expect(row, `${metricId} ${role}`).toBeDefined();
  return (row?.values ?? new Float64Array()).reduce((sum, value) => sum + (Number.isNaN(value) ? 0 : value), 0);
};

const MAY_IDLE: readonly string[] = ['trainer-expansion'];

const plain = new Map<string, RunResult>(SYSTEMS.map((systemId) => [systemId, run(systemId, [])]));

describe.each(SYSTEMS)('levers in %s', (systemId) => {
  it.each(LEVERS)('$id moves the metrics it names in the direction it names, or says that it cannot', (lever) => {
    const setting = set(lever, stretch);
    const inert = inertLevers({ ...businessAsUsual(england(), [systemId], { horizonYears: 9 }), levers: [setting] }, england());
    const moved = run(systemId, [setting]);
    const before = plain.get(systemId) as RunResult;
    const whole = inert.some((part) => part.settingId === null);
    const changes = lever.metricsMoved.map((effect) => total(moved, systemId, effect) - total(before, systemId, effect));
    // more trainers change nothing where posts are the limit, which only a run can tell; then nothing at all may move
    const idle = MAY_IDLE.includes(lever.id) && changes.every((change) => change === 0);
    for (const [index, effect] of lever.metricsMoved.entries()) {
      const change = changes[index] as number;
      const what = `${effect.metricId} ${effect.role ?? ''}`;
      if (whole || idle || (change === 0 && (inert.length > 0 || cannotShow(before, effect)))) expect(change, what).toBe(0);
      else expect(effect.direction === 'up' ? change : -change, what).toBeGreaterThan(0);
    }
  });
});

it('opens training places where posts outnumber what the trainers can take', () => {
  const posts = { ...set(findLever('training-posts') as Lever, () => 5) };
  const trainers = set(findLever('trainer-expansion') as Lever, stretch);
  const [limited, opened] = [[posts], [posts, trainers]].map((levers) =>
    total(run(SMALL, levers), SMALL, { metricId: 'intake', role: 'om-trainee', direction: 'up' }),
  );
  expect(opened).toBeGreaterThan(limited as number);
});

/** A role nobody holds a post of has no rows to move. */
const cannotShow = ({ model }: RunResult, { role }: ExpectedEffect): boolean =>
  role !== undefined &&
  role !== 'all' &&
  !model.cells.some((cell) => model.roles[cell.role]?.id === role || model.roles[cell.role]?.poolId === role);

describe.each(LEVERS)('$id on a small system', (lever) => {
  const most = set(lever, (definition) => (definition.neutral === definition.max ? definition.min : definition.max));

  it('changes nothing before its first month', () => {
    const changed = run(SMALL, [most], 'expected', 3);
    const before = run(SMALL, [], 'expected', 3);
    for (const metricId of ['headcount', 'fte', 'completed', 'load']) {
      const [now, was] = [changed, before].map((result) => evaluateMetric(result, metricId, 'systems'));
      now?.keys.forEach((_, row) => {
        for (let at = row * now.months; at < row * now.months + FIRST_MONTH; at++) {
          const [a, b] = [now.values[at] as number, was?.values[at] as number];
          // employers of different access are summed apart where a lever moves access: other order, other last digits
          if (!Number.isNaN(b)) expect(Math.abs(a - b), metricId).toBeLessThanOrEqual(1e-9 * Math.max(1, Math.abs(b)));
        }
      });
    }
  });

  it('is bit for bit nothing at neutral, in both modes', () => {
    for (const mode of ['expected', 'sampled'] as const) {
      const neutral = run(SMALL, [set(lever, (definition) => definition.neutral)], mode, 3);
      const none = run(SMALL, [], mode, 3);
      for (const metric of METRICS)
        expect(firstDifference(metric.evaluate(neutral, 'systems').values, metric.evaluate(none, 'systems').values), metric.id).toBe(-1);
    }
  });

  it.each(['expected', 'sampled'] as const)(
    'keeps every figure finite and every person accounted for at both ends of its range, %s',
    (mode) => {
      for (const pick of ['min', 'max'] as const) {
        const result = run(SMALL, [set(lever, (definition) => definition[pick])], mode, 5);
        expectConserved(result);
        for (const metric of METRICS) {
          const { values } = metric.evaluate(result, 'systems');
          expect(
            values.every((value) => Number.isNaN(value) || Number.isFinite(value)),
            metric.id,
          ).toBe(true);
          if (metric.id === 'headcount' || metric.id === 'list')
            expect(
              values.every((value) => value >= 0),
              metric.id,
            ).toBe(true);
        }
      }
    },
  );
});

/** Opening + joiners + transfers in - leavers - transfers out = closing, for every cell and month: exactly in sampled mode, 1e-9 in expected mode. */
const expectConserved = ({ model, people, mode }: RunResult): void => {
  const { months, cells } = model;
  cells.forEach((_, cell) => {
    let heads = people.openingHeads[cell] as number;
    for (let month = 0; month < months; month++) {
      FLOWS.forEach(({ sign }, flow) => {
        heads += sign * (people.flows[(flow * cells.length + cell) * months + month] as number);
      });
      const found = people.heads[cell * months + month] as number;
      if (mode === 'sampled') expect(found).toBe(heads);
      else expect(Math.abs(found - heads)).toBeLessThan(1e-9);
    }
  });
};
