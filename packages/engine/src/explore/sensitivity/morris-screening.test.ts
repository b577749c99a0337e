import { describe, expect, it } from 'vitest';
import { gFunction } from '../../../test/numerics/sensitivity-functions.ts';
import { EngineError } from '../../issues/engine-error.ts';
import { morrisDesign, morrisEffects, morrisScreening } from './morris-screening.ts';

describe('morrisScreening', () => {
  it('finds the slopes of a linear function exactly, with no spread', () => {
    const effects = morrisScreening({ unknowns: 4, trajectories: 8, seed: 1 }, (u) => 3 * u[0]! - 2 * u[1]! + 0.5 * u[3]!);
    // the rounding of differences of numbers near 3
    for (const [i, slope] of [3, -2, 0, 0.5].entries()) {
      expect(effects[i]!.mu).toBeCloseTo(slope, 13);
      expect(effects[i]!.muStar).toBeCloseTo(Math.abs(slope), 13);
      expect(effects[i]!.sigma).toBeCloseTo(0, 13);
    }
  });

  it('shows an interaction as spread: x y at four levels', () => {
    const [x] = morrisScreening({ unknowns: 2, trajectories: 4000, seed: 3 }, (u) => u[0]! * u[1]!);
    // the effect of x is y, one of 1/8, 3/8, 5/8, 7/8: mean 1/2, standard deviation sqrt(5)/8; the mean of 4,000 has error 0.0044
    expect(Math.abs(x!.mu - 0.5)).toBeLessThan(4 * 0.0044);
    expect(x!.muStarError).toBeCloseTo(0.0044, 4);
    expect(Math.abs(x!.sigma - Math.sqrt(5) / 8)).toBeLessThan(0.01);
  });

  it('ranks the unknowns of the g-function as their importance, and tells the two that matter least from the rest', () => {
    const effects = morrisScreening({ unknowns: 6, trajectories: 40, seed: 5 }, gFunction);
    const ranked = [...effects].sort((a, b) => b.muStar - a.muStar).map(({ unknown }) => unknown);
    expect(ranked.slice(0, 4)).toEqual([0, 1, 2, 3]);
    expect(effects[4]!.muStar).toBeLessThan(effects[3]!.muStar / 4);
  });
});

describe('the design', () => {
  const { points, moves } = morrisDesign({ unknowns: 5, trajectories: 3, seed: 9 });

  it('moves one unknown at a time by a half, each once a trajectory, and never to an end', () => {
    expect(points).toHaveLength(18);
    for (let trajectory = 0; trajectory < 3; trajectory++) {
      const moved = new Set<number>();
      for (let step = 0; step < 5; step++) {
        const [from, to] = [points[trajectory * 6 + step]!, points[trajectory * 6 + step + 1]!];
        const changed = [0, 1, 2, 3, 4].filter((unknown) => from[unknown] !== to[unknown]);
        expect(changed).toHaveLength(1);
        expect(to[changed[0]!]! - from[changed[0]!]!).toBe(0.5 * Math.sign(moves[trajectory * 5 + step]!));
        moved.add(changed[0]!);
      }
      expect(moved.size).toBe(5);
    }
    for (const point of points) for (const u of point) expect([0.125, 0.375, 0.625, 0.875]).toContain(u);
  });

  it('refuses outputs of another design, and too few trajectories', () => {
    const design = morrisDesign({ unknowns: 2, trajectories: 2, seed: 1 });
    expect(() => morrisEffects(design, new Float64Array(5))).toThrow(EngineError);
    expect(() => morrisDesign({ unknowns: 2, trajectories: 1, seed: 1 })).toThrow('at least 2');
  });
});
