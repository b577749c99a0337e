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
export function horizontalWait(out: Float64Array, curves: ListCurves, stepsPerMonth: number): void {
  const position = openingPosition(curves, LONGEST_RUN_ON_MONTHS * stepsPerMonth);
  for (let month = 0; month < out.length; month++) {
    let clients = 0;
    let waits = 0;
    let plainWaits = 0;
    for (let step = month * stepsPerMonth; step < (month + 1) * stepsPerMonth; step++) {
      const from = curves.arrivals[step] as number;
      const to = curves.arrivals[step + 1] as number;
      const wait = Math.max(0, meanStartTime(position, from, to) - (step + 0.5));
      const arrived = (to - from) / (curves.weights[step] as number);
      clients = clients + arrived;
      waits = arrived > 0 ? waits + arrived * wait : waits;
      plainWaits = plainWaits + wait;
    }
    out[month] = (clients > 0 ? waits / clients : plainWaits / stepsPerMonth) / stepsPerMonth;
  }
}

/** A place on the curve of starts that only moves on. */
interface Position {
  readonly curves: ListCurves;
  readonly lastStep: number;
  /** Starts a step past the horizon, and the weight's growth from step to step there. */
  readonly runOnStarts: number;
  readonly runOnGrowth: number;
  /** Where it is: the segment of a step climbs from low to high. An array: numbers that change in an object are made anew, 0.14 MB a future of one ICS (22 November 2026). */
  readonly at: Float64Array;
}

const STEP = 0;
const LOW = 1;
const HIGH = 2;
const WEIGHT = 3;

function openingPosition(curves: ListCurves, runOnSteps: number): Position {
  const steps = curves.starts.length - 1;
  const lastWeight = curves.weights[steps - 1] as number;
  const lastStarts = (curves.starts[steps] as number) - (curves.starts[steps - 1] as number);
  return {
    curves,
    lastStep: steps + runOnSteps,
    runOnStarts: lastStarts / lastWeight,
    runOnGrowth: (curves.weights[steps] as number) / lastWeight,
    at: Float64Array.of(0, 0, curves.starts[1] as number, 1),
  };
}

/** Mean over heights from..to of the time, in steps, at which the curve of starts reaches them. Heights never fall from call to call. */
function meanStartTime(position: Position, from: number, to: number): number {
  const { at, lastStep } = position;
  while ((at[HIGH] as number) < from && (at[STEP] as number) < lastStep) moveOn(position);
  if (!(to > from)) return startTime(at, from);
  let area = 0;
  let height = from;
  while ((at[HIGH] as number) < to && (at[STEP] as number) < lastStep) {
    const high = at[HIGH] as number;
    area = area + sliceArea(at, height, high);
    height = Math.max(height, high);
    moveOn(position);
  }
  return (area + sliceArea(at, height, to)) / (to - from);
}

function sliceArea(at: Float64Array, from: number, to: number): number {
  return to > from ? (to - from) * 0.5 * (startTime(at, from) + startTime(at, to)) : 0;
}

/** Time at which the curve reaches a height within the present segment; Infinity when it never does. */
function startTime(at: Float64Array, height: number): number {
  const low = at[LOW] as number;
  const high = at[HIGH] as number;
  if (high < height) return Infinity;
  const rise = high - low;
  return (at[STEP] as number) + (rise > 0 ? Math.max(0, (height - low) / rise) : 0);
}

function moveOn({ curves, lastStep, runOnStarts, runOnGrowth, at }: Position): void {
  const steps = curves.starts.length - 1;
  const step = (at[STEP] as number) + 1;
  const low = at[HIGH] as number;
  at[STEP] = step;
  at[LOW] = low;
  if (step < steps) {
    at[HIGH] = curves.starts[step + 1] as number;
    return;
  }
  const weight = step === steps ? (curves.weights[step] as number) : (at[WEIGHT] as number) * runOnGrowth;
  at[WEIGHT] = weight;
  // nobody starts any more: nothing more to look for
  if (!(runOnStarts > 0)) at[STEP] = lastStep;
  at[HIGH] = low + weight * runOnStarts;
}
