import type { RunOptions } from '@ohsim/engine';

/** Futures drawn for a page; the same seed and number as the command line's default, so that figures agree to the last digit. */
const FUTURES = { mode: 'sampled', seed: 1, draws: 200, detail: 'board' } as const satisfies RunOptions;

const FEWEST = 10;
const MOST = 2000;

/** Settings of the sampled run: `draws` of the address if it is a number that can be used, else 200. */
export function futuresOptions(asked: string | null): RunOptions {
  const draws = Number(asked);
  return asked !== null && Number.isInteger(draws) && draws >= FEWEST && draws <= MOST ? { ...FUTURES, draws } : FUTURES;
}
