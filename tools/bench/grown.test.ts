import { expect, test } from 'vitest';
import { grown } from './grown.ts';

const job = (cost: (draws: number) => number) => {
  const asked: number[] = [];
  const timeAt = async (draws: number) => {
    asked.push(draws);
    return cost(draws);
  };
  return { asked, timeAt };
};
const inOnePass = (draws: number) => draws;

test('a job that fits the time is timed at its own size', async () => {
  const { asked, timeAt } = job((draws) => draws);
  const found = await grown(timeAt, { target: 1000, sizes: [8, 16, 32, 64], time: 5000, futuresOf: inOnePass });
  expect(found).toEqual({ milliseconds: 1000, remark: undefined });
  expect(asked).toEqual([8, 8, 1000]);
});

test('a longer one is read off the line through at least four sizes, and says so', async () => {
  const { asked, timeAt } = job((draws) => 30 + 10 * draws);
  const { milliseconds, remark } = await grown(timeAt, { target: 1000, sizes: [2, 4, 8, 16, 32], time: 500, futuresOf: inOnePass });
  expect(asked).toEqual([2, 2, 4, 4, 8, 8, 16, 16]);
  expect(milliseconds).toBeCloseTo(10_030, 6);
  expect(remark).toBe('extrapolated from 16 futures (2, 4, 8, 16 lie on a straight line within 0%) to 1000');
});

test('a round that something else slowed does not bend the line', async () => {
  let round = 0;
  const timeAt = async (draws: number) => (round++ % 2 === 0 ? 5 : 1) * 10 * draws;
  const { milliseconds } = await grown(timeAt, { target: 1000, sizes: [2, 4, 8, 16, 32], time: 500, futuresOf: inOnePass });
  expect(milliseconds).toBeCloseTo(10_000, 6);
});

test('passes that only the target needs count in full', async () => {
  const futuresOf = (draws: number) => (draws > 400 ? 3 * draws : draws);
  const { timeAt } = job((draws) => 10 * futuresOf(draws));
  const { milliseconds, remark } = await grown(timeAt, { target: 1000, sizes: [2, 4, 8, 16, 32], time: 500, futuresOf });
  expect(milliseconds).toBeCloseTo(30_000, 6);
  expect(remark).toContain('to 3000; 3 passes over the same futures');
});

test('several scenarios are several futures a draw, and no pass', async () => {
  const futuresOf = (draws: number) => 5 * draws;
  const { timeAt } = job((draws) => 10 * futuresOf(draws));
  const { remark } = await grown(timeAt, { target: 1000, sizes: [2, 4, 8, 16, 32], time: 500, futuresOf });
  expect(remark).toMatch(/to 5000$/);
});

test('what does not lie on a line is not extrapolated', async () => {
  const { timeAt } = job((draws) => draws * draws);
  const { milliseconds, remark } = await grown(timeAt, { target: 1000, sizes: [2, 4, 8, 16, 32], time: 500, futuresOf: inOnePass });
  expect(milliseconds).toBeNaN();
  expect(remark).toMatch(/^not extrapolated: 2, 4, 8, 16 futures miss a straight line by \d+%; the last took 256 ms$/);
});
