import { describe, expect, test } from 'vitest';
import { caseDistribution } from '../../appraisal/case-distribution.ts';
import { england } from '../../england.ts';
import { normalCdf } from '../../math/normal-cdf.ts';
import { normalQuantile } from '../../math/normal-quantile.ts';
import type { Parameter } from '../../parameters/parameter.ts';
import { scrambledSobol } from '../../random/sobol.ts';
import { type ChoiceInput, caseChoice } from './case-choice.ts';
import { caseOutcomeList } from './case-outcomes.ts';
import type { CaseOptionResult } from './investment-case.ts';

const parameter = (id: string) => england().parameters.find((each) => each.id === id) as Parameter;
const normals = (dimension: number, draws: number) =>
  Float64Array.from({ length: draws }, (_, draw) => normalQuantile(scrambledSobol(7, dimension, draw)));
const BCR = { value: null, reason: 'no cost' } as never;
const option = (id: string, label: string, values: Float64Array | undefined) =>
  ({
    id,
    label,
    distribution:
      values === undefined
        ? null
        : caseDistribution(Array.from(values, (npsv) => ({ npsv, bcr: BCR, presentValueCosts: 0, effectiveness: [] }))),
  }) as unknown as CaseOptionResult;

/** One option against business as usual: £50,000 + £200,000 x the unknown + £50,000 x luck. */
function input(draws: number): ChoiceInput {
  const [unknown, luck, idle] = [normals(0, draws), normals(1, draws), normals(2, draws)] as [Float64Array, Float64Array, Float64Array];
  const lead = option(
    'lead',
    'The lead',
    unknown.map((value, draw) => 50_000 + 200_000 * value + 50_000 * (luck[draw] as number)),
  );
  const early = caseOutcomeList().map(({ id }) =>
    id === 'doctor-wait' ? unknown.map((value) => 20 - 5 * value) : new Float64Array(draws),
  );
  return {
    definition: { options: [{ id: 'lead' }], appraisalYears: 10 } as never,
    options: [option('business-as-usual', 'Business as usual', undefined), lead],
    lead,
    years: ['2026/27', '2027/28', '2028/29'],
    draws: {
      spreads: [],
      unknowns: [
        { parameter: parameter('benefit.rFull'), values: unknown },
        { parameter: parameter('market.turnoverPerYear'), values: idle },
      ],
      early: [early],
    },
  };
}

/** E max(0, m + s Z) - max(0, m): Raiffa & Schlaifer 1961, ch. 5. */
const unitNormalLoss = (m: number, s: number) =>
  (s * Math.exp(-0.5 * (m / s) * (m / s))) / Math.sqrt(2 * Math.PI) - Math.abs(m) * normalCdf(-Math.abs(m) / s);

describe('how safe a choice is', () => {
  const choice = caseChoice(input(1000));
  if (choice === null) throw new Error('there are draws');

  test('the worth of knowing everything, and the one input that matters, are those of two options with a normal difference', () => {
    const spread = Math.hypot(200_000, 50_000);
    const exact = unitNormalLoss(50_000, spread);
    expect(Math.abs(choice.perfect.pounds / exact - 1)).toBeLessThan(0.03);
    expect(Math.abs(choice.perfect.shareOtherBest - normalCdf(-50_000 / spread))).toBeLessThan(0.02);
    expect(choice.worthKnowing.map(({ parameterId }) => parameterId)).toEqual(['benefit.rFull']);
    const [known] = choice.worthKnowing;
    expect(Math.abs((known?.pounds ?? 0) / unitNormalLoss(50_000, 200_000) - 1)).toBeLessThan(0.05);
    expect(known?.change).toMatch(/^the choice would be Business as usual where it is at most /);
    expect(choice.byChance).toBeLessThan(known?.pounds ?? 0);
  });

  test('mean regret of the best option is the worth of knowing everything, and regrets differ by the difference of the means', () => {
    const [usual, lead] = choice.options as [(typeof choice.options)[0], (typeof choice.options)[0]];
    expect(choice.bestOnAverage).toBe('lead');
    expect(lead.meanRegret).toBeCloseTo(choice.perfect.pounds, 6);
    expect(Math.abs(usual.meanRegret - lead.meanRegret - 50_000)).toBeLessThan(1_000);
    expect(usual.shareBest + lead.shareBest).toBeCloseTo(1, 12);
  });

  test('it says where the option fails and which early figure warns of it', () => {
    expect(choice.failsWhere).toHaveLength(1);
    expect(choice.failsWhere[0]).toContain('absence cut by full, timely OH is at most');
    expect(choice.earlySigns).toHaveLength(1);
    expect(choice.earlySigns[0]).toMatch(/in 2028\/29 is at least 2\d working days/);
    expect(choice.sentences.join(' ')).not.toMatch(/NaN|undefined/);
  });

  test('few futures tell of regret and not of single inputs; none tell nothing', () => {
    const few = caseChoice(input(30));
    expect(few?.worthKnowing).toEqual([]);
    expect(few?.byChance).toBeNull();
    expect(few?.sentences.some((sentence) => sentence.includes('at least 100 futures'))).toBe(true);
    const none = input(4);
    expect(caseChoice({ ...none, options: none.options.map(({ id, label }) => option(id, label, undefined)) })).toBeNull();
  });
});
