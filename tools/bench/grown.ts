import { costLine, type SizedTime } from './line-fit.ts';

/** The time of a large job, measured or read off a line through smaller ones. */
export interface GrownTime {
  readonly milliseconds: number;
  /** How it was found; undefined when the job itself was timed. */
  readonly remark: string | undefined;
}

export interface Growth {
  /** Draws wanted, and smaller numbers of them to time first, rising. */
  readonly target: number;
  readonly sizes: readonly number[];
  /** Milliseconds to spend. */
  readonly time: number;
  /** Futures that so many draws simulate: time follows them. */
  readonly futuresOf: (draws: number) => number;
}

/** Fewest sizes that show a line, and how far any of them may lie from it. */
const FEWEST_POINTS = 4;
const LARGEST_MISS = 0.1;

/**
 * Times a job at rising numbers of draws, the faster of two rounds each: a line shows only where no other process stands in it. If its target fits the time it is timed itself; if not, the time is read off the line through the sizes timed, and only
 * where they lie on one: otherwise it is NaN and the remark says so.
 */
export async function grown(timeAt: (draws: number) => Promise<number>, growth: Growth): Promise<GrownTime> {
  const { target, sizes, time, futuresOf } = growth;
  const wanted = futuresOf(target);
  const points: SizedTime[] = [];
  let spent = 0;
  for (const [at, draws] of sizes.entries()) {
    const size = futuresOf(draws);
    const rounds = [await timeAt(draws), await timeAt(draws)];
    const taken = Math.min(...rounds);
    points.push({ size, milliseconds: taken });
    spent += rounds[0]! + rounds[1]!;
    if (spent + (taken * wanted) / size <= time) return { milliseconds: await timeAt(target), remark: undefined };
    const next = ((sizes[at + 1] ?? draws) / draws) * taken;
    if (points.length >= FEWEST_POINTS && spent + 2 * next > time) break;
  }
  // of several scenarios every draw is as many futures as there are scenarios
  const passes = Math.round((wanted * (sizes[0] as number)) / (target * (points[0] as SizedTime).size));
  return readOff(points, wanted, passes);
}

/** The time of the futures wanted, from the line through the points. */
function readOff(points: readonly SizedTime[], wanted: number, passes: number): GrownTime {
  const { start, each, largestMiss } = costLine(points);
  const sizes = points.map(({ size }) => size).join(', ');
  const last = points[points.length - 1]!;
  const miss = `${(largestMiss * 100).toFixed(0)}%`;
  if (!(largestMiss <= LARGEST_MISS))
    return {
      milliseconds: Number.NaN,
      remark: `not extrapolated: ${sizes} futures miss a straight line by ${miss}; the last took ${last.milliseconds.toFixed(0)} ms`,
    };
  const again = passes > 1 ? `; ${passes} passes over the same futures, for the memory of their statistics` : '';
  return {
    milliseconds: start + each * wanted,
    remark: `extrapolated from ${last.size} futures (${sizes} lie on a straight line within ${miss}) to ${wanted}${again}`,
  };
}
