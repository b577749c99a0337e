/**
 * Sum with the rounding errors added back: error of about one rounding, however many terms and whatever their order or signs.
 * Neumaier, A. (1974) Rundungsfehleranalyse einiger Verfahren zur Summation endlicher Summen, ZAMM 54, 39-51.
 */
export function compensatedSum(values: ArrayLike<number>): number {
  let sum = 0;
  let lost = 0;
  for (let i = 0; i < values.length; i++) {
    const value = values[i] as number;
    const next = sum + value;
    lost = lost + (Math.abs(sum) >= Math.abs(value) ? sum - next + value : value - next + sum);
    sum = next;
  }
  // an infinite or NaN sum has no rounding error to give back
  return lost === lost ? sum + lost : sum;
}
