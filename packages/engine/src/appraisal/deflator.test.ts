import { expect, test } from 'vitest';
import { priceLevels } from './deflator.ts';

test('prices rise from the price year on; the last rate known holds for later years', () => {
  const growth = { '2026/27': 0.02, '2027/28': 0.03 };
  const levels = priceLevels(['2026/27', '2027/28', '2028/29', '2029/30'], '2025/26', growth);
  // 1.02; 1.02 x 1.03; then 3% a year
  [1.02, 1.0506, 1.0506 * 1.03, 1.0506 * 1.03 * 1.03].forEach((level, year) => {
    expect(levels[year]).toBeCloseTo(level, 12);
  });
});

test('the price year itself stands at 1', () => {
  expect([...priceLevels(['2025/26'], '2025/26', { '2026/27': 0.02 })]).toEqual([1]);
});
