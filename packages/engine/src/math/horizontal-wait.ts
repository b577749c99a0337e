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

/** A place on the curve of starts that only moves on: the segment of step `step` climbs from `low` to `high`. */
interface Position {
  readonly curves: ListCurves;
  readonly lastStep: number;
  /** Starts a step past the horizon, and the weight's growth from step to step there. */
  readonly runOnStarts: number;
  readonly runOnGrowth: number;
  step: number;
  low: number;
  high: number;
  weight: number;
}

function openingPosition(curves: ListCurves, runOnSteps: number): Position {
  const steps = curves.starts.length - 1;
  const lastWeight = curves.weights[steps - 1] as number;
  const lastStarts = (curves.starts[steps] as number) - (curves.starts[steps - 1] as number);
  return {
    curves,
    lastStep: steps + runOnSteps,
    runOnStarts: lastStarts / lastWeight,
    runOnGrowth: (curves.weights[steps] as number) / lastWeight,
    step: 0,
    low: 0,
    high: curves.starts[1] as number,
    weight: 1,
  };
}

/** Mean over heights from..to of the time, in steps, at which the curve of starts reaches them. Heights never fall from call to call. */
function meanStartTime(position: Position, from: number, to: number): number {
  moveTo(position, from);
  if (!(to > from)) return startTime(position, from);
  let area = 0;
  let height = from;
  while (position.high < to && position.step < position.lastStep) {
    area = area + sliceArea(position, height, position.high);
    height = Math.max(height, position.high);
    moveOn(position);
  }
  return (area + sliceArea(position, height, to)) / (to - from);
}

function moveTo(position: Position, height: number): void {
  while (position.high < height && position.step < position.lastStep) moveOn(position);
}

function sliceArea(position: Position, from: number, to: number): number {
  return to > from ? (to - from) * 0.5 * (startTime(position, from) + startTime(position, to)) : 0;
}

/** Time at which the curve reaches a height within the present segment; Infinity when it never does. */
function startTime(position: Position, height: number): number {
  if (position.high < height) return Infinity;
  const rise = position.high - position.low;
  return position.step + (rise > 0 ? Math.max(0, (height - position.low) / rise) : 0);
}

function moveOn(position: Position): void {
  const { curves } = position;
  position.step = position.step + 1;
  position.low = position.high;
  const inside = position.step < curves.starts.length - 1;
  if (inside) {
    position.high = curves.starts[position.step + 1] as number;
  } else {
    position.weight =
      position.step === curves.starts.length - 1 ? (curves.weights[position.step] as number) : position.weight * position.runOnGrowth;
    // nobody starts any more: nothing more to look for
    if (!(position.runOnStarts > 0)) position.step = position.lastStep;
    position.high = position.low + position.weight * position.runOnStarts;
  }
}
