import type { RunOptions } from '@ohsim/engine';

/** Futures drawn for a page; the same seed and number as the command line's default, so that figures agree to the last digit. */
const FUTURES = { mode: 'sampled', seed: 1, draws: 200, detail: 'board' } as const satisfies RunOptions;

const FEWEST = 10;
const MOST = 2000;

/** What a page's figures take in: the one path of typical luck, chance, or chance and what is not known about the parameters. */
export type Certainty = 'typical' | 'chance' | 'both';

/** Certainty as the address says it; chance where it says nothing. */
export const certaintyOf = (asked: string | null): Certainty => (asked === 'typical' || asked === 'both' ? asked : 'chance');

/** Settings of the sampled run: `draws` of the address if it is a number that can be used, else 200. */
export function futuresOptions(asked: string | null, certainty: Certainty = 'chance'): RunOptions {
  const draws = Number(asked);
  const options = certainty === 'both' ? { ...FUTURES, knowledge: true } : FUTURES;
  return asked !== null && Number.isInteger(draws) && draws >= FEWEST && draws <= MOST ? { ...options, draws } : options;
}
