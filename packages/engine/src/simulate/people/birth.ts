import { AGE_COUNT, OLDEST_AGE } from '../../compile/bound-people.ts';

/** Shares by birth cohort of people who enter together: `shares[i]` of them belong to cohort `first + i`. */
export interface Birth {
  readonly first: number;
  readonly shares: Float64Array;
}

/** By the number of single years. */
const UNIFORM_SHARES = Array.from({ length: AGE_COUNT + 1 }, (_, count) => new Float64Array(count).fill(1 / count));

/** People whose ages are uniform over `count` single years from `low`, in the year that is `yearOffset` years after the start year. */
export const uniformBirth = (low: number, count: number, yearOffset: number): Birth => ({
  first: OLDEST_AGE - (low + count - 1) + yearOffset,
  shares: UNIFORM_SHARES[count] as Float64Array,
});
