import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { EngineError } from '../../issues/engine-error.ts';
import { normalCdf } from '../../math/normal-cdf.ts';
import { normalQuantile } from '../../math/normal-quantile.ts';
import { scrambledSobol } from '../../random/sobol.ts';
import { evpi } from './evpi.ts';
import { evppi, idleEvppi, wouldChoiceChange } from './evppi.ts';

const normals = (draws: number, dimension: number, seed = 1) =>
  Float64Array.from({ length: draws }, (_, draw) => normalQuantile(scrambledSobol(seed, dimension, draw)));
const density = (z: number) => Math.exp(-0.5 * z * z) / Math.sqrt(2 * Math.PI);
/** E max(0, m + s Z) - max(0, m), the unit normal loss: Raiffa & Schlaifer 1961, ch. 5. */
const loss = (m: number, s: number) => s * density(m / s) - Math.abs(m) * normalCdf(-Math.abs(m) / s);

/** Option 1 brings 0.5 + 2 X + Y + Z / 2 more than option 0. */
function twoOptions(draws: number, seed = 1) {
  const [x, y, z] = [0, 1, 2].map((dimension) => normals(draws, dimension, seed)) as [Float64Array, Float64Array, Float64Array];
  const nothing = new Float64Array(draws);
  return { x, y, z, netBenefits: [nothing, x.map((value, i) => 0.5 + 2 * value + y[i]! + 0.5 * z[i]!)] };
}

describe('evpi', () => {
  it('of two options with a normal difference is the unit normal loss', () => {
    const found = evpi(twoOptions(1024).netBenefits);
    expect(Math.abs(found.value - loss(0.5, Math.sqrt(5.25)))).toBeLessThan(0.02);
    expect(found.best).toBe(1);
    expect(Math.abs(found.chanceOtherBest - normalCdf(-0.5 / Math.sqrt(5.25)))).toBeLessThan(0.02);
    expect(found.standardError).toBeGreaterThan(0.02);
    expect(found.standardError).toBeLessThan(0.06);
  });

  it('is 0 where one option is always best', () => {
    expect(evpi([Float64Array.of(1, 2, 3), Float64Array.of(2, 2.5, 4)])).toEqual({
      value: 0,
      standardError: 0,
      best: 1,
      chanceOtherBest: 0,
    });
  });

  it('refuses no options, other numbers of draws and numbers that are none', () => {
    expect(() => evpi([])).toThrow(EngineError);
    expect(() => evpi([new Float64Array(3), new Float64Array(4)])).toThrow('option 1 has 4 draws');
    expect(() => evpi([new Float64Array(3), Float64Array.of(1, NaN, 2)])).toThrow('option 1');
  });
});

describe('evppi', () => {
  it('of two options with a normal difference matches the closed form for each unknown', () => {
    const { x, y, z, netBenefits } = twoOptions(1024);
    for (const [unknown, slope] of [
      [x, 2],
      [y, 1],
      [z, 0.5],
    ] as const) {
      const { value, standardError } = evppi(netBenefits, unknown, { seed: 1, resamples: 40 });
      const exact = loss(0.5, slope);
      // scrambled Sobol' draws, so well within the error the bootstrap takes for independent draws
      expect(Math.abs(value - exact), `slope ${slope}: ${value} for ${exact}`).toBeLessThan(Math.max(0.03, 0.05 * exact));
      expect(Math.abs(value - exact)).toBeLessThan(3 * standardError);
    }
  });

  it('at 200 draws is close too, on average over seeds', () => {
    for (const [place, slope] of [2, 1].entries()) {
      let sum = 0;
      for (let seed = 0; seed < 10; seed++) {
        const { x, y, netBenefits } = twoOptions(200, seed);
        sum += evppi(netBenefits, place === 0 ? x : y, { seed: 1, resamples: 0 }).value / 10;
      }
      expect(Math.abs(sum / loss(0.5, slope) - 1)).toBeLessThan(0.15);
    }
  });

  it('follows a curve that turns back: worth of knowing X when the gain is X squared less 1.2', () => {
    const x = normals(1024, 0);
    const y = normals(1024, 1);
    const gain = x.map((value, i) => value * value - 1.2 + y[i]!);
    const root = Math.sqrt(1.2);
    // E max(0, X^2 - c) = 2 (sqrt(c) phi(sqrt(c)) + (1 - c) Phi(-sqrt(c)))
    const exact = 2 * (root * density(root) - 0.2 * normalCdf(-root));
    expect(Math.abs(evppi([new Float64Array(1024), gain], x).value / exact - 1)).toBeLessThan(0.05);
  });

  it('of an unknown that does nothing is next to nothing, and below what idle unknowns show by chance', () => {
    const { netBenefits } = twoOptions(400);
    const floor = idleEvppi(netBenefits, { seed: 2, orders: 39, level: 0.95 });
    const values = Array.from({ length: 20 }, (_, i) => evppi(netBenefits, normals(400, 20 + i), { seed: 1, resamples: 0 }).value);
    expect(values.reduce((sum, value) => sum + value, 0) / 20).toBeLessThan(0.01);
    expect(values.filter((value) => value > floor).length).toBeLessThanOrEqual(4);
    expect(floor).toBeLessThan(evppi(netBenefits, twoOptions(400).y, { seed: 1, resamples: 0 }).value);
  });

  it('is never negative and never above evpi, whatever the tables, and the same whichever way the unknown is measured', () => {
    const table = fc.array(
      fc.tuple(fc.double({ min: -5, max: 5, noNaN: true }), fc.integer({ min: -9, max: 9 }), fc.integer({ min: 0, max: 4 })),
      {
        minLength: 12,
        maxLength: 60,
      },
    );
    fc.assert(
      fc.property(table, (rows) => {
        const netBenefits = [Float64Array.from(rows, ([a]) => a), Float64Array.from(rows, ([, b]) => b), new Float64Array(rows.length)];
        const unknown = Float64Array.from(rows, ([, , c]) => c);
        const { value } = evppi(netBenefits, unknown, { seed: 1, resamples: 0 });
        expect(value).toBeGreaterThanOrEqual(0);
        expect(value).toBeLessThanOrEqual(evpi(netBenefits).value);
        const otherScale = unknown.map((c) => Math.exp(c) - 100);
        expect(evppi(netBenefits, otherScale, { seed: 1, resamples: 0 }).value).toBe(value);
      }),
      { numRuns: 40 },
    );
  });

  it('of an unknown that does not vary is 0', () => {
    const { netBenefits } = twoOptions(64);
    expect(evppi(netBenefits, new Float64Array(64).fill(3))).toEqual({ value: 0, standardError: 0 });
    expect(() => evppi(netBenefits, new Float64Array(63))).toThrow(EngineError);
    expect(() => evppi(netBenefits, new Float64Array(64).fill(NaN))).toThrow(EngineError);
  });
});

describe('wouldChoiceChange', () => {
  it('finds where the choice switches and how often: gain 0.5 + 2 X turns at -0.25', () => {
    const { x, netBenefits } = twoOptions(1024);
    const { best, chance, ranges } = wouldChoiceChange(netBenefits, x);
    expect(best).toBe(1);
    expect(Math.abs(chance - normalCdf(-0.25))).toBeLessThan(0.03);
    expect(ranges.map(({ option }) => option)).toEqual([0, 1]);
    expect(Math.abs(ranges[0]!.to + 0.25)).toBeLessThan(0.1);
    expect(ranges[0]!.share + ranges[1]!.share).toBeCloseTo(1, 10);
  });

  it('says no for an unknown that cannot turn the choice', () => {
    const { z, netBenefits } = twoOptions(1024);
    const sure = [netBenefits[0]!, netBenefits[1]!.map((value) => value + 5)];
    expect(wouldChoiceChange(sure, z)).toMatchObject({ best: 1, chance: 0, ranges: [{ option: 1 }] });
    expect(wouldChoiceChange(sure, new Float64Array(1024)).chance).toBe(0);
  });
});
