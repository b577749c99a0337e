import { describe, expect, it } from 'vitest';
import { EngineError } from '../issues/engine-error.ts';
import { latinHypercube } from '../random/latin-hypercube.ts';
import { failureConditions, triggerIndicators } from './failure-conditions.ts';

const FUTURES = 400;
const unknowns = Array.from({ length: 30 }, (_, dimension) => latinHypercube({ seed: 6, block: 0, size: FUTURES, dimension }));
const failsWhere = (condition: (future: number) => boolean) =>
  Uint8Array.from({ length: FUTURES }, (_, future) => (condition(future) ? 1 : 0));

describe('failureConditions', () => {
  it('finds a limit on one unknown that separates failing futures completely', () => {
    const { failing, single, pair } = failureConditions(
      failsWhere((future) => unknowns[4]![future]! > 0.7),
      unknowns,
    );
    expect(failing).toBe(0.3);
    // a hypercube of 400 has its least value above 0.7 between 0.7 and 0.7025
    expect(single).toMatchObject({ coverage: 1, density: 1, support: 0.3, falseAlarms: 0, quality: 1 });
    expect(single!.limits[0]).toMatchObject({ unknown: 4, side: 'at least' });
    expect(single!.limits[0]!.value - 0.7).toBeLessThan(0.0025);
    expect(single!.chance).toBeLessThan(1e-30);
    expect(pair).toBeUndefined();
  });

  it('finds a corner of two unknowns, and says what one alone would have told', () => {
    const { single, pair } = failureConditions(
      failsWhere((future) => unknowns[7]![future]! < 0.4 && unknowns[21]![future]! >= 0.55),
      unknowns,
    );
    expect(pair!.limits.map(({ unknown, side }) => [unknown, side]).sort()).toEqual([
      [21, 'at least'],
      [7, 'at most'],
    ]);
    expect(pair).toMatchObject({ coverage: 1, density: 1, quality: 1 });
    expect(pair!.chance).toBeLessThan(1e-10);
    expect(single!.quality).toBeLessThan(0.8);
    expect(single!.coverage).toBe(1);
  });

  it('does not take chance for a condition', () => {
    // failures that have nothing to do with any of the unknowns
    const other = latinHypercube({ seed: 77, block: 0, size: FUTURES, dimension: 0 });
    const { single, pair } = failureConditions(
      failsWhere((future) => other[future]! < 0.25),
      unknowns,
    );
    expect(single!.chance).toBeGreaterThan(0.05);
    expect(pair?.chance ?? 1).toBeGreaterThan(0.05);
  });

  it('handles unknowns of few values, and reports coverage and density as counted by hand', () => {
    const grade = Float64Array.of(1, 1, 1, 2, 2, 2, 2, 3, 3, 3);
    const fails = Uint8Array.of(0, 0, 0, 0, 1, 0, 0, 1, 1, 0);
    const { single } = failureConditions(fails, [grade]);
    // grade 3: two of the three failures, two of three fail; one of seven others
    expect(single).toMatchObject({ coverage: 2 / 3, density: 2 / 3, support: 0.3, limits: [{ unknown: 0, side: 'at least', value: 3 }] });
    expect(single!.falseAlarms).toBeCloseTo(1 / 7, 15);
    // chance of two or more failures among three at 0.3: 0.216; 38 half-lines tried
    expect(single!.chance).toBe(1);
  });

  it('has nothing to say if every future fails, or none', () => {
    expect(
      failureConditions(
        failsWhere(() => true),
        unknowns,
      ),
    ).toEqual({ failing: 1, single: undefined, pair: undefined });
    expect(
      failureConditions(
        failsWhere(() => false),
        unknowns,
      ),
    ).toEqual({ failing: 0, single: undefined, pair: undefined });
    expect(() => failureConditions(new Uint8Array(3), unknowns)).toThrow(EngineError);
  });
});

describe('triggerIndicators', () => {
  it('puts the early figure first that warns best', () => {
    const fails = failsWhere((future) => unknowns[0]![future]! + 0.3 * unknowns[1]![future]! > 0.9);
    const found = triggerIndicators(fails, [unknowns[2]!, unknowns[1]!, unknowns[0]!, new Float64Array(FUTURES)]);
    expect(found.map(({ indicator }) => indicator).slice(0, 2)).toEqual([2, 1]);
    expect(found[0]!.limits[0]).toMatchObject({ unknown: 2, side: 'at least' });
    expect(found[0]!.coverage).toBeGreaterThan(0.85);
    expect(found[0]!.falseAlarms).toBeLessThan(0.15);
    expect(found.some(({ indicator }) => indicator === 3)).toBe(false);
  });
});
