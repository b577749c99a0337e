/** How long a job of some size took: draws, organisations, months. */
export interface SizedTime {
  readonly size: number;
  readonly milliseconds: number;
}

export interface Line {
  readonly intercept: number;
  readonly slope: number;
  /** Standard error of the slope; NaN with two points, which any line meets. */
  readonly slopeError: number;
}

/** Slope of log time against log size: 1 is linear, below 1 a fixed part still counts, above 1 the cost grows faster than the size. */
export const logSlope = (points: readonly SizedTime[]): Line =>
  leastSquares(points.map(({ size, milliseconds }) => [Math.log(size), Math.log(milliseconds)]));

/** How far a slope may be from 1 and still be called linear: timings of one job differ by about a tenth from one minute to the next. */
export const LINEAR_WITHIN = 0.15;

/** What a slope of log time against log size says. */
export const verdictOf = (slope: number): 'linear' | 'less than linear' | 'more than linear' =>
  slope > 1 + LINEAR_WITHIN ? 'more than linear' : slope < 1 - LINEAR_WITHIN ? 'less than linear' : 'linear';

/** Time as a start that every size pays and so much for each unit of size, by least squares of relative error, so that the small sizes count as the large do. */
export function costLine(points: readonly SizedTime[]): { readonly start: number; readonly each: number; readonly largestMiss: number } {
  // time / time = 1 = start x (1 / time) + each x (size / time): least squares through the origin in two unknowns
  let [aa, ab, bb, a, b] = [0, 0, 0, 0, 0];
  for (const { size, milliseconds } of points) {
    const [one, many] = [1 / milliseconds, size / milliseconds];
    aa += one * one;
    ab += one * many;
    bb += many * many;
    a += one;
    b += many;
  }
  const determinant = aa * bb - ab * ab;
  const [start, each] = [(a * bb - b * ab) / determinant, (b * aa - a * ab) / determinant];
  const largestMiss = Math.max(...points.map(({ size, milliseconds }) => Math.abs((start + each * size) / milliseconds - 1)));
  return { start, each, largestMiss };
}

/** Ordinary least squares. */
function leastSquares(points: readonly (readonly [x: number, y: number])[]): Line {
  const count = points.length;
  const meanX = points.reduce((sum, [x]) => sum + x, 0) / count;
  const meanY = points.reduce((sum, [, y]) => sum + y, 0) / count;
  const squares = points.reduce((sum, [x]) => sum + (x - meanX) ** 2, 0);
  const slope = points.reduce((sum, [x, y]) => sum + (x - meanX) * (y - meanY), 0) / squares;
  const intercept = meanY - slope * meanX;
  const rest = points.reduce((sum, [x, y]) => sum + (y - intercept - slope * x) ** 2, 0);
  return { intercept, slope, slopeError: count > 2 ? Math.sqrt(rest / (count - 2) / squares) : Number.NaN };
}
