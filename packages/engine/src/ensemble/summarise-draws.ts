import type { Statistic } from './run-output.ts';
import { planQuantiles, type QuantilePlan, selectQuantiles } from './select-quantiles.ts';

/** Statistics over draws, in the order they are written. */
export const DRAW_STATISTICS: readonly Statistic[] = ['mean', 'p10', 'p25', 'p50', 'p75', 'p90'];

const PROBABILITIES = [0.1, 0.25, 0.5, 0.75, 0.9];

/** Values gathered at a time: a draw is read in runs that processors foresee, and what is gathered of 200 draws fits a second cache. */
const BLOCK = 256;

/**
 * Statistics of each position over draws, one array per member of `DRAW_STATISTICS`. `samples[draw][position]`; the mean is added up in the order
 * of the draws. A draw in which a value is not defined is left out of that value's statistics; a value defined in no draw is NaN.
 */
export function summariseDraws(samples: readonly Float64Array[], from: number, length: number): Float64Array[] {
  const statistics = DRAW_STATISTICS.map(() => new Float64Array(length));
  const block = new Float64Array(BLOCK * samples.length);
  const columns = Array.from({ length: BLOCK }, (_, column) => block.subarray(column * samples.length, (column + 1) * samples.length));
  const summary: Summary = { statistics, plans: new Map(), quantiles: new Float64Array(PROBABILITIES.length) };
  for (let start = 0; start < length; start += BLOCK) {
    const width = Math.min(BLOCK, length - start);
    for (let draw = 0; draw < samples.length; draw++) gather(samples[draw]!, from + start, width, block, draw, samples.length);
    for (let column = 0; column < width; column++) summarise(columns[column]!, summary, start + column);
  }
  return statistics;
}

/** Lays the numbers of one draw out by column. */
// biome-ignore lint/complexity/useMaxParams: the inner loop of all statistics
function gather(sample: Float64Array, from: number, width: number, block: Float64Array, draw: number, draws: number): void {
  for (let column = 0, to = draw; column < width; column++, to += draws) block[to] = sample[from + column]!;
}

interface Summary {
  readonly statistics: readonly Float64Array[];
  /** By the number of futures in which a value is defined: nearly always all. */
  readonly plans: Map<number, QuantilePlan>;
  /** Of the position last worked out: mostly the month before, whose quantiles are near. */
  readonly quantiles: Float64Array;
}

function summarise(values: Float64Array, summary: Summary, position: number): void {
  const { statistics, quantiles } = summary;
  const last = values.length;
  let count = 0;
  let first = Number.NaN;
  let sum = 0;
  let same = true;
  for (let draw = 0; draw < last; draw++) {
    const value = values[draw]!;
    if (value !== value) continue;
    if (count === 0) first = value;
    else if (value !== first) same = false;
    values[count++] = value;
    sum += value;
  }
  if (same) {
    for (const statistic of statistics) statistic[position] = count === 0 ? Number.NaN : first;
    return;
  }
  statistics[0]![position] = sum / count;
  selectQuantiles(values, planFor(summary, count), quantiles, quantiles);
  for (let quantile = 0; quantile < quantiles.length; quantile++) statistics[quantile + 1]![position] = quantiles[quantile]!;
}

function planFor({ plans }: Summary, count: number): QuantilePlan {
  const known = plans.get(count);
  if (known !== undefined) return known;
  const plan = planQuantiles(count, PROBABILITIES);
  plans.set(count, plan);
  return plan;
}
