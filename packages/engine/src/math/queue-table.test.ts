import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { erlangC } from './erlang-c.ts';
import { waitProbability, waitProbabilityWithSlope } from './queue-table.ts';

/** Utilisations from 1e-7 to 1, half of them crowded towards 0. */
const utilisations = Array.from({ length: 400 }, (_, i) => (i % 2 === 0 ? (i + 0.5) / 400 : 10 ** (-7 * ((i + 0.5) / 400))));

function worstError(least: number, most: number, count: number): number {
  let worst = 0;
  for (let i = 0; i < count; i++) {
    const c = least * (most / least) ** ((i + 0.37) / count);
    for (const rho of utilisations) worst = Math.max(worst, Math.abs(waitProbability(c, rho) - erlangC(c, c * rho)));
  }
  return worst;
}

describe('waitProbability', () => {
  it('is within 2e-4 of Erlang C from a tenth of a head to 64 heads', () => {
    // measured 1.0e-4, at c = 0.1 and utilisations near 5e-5; above a utilisation of 0.25 it is 6e-5
    expect(worstError(0.1, 64, 300)).toBeLessThan(1.2e-4);
  });

  it('is within 5e-4 below a tenth of a head, 3e-4 up to 256 heads and 3e-3 beyond', () => {
    expect(worstError(0.001, 0.1, 100)).toBeLessThan(5e-4);
    expect(worstError(64, 256, 20)).toBeLessThan(3e-4);
    expect(worstError(257, 700, 10)).toBeLessThan(3e-3);
  });

  it('is 0 when idle, 1 when full, and always 1 with no servers', () => {
    for (const c of [0.02, 0.5, 1, 3.3, 60, 300]) {
      expect(waitProbability(c, 0)).toBe(0);
      expect(waitProbability(c, 1)).toBe(1);
      expect(waitProbability(c, -0.1)).toBe(0);
      expect(waitProbability(c, 1.1)).toBe(1);
    }
    expect(waitProbability(0, 0.5)).toBeCloseTo(1, 14);
  });

  it('rises with utilisation and stays between 0 and 1', () => {
    const servers = fc.oneof(fc.double({ min: 0, max: 3, noNaN: true }), fc.double({ min: 0, max: 400, noNaN: true }));
    const utilisation = fc.double({ min: 1e-9, max: 1, noNaN: true });
    fc.assert(
      fc.property(servers, utilisation, utilisation, (c, first, second) => {
        const [low, high] = first < second ? [first, second] : [second, first];
        expect(waitProbability(c, low)).toBeGreaterThanOrEqual(0);
        // a rounding of 1e-16 may show where C is flat
        expect(waitProbability(c, high)).toBeGreaterThanOrEqual(waitProbability(c, low) - 3e-16);
        expect(waitProbability(c, high)).toBeLessThanOrEqual(1 + 1e-15);
      }),
      { numRuns: 3000 },
    );
  });

  it('rises from node to node for every number of servers tried', () => {
    for (let i = 0; i < 300; i++) {
      const c = (16 * (i + 0.5)) ** 2 / 300 ** 2;
      let last = 0;
      let falls = 0;
      for (let cell = 0; cell <= 2048; cell++) {
        const value = waitProbability(c, cell / 2048);
        if (value < last) falls += 1;
        last = value;
      }
      expect(falls, `falls for ${c} servers`).toBe(0);
    }
  });

  it('is continuous across its seams', () => {
    for (const c of [0.1, 1, 3.3, 20, 100]) {
      for (const seam of [2 ** -14, 0.25, 1]) {
        expect(Math.abs(waitProbability(c, seam * (1 - 1e-12)) - waitProbability(c, seam))).toBeLessThan(1e-9);
      }
    }
    expect(Math.abs(waitProbability(256, 0.97) - waitProbability(256.000001, 0.97))).toBeLessThan(1e-6);
  });

  it('does not depend on what was asked before', () => {
    const first = waitProbability(5.123, 0.7);
    waitProbability(40, 0.2);
    expect(waitProbability(5.123, 0.7)).toBe(first);
  });

  it('gives its slope', () => {
    const out = new Float64Array(2);
    for (const [c, rho] of [
      [0.5, 0.1],
      [3, 0.801],
      [12, 0.9],
      [300, 0.95],
      [2, 1e-5],
    ] as const) {
      waitProbabilityWithSlope(c, rho, out);
      const h = 1e-7 * rho;
      const difference = (waitProbability(c, rho + h) - waitProbability(c, rho - h)) / (2 * h);
      expect((out[1] as number) / difference, `${c}, ${rho}`).toBeCloseTo(1, 4);
    }
  });
});
