import { emptyListStep, type ListStep } from '../../math/fluid-queue.ts';

/** One list in one month: capacity, and the running cumulation of its classes in standard appointments. One object serves every list in turn. */
export interface ListMonth {
  /** Minutes of a standard appointment. */
  reference: number;
  heads: number;
  capacity: number;
  /** Separate, equal diaries into which the list falls; the equation is that of one of them. */
  diaries: number;
  /** Of the classes so far. */
  opening: number;
  arrivals: number;
  completions: number;
  withdrawn: number;
  inService: number;
  ratioSum: number;
  ratioWeight: number;
  /** The equation of the list: heads who serve (0 without capacity), completions a head when busy, (ca^2 + cs^2) / 2, withdrawals a month. */
  readonly step: ListStep;
  /** Of the class at hand: waiting at the start, arrivals, and its entries' leads and standards weighted by their work. */
  readonly own: ClassAtHand;
}

/** A class of a list at the start of its month, in standard appointments. */
export interface ClassAtHand {
  opening: number;
  arrivals: number;
  leads: number;
  standards: number;
  standardWeight: number;
}

export const emptyListMonth = (): ListMonth => ({
  reference: Number.NaN,
  heads: Number.NaN,
  capacity: Number.NaN,
  diaries: Number.NaN,
  opening: Number.NaN,
  arrivals: Number.NaN,
  completions: Number.NaN,
  withdrawn: Number.NaN,
  inService: Number.NaN,
  ratioSum: Number.NaN,
  ratioWeight: Number.NaN,
  step: emptyListStep(),
  own: { opening: Number.NaN, arrivals: Number.NaN, leads: Number.NaN, standards: Number.NaN, standardWeight: Number.NaN },
});
