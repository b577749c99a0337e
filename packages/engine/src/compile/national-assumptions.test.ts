import { describe, expect, it } from 'vitest';
import { england } from '../england.ts';
import { businessAsUsual } from '../scenario/business-as-usual.ts';
import { compileModel } from './compile-model.ts';

/** Bound people of a system with one assumption set from the start. */
const boundWith = (parameterId?: string, value?: number) => {
  const overrides = parameterId === undefined || value === undefined ? [] : [{ parameterId, op: 'set' as const, value }];
  const compiled = compileModel({ ...businessAsUsual(england(), ['QT1'], { horizonYears: 2 }), overrides }, england());
  if (!compiled.ok) throw new Error(compiled.issues.map(({ message }) => message).join('; '));
  return compiled.value.people;
};

const total = (values: Float64Array | undefined) => (values ?? new Float64Array()).reduce((sum, value) => sum + value, 0);

describe('national assumptions', () => {
  it('scale the flow that goes with them and no other', () => {
    const plain = boundWith();
    // one entrant a year by the portfolio route nationally is the baseline's figure; two double the hires of each vacancy by it
    const doubled = boundWith('training.portfolio.perYear', 2);
    plain.routes.forEach((route, index) => {
      const ratio = total(doubled.routes[index]?.perVacancy) / total(route.perVacancy);
      expect(ratio).toBeCloseTo(route.flow === plain.routes[1]?.flow ? 2 : 1, 12);
    });
  });

  it('are bit for bit nothing at the values of the baseline', () => {
    const plain = boundWith();
    const same = boundWith(
      'training.portfolio.perYear',
      england().parameters.flatMap((row) => ('value' in row && row.id === 'training.portfolio.perYear' ? [row.value] : []))[0],
    );
    same.routes.forEach((route, index) => {
      expect(route.perVacancy).toEqual(plain.routes[index]?.perVacancy);
    });
  });

  it.each([0.65, 0.8, 0.95])('a completion of %f has the hazard of leaving training that gives it', (completion) => {
    const { training } = boundWith('training.om.completion', completion);
    const completing = training.durations.reduce(
      (sum, months, index) => sum + (training.durationShare[index] as number) * Math.exp(-training.attrition * months),
      0,
    );
    // at 0.8 the hazard is the published rounding 0.003935, good to 5e-5
    expect(completing).toBeCloseTo(completion, completion === 0.8 ? 4 : 12);
  });
});
