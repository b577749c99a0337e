import { expm1 } from './expm1.ts';

/**
 * Cumulative arrivals and starts of a list, for `horizontalWait`.
 *
 * Withdrawals leave both curves. With a withdrawal rate theta, a client who stays sees the n people ahead shrink by starts and by theta n a month,
 * so n e^(theta t) shrinks by e^(theta t) x starts alone: with both flows weighted by e^(theta t), the horizontal distance between the curves is
 * exactly the wait of a client who does not withdraw, whoever else does. theta x step is read off the withdrawals themselves, as
 * withdrawn / waiting at the end of the step (the backward-Euler step of `stepQueue`), so it may change with time.
 */
export interface ListCurves {
  /** Weighted cumulative arrivals at the ends of steps, the opening waiting list first: steps + 1 values. */
  readonly arrivals: Float64Array;
  /** Weighted cumulative starts at the same instants, 0 first. */
  readonly starts: Float64Array;
  /** Mean weight of the flows in each step, then in the first step past the horizon. */
  readonly weights: Float64Array;
}

/** What happened, step by step: clients waiting (not in service) at the start, arrivals and withdrawn in each step, clients waiting at its end. */
export interface ListHistory {
  readonly opening: number;
  readonly arrivals: ArrayLike<number>;
  readonly waiting: ArrayLike<number>;
  readonly withdrawn: ArrayLike<number>;
}

/** Curves with room for a number of steps, to be filled again and again. */
export function emptyCurves(steps: number): ListCurves {
  return { arrivals: new Float64Array(steps + 1), starts: new Float64Array(steps + 1), weights: new Float64Array(steps + 1) };
}

/** Exposures closer than this, relatively, are one: a rate that stands still is read off withdrawals that differ in their last digits. */
const SAME_EXPOSURE = 1e-12;

/** Fills the curves from a history. Starts follow from arrivals and waiting; a step in which clients went back to the list counts as no starts. */
export function fillCurves(curves: ListCurves, history: ListHistory): void {
  const steps = curves.arrivals.length - 1;
  let weight = 1;
  let exposure = 0;
  let growth = 0;
  let arrived = history.opening;
  let started = 0;
  curves.arrivals[0] = arrived;
  curves.starts[0] = 0;
  for (let step = 0; step < steps; step++) {
    const waitingAfter = history.waiting[step] as number;
    const withdrawn = history.withdrawn[step] as number;
    const exposureNow = waitingAfter > 0 ? withdrawn / waitingAfter : 0;
    if (Math.abs(exposureNow - exposure) > SAME_EXPOSURE * exposure) {
      exposure = exposureNow;
      growth = expm1(exposure);
    }
    const meanWeight = exposure > 0 ? (weight * growth) / exposure : weight;
    arrived = arrived + meanWeight * (history.arrivals[step] as number);
    weight = weight + weight * growth;
    // the curves are weight x waiting apart at the end of a step, so starts need no sum of their own
    const startedByNow = arrived - weight * waitingAfter;
    started = Math.max(started, startedByNow);
    curves.weights[step] = meanWeight;
    curves.arrivals[step + 1] = arrived;
    curves.starts[step + 1] = started;
  }
  curves.weights[steps] = exposure > 0 ? (weight * growth) / exposure : weight;
}
