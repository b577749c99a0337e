/** Milliseconds of the fastest round of a job and of the middle one, of so many rounds. */
export interface Times {
  readonly fastest: number;
  readonly middle: number;
  readonly rounds: number;
}

/** How long to warm up, milliseconds (once, if that is longer), and rounds: up to the most, or as many as fit the time, but never fewer than the fewest. */
export interface Patience {
  readonly warmUp: number;
  readonly mostRounds: number;
  readonly time: number;
  readonly fewestRounds: number;
}

const USUAL: Patience = { warmUp: 1_500, mostRounds: 200, time: 5_000, fewestRounds: 3 };

/** A job run again and again. What comes before the rounds is not counted: V8 compiles what it finds hot. */
export async function timed(run: () => unknown, patience: Partial<Patience> = {}): Promise<Times> {
  const { warmUp, mostRounds, time, fewestRounds } = { ...USUAL, ...patience };
  const opened = performance.now();
  while (performance.now() - opened < warmUp) await milliseconds(run);
  const times: number[] = [];
  const began = performance.now();
  while (times.length < fewestRounds || (times.length < mostRounds && performance.now() - began < time))
    times.push(await milliseconds(run));
  times.sort((a, b) => a - b);
  return { fastest: times[0]!, middle: times[times.length >> 1]!, rounds: times.length };
}

/** One round. A promise is waited for; a job without one is not kept waiting. */
export async function milliseconds(run: () => unknown): Promise<number> {
  const start = performance.now();
  const result = run();
  if (result instanceof Promise) await result;
  return performance.now() - start;
}

/** The loop that every time is set against: ten million multiply-adds, each waiting for the one before. */
export const multiplyAdds = (): number => {
  let sum = 0;
  for (let step = 0; step < 10_000_000; step++) sum = sum * 0.999 + step;
  return sum;
};
