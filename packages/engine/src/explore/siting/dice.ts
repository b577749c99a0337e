import { drawStream, uniform } from '../../random/stream.ts';

/** Repeatable luck of one restart of a search: whole numbers from 0 to below `sides`. */
export const createDice = (seed: number, restart: number): ((sides: number) => number) => {
  const { hi, lo } = drawStream(seed, restart);
  let thrown = 0;
  return (sides) => {
    thrown++;
    return Math.min(sides - 1, Math.floor(uniform(hi, lo, Math.floor(thrown / 65_536) % 65_536, thrown % 65_536) * sides));
  };
};
