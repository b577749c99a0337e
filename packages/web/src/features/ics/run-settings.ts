import type { RunOptions } from '@ohsim/engine';

/** Futures drawn for a page; the same seed and number as the command line's default, so that figures agree to the last digit. */
export const FUTURES: RunOptions = { mode: 'sampled', seed: 1, draws: 200, detail: 'board' };
