import { describe, expect, it } from 'vitest';
import { unitInterval } from './unit-interval.ts';

describe('unitInterval', () => {
  it('stays strictly between 0 and 1 at both ends', () => {
    expect(unitInterval(0, 0)).toBe(2 ** -53);
    expect(unitInterval(-1, -1)).toBe(1 - 2 ** -53);
    expect(unitInterval(0xffffffff, 0xffffffff)).toBe(1 - 2 ** -53);
  });

  it('rises by one cell per step of the words', () => {
    expect(unitInterval(0, 1 << 12) - unitInterval(0, 0)).toBe(2 ** -52);
    expect(unitInterval(1, 0) - unitInterval(0, 0xfffff << 12)).toBe(2 ** -52);
    expect(unitInterval(1 << 31, 0)).toBe(0.5 + 2 ** -53);
  });
});
