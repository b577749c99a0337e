import type { RunOptions } from '@ohsim/engine';

/** Futures drawn for a page; the same seed and number as the command line's default, so that figures agree to the last digit. */
const FUTURES = { mode: 'sampled', seed: 1, draws: 200, detail: 'board' } as const satisfies RunOptions;

/** The one path of typical luck, as the command line runs it. */
export const TYPICAL_OPTIONS: RunOptions = { mode: 'expected', seed: 0, draws: 1, detail: 'board' };

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

/** Settings of the run that a page's figures come from, for a server that runs it again: the board of the one path or of the futures. */
export function exportOptions(search: URLSearchParams): RunOptions {
  const certainty = certaintyOf(search.get('certainty'));
  if (certainty === 'typical') return TYPICAL_OPTIONS;
  return futuresOptions(search.get('draws'), certainty);
}
