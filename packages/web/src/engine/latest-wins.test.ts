import { expect, test } from 'vitest';
import { latestWins } from './latest-wins.ts';

test('while a job runs only the newest waits', async () => {
  const begun: number[] = [];
  const release: (() => void)[] = [];
  const queue = latestWins<number>((job) => {
    begun.push(job);
    return new Promise((resolve) => release.push(resolve));
  });
  for (const job of [1, 2, 3, 4]) queue.submit(job);
  expect(begun).toEqual([1]);
  release[0]?.();
  await new Promise((resolve) => setTimeout(resolve));
  expect(begun).toEqual([1, 4]);
  release[1]?.();
  await new Promise((resolve) => setTimeout(resolve));
  queue.submit(5);
  expect(begun).toEqual([1, 4, 5]);
});
