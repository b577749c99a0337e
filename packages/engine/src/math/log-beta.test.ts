import { expect, test } from 'vitest';
import { logBetas } from '../../test/numerics/distribution-references.ts';
import { logBeta } from './log-beta.ts';

test('log beta agrees with mpmath, also where the logarithms of gamma cancel', () => {
  // 1e7 and 2e7: logarithms of gamma of 1.5e8 each would lose eight digits of their difference
  for (const [a, b, expected] of logBetas) {
    expect(Math.abs(logBeta(a, b) - expected) / Math.max(1, Math.abs(expected)), `${a}, ${b}`).toBeLessThan(1e-14);
    expect(logBeta(b, a)).toBe(logBeta(a, b));
  }
});
