/**
 * Test statistics for generators, each returned as a standard normal deviate: the tests ask |z| < 4, two-sided p = 6.3e-5.
 * With fixed seeds the outcome never changes; a generator with a fault of the kind tested gives tens or hundreds.
 */

/** Chi-square of counts against expected counts, as z by the cube-root approximation (Wilson & Hilferty 1931, PNAS 17, 684), good beyond 3 degrees of freedom. */
export function chiSquareZ(counts: ArrayLike<number>, expected: (cell: number) => number): number {
  let chiSquare = 0;
  for (let cell = 0; cell < counts.length; cell++) {
    const mean = expected(cell);
    chiSquare += ((counts[cell] as number) - mean) ** 2 / mean;
  }
  const freedom = counts.length - 1;
  return (Math.cbrt(chiSquare / freedom) - (1 - 2 / (9 * freedom))) / Math.sqrt(2 / (9 * freedom));
}

/** Correlation of n pairs of uniform numbers, as z: sum (u - 1/2)(v - 1/2) has variance n/144 under independence. */
export function correlationZ(first: ArrayLike<number>, second: ArrayLike<number>): number {
  let sum = 0;
  for (let i = 0; i < first.length; i++) sum += ((first[i] as number) - 0.5) * ((second[i] as number) - 0.5);
  return (12 * sum) / Math.sqrt(first.length);
}

/** Evenness of one sequence over `cells` equal cells. */
export function evennessZ(numbers: ArrayLike<number>, cells: number): number {
  const counts = new Float64Array(cells);
  for (let i = 0; i < numbers.length; i++) counts[Math.floor((numbers[i] as number) * cells)]! += 1;
  return chiSquareZ(counts, () => numbers.length / cells);
}

/** Evenness of pairs over a grid of `side` by `side` cells: serial dependence of any shape, not only correlation. */
export function pairEvennessZ(first: ArrayLike<number>, second: ArrayLike<number>, side: number): number {
  const counts = new Float64Array(side * side);
  for (let i = 0; i < first.length; i++)
    counts[Math.floor((first[i] as number) * side) * side + Math.floor((second[i] as number) * side)]! += 1;
  return chiSquareZ(counts, () => first.length / counts.length);
}

/**
 * Birthday spacings (Marsaglia 1984; Knuth 3.3.2 J): 512 birthdays among 2^24 days; the repeated spacings are Poisson with mean
 * 512^3 / (4 x 2^24) = 2. Counts of 0 ... 7 or more repeats over many groups, as chi-square z. The numbers are words below 2^24.
 */
export function birthdaySpacingsZ(days: ArrayLike<number>): number {
  const groupSize = 512;
  const groups = Math.floor(days.length / groupSize);
  const counts = new Float64Array(8);
  for (let group = 0; group < groups; group++) {
    const birthdays = Float64Array.from({ length: groupSize }, (_, i) => days[group * groupSize + i] as number).sort();
    const spacings = birthdays.map((day, i) => (i === 0 ? day : day - (birthdays[i - 1] as number))).sort();
    let repeats = 0;
    for (let i = 1; i < groupSize; i++) if (spacings[i] === spacings[i - 1]) repeats += 1;
    counts[Math.min(repeats, 7)]! += 1;
  }
  const poisson = (k: number) => Math.exp(-2) * 2 ** k * INVERSE_FACTORIALS[k]!;
  const upper = 1 - [0, 1, 2, 3, 4, 5, 6].reduce((sum, k) => sum + poisson(k), 0);
  return chiSquareZ(counts, (k) => groups * (k === 7 ? upper : poisson(k)));
}

const INVERSE_FACTORIALS = [1, 1, 1 / 2, 1 / 6, 1 / 24, 1 / 120, 1 / 720];

/** Exact binomial probabilities of 0 ... n successes, by the ratio of neighbours. */
export function binomialMass(n: number, p: number): number[] {
  const mass = [(1 - p) ** n];
  for (let k = 1; k <= n; k++) mass.push(((mass[k - 1] as number) * (n - k + 1) * p) / (k * (1 - p)));
  return mass;
}
