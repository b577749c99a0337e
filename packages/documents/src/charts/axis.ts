/** A vertical axis that starts at zero. */
export interface ZeroAxis {
  readonly max: number;
  readonly interval: number;
}

const STEPS = [1, 2, 2.5, 5, 10];

/** Axis from zero over the largest value, at most `maxTicks` ticks (zero included), at round steps. */
export function zeroAxis(largest: number, maxTicks = 6): ZeroAxis {
  if (!(largest > 0)) return { max: 1, interval: 1 };
  const rough = largest / (maxTicks - 1);
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = STEPS.find((candidate) => candidate * power >= rough * (1 - 1e-9)) ?? 10;
  const interval = step * power;
  return { max: interval * Math.ceil((largest / interval) * (1 - 1e-9)), interval };
}

/** Largest finite number of several lists; 0 when there is none. */
export function largestOf(lists: readonly ArrayLike<number>[]): number {
  let largest = 0;
  for (const list of lists) for (let i = 0; i < list.length; i += 1) if ((list[i] ?? 0) > largest) largest = list[i] ?? 0;
  return largest;
}
