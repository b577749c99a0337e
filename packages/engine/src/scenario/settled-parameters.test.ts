import { describe, expect, it } from 'vitest';
import { firstDifference } from '../../test/metrics/first-difference.ts';
import { compileModel } from '../compile/compile-model.ts';
import { england } from '../england.ts';
import { METRICS } from '../metrics/index.ts';
import { isTable, type ScalarParameter } from '../parameters/parameter.ts';
import { simulate } from '../simulate/simulate.ts';
import { businessAsUsual } from './business-as-usual.ts';
import { settledReason } from './settled-parameters.ts';

const scalars = england().parameters.filter((parameter): parameter is ScalarParameter => !isTable(parameter));

describe('parameters that a scenario cannot change', () => {
  it('change nothing at all, all of them together', () => {
    const settled = scalars.filter((parameter) => settledReason(parameter.id) !== undefined);
    expect(settled.length).toBeGreaterThan(40);
    const overrides = settled.map((parameter) => ({ parameterId: parameter.id, op: 'set' as const, value: parameter.high }));
    const [changed, plain] = [overrides, []].map((list) => {
      const compiled = compileModel({ ...businessAsUsual(england(), ['QT1'], { horizonYears: 3 }), overrides: list }, england());
      if (!compiled.ok) throw new Error('does not compile');
      return simulate(compiled.value, { mode: 'expected', seed: 1, draw: 0 });
    });
    for (const metric of METRICS) {
      expect(
        firstDifference(metric.evaluate(changed as never, 'systems').values, metric.evaluate(plain as never, 'systems').values),
        metric.id,
      ).toBe(-1);
    }
  });

  it('do not include what a scenario is there to change', () => {
    for (const id of [
      'role.specialist.allCauseExitHazard',
      'demand.growthPerYear',
      'wait.lead.doctor',
      'line.management-referral.ratePer1000',
    ]) {
      expect(settledReason(id)).toBeUndefined();
    }
  });
});
