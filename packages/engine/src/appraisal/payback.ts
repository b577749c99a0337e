/**
 * Years from the start until what has been gained has made up for what has been spent, undiscounted, and stays ahead to the end; linear within the year.
 * 0 where it is never behind; null where it is still behind at the end.
 */
export const payback = (netByYear: ArrayLike<number>): number | null => {
  let sum = 0;
  let ahead: number | null = 0;
  for (let year = 0; year < netByYear.length; year++) {
    const before = sum;
    const net = netByYear[year] as number;
    sum += net;
    if (sum < 0) ahead = null;
    else if (before < 0) ahead = year + -before / net;
    else if (ahead === null) ahead = year;
  }
  return ahead;
};
