import type { ListCurves } from './list-curves.ts';

const LONGEST_RUN_ON_MONTHS = 1200;

/**
 * Mean wait before service of the clients who arrive in each month, in months; one value of `out` a month, `stepsPerMonth` steps of the curves each.
 *
 * First come, first served: the client who is a-th to arrive is a-th to start, so the wait is the horizontal distance between the curves of
 * cumulative arrivals and starts at height a (Newell, G. F., 1982, Applications of Queueing Theory, 2nd ed., ch. 1); both are linear within a step.
 * Past the horizon starts go on at the rate of the last step, and clients keep withdrawing as in it; a wait that then lasts beyond 100 years
 * is Infinity. A month without arrivals gets the wait that an arrival would have had. Booking lead is not included.
 */
// biome-ignore lint/complexity/noExcessiveLinesPerFunction: inner loop; with the place on the curve in plain numbers it takes a third of the time (22 November 2026)
export function horizontalWait(out: Float64Array, { arrivals, starts, weights }: ListCurves, stepsPerMonth: number): void {
  const steps = starts.length - 1;
  const lastStep = steps + LONGEST_RUN_ON_MONTHS * stepsPerMonth;
  const lastWeight = weights[steps - 1] as number;
  // starts a step past the horizon, and the weight's growth from step to step there
  const runOnStarts = ((starts[steps] as number) - (starts[steps - 1] as number)) / lastWeight;
  const runOnGrowth = (weights[steps] as number) / lastWeight;
  // a place on the curve of starts that only moves on: the segment of a step climbs from low to high
  let step = 0;
  let low = 0;
  let high = starts[1] as number;
  let weight = 1;
  for (let month = 0; month < out.length; month++) {
    let clients = 0;
    let waits = 0;
    let plainWaits = 0;
    for (let arrival = month * stepsPerMonth; arrival < (month + 1) * stepsPerMonth; arrival++) {
      const from = arrivals[arrival] as number;
      const to = arrivals[arrival + 1] as number;
      const last = to > from ? to : from;
      // mean over heights from..to of the time, in steps, at which the curve reaches them
      let area = 0;
      let height = from;
      while (high < last && step < lastStep) {
        if (high >= from) {
          if (high > height) area = area + (high - height) * 0.5 * (startTime(step, low, high, height) + startTime(step, low, high, high));
          height = Math.max(height, high);
        }
        step++;
        low = high;
        if (step < steps) {
          high = starts[step + 1] as number;
          continue;
        }
        weight = step === steps ? (weights[step] as number) : weight * runOnGrowth;
        // nobody starts any more: nothing more to look for
        if (!(runOnStarts > 0)) step = lastStep;
        high = low + weight * runOnStarts;
      }
      const rest = to > height ? (to - height) * 0.5 * (startTime(step, low, high, height) + startTime(step, low, high, to)) : 0;
      const start = to > from ? (area + rest) / (to - from) : startTime(step, low, high, from);
      const wait = Math.max(0, start - (arrival + 0.5));
      const arrived = (to - from) / (weights[arrival] as number);
      clients = clients + arrived;
      waits = arrived > 0 ? waits + arrived * wait : waits;
      plainWaits = plainWaits + wait;
    }
    out[month] = (clients > 0 ? waits / clients : plainWaits / stepsPerMonth) / stepsPerMonth;
  }
}

/** Time at which the curve reaches a height within the segment of a step; Infinity when it never does. */
function startTime(step: number, low: number, high: number, height: number): number {
  if (high < height) return Number.POSITIVE_INFINITY;
  const rise = high - low;
  return step + (rise > 0 ? Math.max(0, (height - low) / rise) : 0);
}
