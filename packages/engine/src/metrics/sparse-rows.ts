/** Rows that are weighted sums of series: row r sums `factor[p] x series source[p]` over p from `first[r]` to `first[r + 1]`. */
export interface SparseRows {
  readonly first: Int32Array;
  readonly source: Int32Array;
  readonly factor: Float64Array;
}

/** One term of a row. */
export interface SparseTerm {
  readonly source: number;
  readonly factor: number;
}

/** Written number by number: a draw of the parameters lays its rows out anew, and arrays made of mapped objects took five times as long. */
export const sparseRows = (rows: readonly (readonly SparseTerm[])[]): SparseRows => {
  const first = new Int32Array(rows.length + 1);
  let count = 0;
  for (let row = 0; row < rows.length; row++) {
    count += (rows[row] as readonly SparseTerm[]).length;
    first[row + 1] = count;
  }
  const source = new Int32Array(count);
  const factor = new Float64Array(count);
  let at = 0;
  for (let row = 0; row < rows.length; row++) {
    const terms = rows[row] as readonly SparseTerm[];
    for (let term = 0; term < terms.length; term++, at++) {
      const { source: from, factor: weight } = terms[term] as SparseTerm;
      source[at] = from;
      factor[at] = weight;
    }
  }
  return { first, source, factor };
};

/**
 * Writes the rows of a series (`source * months + month`) to `values` (`row * months + month`), whatever stood there: 0 for a row without terms. The terms are
 * added in their order, as if to 0.
 */
export const sumRows = (rows: SparseRows, series: Float64Array, months: number, values: Float64Array): void => {
  const { first, source, factor } = rows;
  for (let row = 0; row < first.length - 1; row++) {
    const term = first[row] as number;
    const count = (first[row + 1] as number) - term;
    const to = row * months;
    if (count === 0) {
      values.fill(0, to, to + months);
      continue;
    }
    const weight = factor[term] as number;
    const from = (source[term] as number) * months - to;
    if (count === 1) {
      for (let at = to; at < to + months; at++) values[at] = weight * (series[from + at] as number);
      continue;
    }
    const weight2 = factor[term + 1] as number;
    const from2 = (source[term + 1] as number) * months - to;
    for (let at = to; at < to + months; at++)
      values[at] = weight * (series[from + at] as number) + weight2 * (series[from2 + at] as number);
    if (count > 2) addTerms(rows, series, months, values, row, term + 2);
  }
};

/** Adds the rows of a series to `values`, term by term in order. */
export const addRows = (rows: SparseRows, series: Float64Array, months: number, values: Float64Array): void => {
  const { first } = rows;
  for (let row = 0; row < first.length - 1; row++) addTerms(rows, series, months, values, row, first[row] as number);
};

/** Adds the terms of a row from one on. Three in one pass give the same sums to the last bit with a third of the reading and writing back. */
// biome-ignore lint/complexity/useMaxParams: inner loop
const addTerms = (
  { first, source, factor }: SparseRows,
  series: Float64Array,
  months: number,
  values: Float64Array,
  row: number,
  from: number,
): void => {
  const end = first[row + 1] as number;
  const to = row * months;
  let term = from;
  for (; term + 2 < end; term += 3) {
    const from1 = (source[term] as number) * months - to;
    const from2 = (source[term + 1] as number) * months - to;
    const from3 = (source[term + 2] as number) * months - to;
    const weight1 = factor[term] as number;
    const weight2 = factor[term + 1] as number;
    const weight3 = factor[term + 2] as number;
    for (let at = to; at < to + months; at++) {
      const one = (values[at] as number) + weight1 * (series[from1 + at] as number);
      const two = one + weight2 * (series[from2 + at] as number);
      values[at] = two + weight3 * (series[from3 + at] as number);
    }
  }
  for (; term < end; term++) {
    const from1 = (source[term] as number) * months - to;
    const weight1 = factor[term] as number;
    for (let at = to; at < to + months; at++) values[at] = (values[at] as number) + weight1 * (series[from1 + at] as number);
  }
};
