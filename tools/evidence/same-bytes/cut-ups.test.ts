import { expect, test } from 'vitest';
import { sameBytesCases } from './cases.ts';
import { csvOf } from './cut-ups.ts';

/** A case over two years and few futures, for time. */
const short = (id: string) => {
  const { scenario, options } = sameBytesCases().find((each) => each.id === id)!;
  return { scenario: { ...scenario, horizonYears: 2 }, options: { ...options, draws: Math.min(3, options.draws) } };
};

test('a run cut up in any way has the same metrics.csv', () => {
  const { scenario, options } = short('QT1, policy, both');
  const whole = csvOf(scenario, options, 'one future at a time');
  expect(csvOf(scenario, options, 'seven at a time')).toBe(whole);
  expect(csvOf(scenario, options, 'in several passes')).toBe(whole);
});

test('the policy moves the results: its levers are not lost on the way', () => {
  const [usual, policy] = ['business as usual', 'policy'].map((what) => short(`QT1, ${what}, typical luck`));
  expect(csvOf(usual!.scenario, usual!.options, 'seven at a time')).not.toBe(csvOf(policy!.scenario, policy!.options, 'seven at a time'));
});
