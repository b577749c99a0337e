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

export const sparseRows = (rows: readonly (readonly SparseTerm[])[]): SparseRows => {
  const first = new Int32Array(rows.length + 1);
  rows.forEach((terms, row) => {
    first[row + 1] = (first[row] as number) + terms.length;
  });
  const terms = rows.flat();
  return { first, source: Int32Array.from(terms, (term) => term.source), factor: Float64Array.from(terms, (term) => term.factor) };
};

/** Adds the rows of a series (`source * months + month`) to `values` (`row * months + month`), term by term in order. */
export const addRows = ({ first, source, factor }: SparseRows, series: Float64Array, months: number, values: Float64Array): void => {
  const rows = first.length - 1;
  for (let row = 0; row < rows; row++) {
    const to = row * months;
    const end = first[row + 1] as number;
    for (let term = first[row] as number; term < end; term++) {
      const from = (source[term] as number) * months;
      const weight = factor[term] as number;
      for (let month = 0; month < months; month++) {
        values[to + month] = (values[to + month] as number) + weight * (series[from + month] as number);
      }
    }
  }
};
