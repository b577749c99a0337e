import { zeroAxis } from './axis.ts';

/** An axis that may run below zero; zero is always one of its ticks. */
export interface SignedAxis {
  readonly min: number;
  readonly max: number;
  readonly interval: number;
}

/** Axis that covers some numbers and zero, at round steps, about `ticks` of them. */
export function signedAxis(values: readonly number[], ticks = 6): SignedAxis {
  const finite = values.filter(Number.isFinite);
  const low = Math.min(0, ...finite);
  const high = Math.max(0, ...finite);
  if (low === 0 && high === 0) return { min: 0, max: 1, interval: 1 };
  const { interval } = zeroAxis(high - low, ticks);
  const steps = (size: number) => Math.ceil((size / interval) * (1 - 1e-9));
  return { min: -interval * steps(-low) + 0, max: interval * steps(high), interval };
}
