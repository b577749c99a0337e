import type { Statistic } from './run-output.ts';
import { planQuantiles, type QuantilePlan, selectQuantiles } from './select-quantiles.ts';

/** Statistics over draws, in the order they are written. */
export const DRAW_STATISTICS: readonly Statistic[] = ['mean', 'p10', 'p25', 'p50', 'p75', 'p90'];

const PROBABILITIES = [0.1, 0.25, 0.5, 0.75, 0.9];

/** Values gathered at a time, so that a draw is read by whole cache lines. */
const BLOCK = 64;

/**
 * Statistics of each position over draws, one array per member of `DRAW_STATISTICS`. `samples[draw][position]`; the mean is added up in the order
 * of the draws. A draw in which a value is not defined is left out of that value's statistics; a value defined in no draw is NaN.
 */
export function summariseDraws(samples: readonly Float64Array[], from: number, length: number): Float64Array[] {
  const statistics = DRAW_STATISTICS.map(() => new Float64Array(length));
  const block = Array.from({ length: BLOCK }, () => new Float64Array(samples.length));
  const counts = new Int32Array(BLOCK);
  const summary: Summary = { statistics, plans: new Map(), quantiles: new Float64Array(PROBABILITIES.length) };
  for (let start = 0; start < length; start += BLOCK) {
    const width = Math.min(BLOCK, length - start);
    gather({ samples, from: from + start, width, block, counts });
    for (let column = 0; column < width; column++) summarise(block[column]!, counts[column]!, summary, start + column);
  }
  return statistics;
}

interface Gather {
  readonly samples: readonly Float64Array[];
  readonly from: number;
  readonly width: number;
  readonly block: readonly Float64Array[];
  readonly counts: Int32Array;
}

function gather({ samples, from, width, block, counts }: Gather): void {
  counts.fill(0);
  for (const sample of samples) {
    for (let column = 0; column < width; column++) {
      const value = sample[from + column]!;
      if (value === value) block[column]![counts[column]!++] = value;
    }
  }
}

interface Summary {
  readonly statistics: readonly Float64Array[];
  /** By the number of futures in which a value is defined: nearly always all. */
  readonly plans: Map<number, QuantilePlan>;
  readonly quantiles: Float64Array;
}

function summarise(values: Float64Array, count: number, summary: Summary, position: number): void {
  const { statistics, quantiles } = summary;
  const first = values[0]!;
  let sum = 0;
  let same = true;
  for (let draw = 0; draw < count; draw++) {
    const value = values[draw]!;
    sum += value;
    if (value !== first) same = false;
  }
  if (same) {
    for (const statistic of statistics) statistic[position] = count === 0 ? Number.NaN : first;
    return;
  }
  statistics[0]![position] = sum / count;
  selectQuantiles(values, planFor(summary, count), quantiles);
  for (let quantile = 0; quantile < quantiles.length; quantile++) statistics[quantile + 1]![position] = quantiles[quantile]!;
}

function planFor({ plans }: Summary, count: number): QuantilePlan {
  const known = plans.get(count);
  if (known !== undefined) return known;
  const plan = planQuantiles(count, PROBABILITIES);
  plans.set(count, plan);
  return plan;
}
