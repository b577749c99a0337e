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
export const addRows = (rows: SparseRows, series: Float64Array, months: number, values: Float64Array): void => {
  const { first } = rows;
  for (let row = 0; row < first.length - 1; row++) {
    const end = first[row + 1] as number;
    let term = first[row] as number;
    for (; term + 2 < end; term += 3) addThreeTerms({ rows, series, values }, term, row * months, months);
    for (; term < end; term++) addTerm({ rows, series, values }, term, row * months, months);
  }
};

interface Addition {
  readonly rows: SparseRows;
  readonly series: Float64Array;
  readonly values: Float64Array;
}

const addTerm = ({ rows, series, values }: Addition, term: number, to: number, months: number): void => {
  const from = (rows.source[term] as number) * months;
  const weight = rows.factor[term] as number;
  for (let month = 0; month < months; month++)
    values[to + month] = (values[to + month] as number) + weight * (series[from + month] as number);
};

/** Three terms in one pass, added in their order: the same sums to the last bit, with a third of the reading and writing back. */
const addThreeTerms = ({ rows, series, values }: Addition, term: number, to: number, months: number): void => {
  const { source, factor } = rows;
  const from1 = (source[term] as number) * months;
  const from2 = (source[term + 1] as number) * months;
  const from3 = (source[term + 2] as number) * months;
  const weight1 = factor[term] as number;
  const weight2 = factor[term + 1] as number;
  const weight3 = factor[term + 2] as number;
  for (let month = 0; month < months; month++) {
    const one = (values[to + month] as number) + weight1 * (series[from1 + month] as number);
    const two = one + weight2 * (series[from2 + month] as number);
    values[to + month] = two + weight3 * (series[from3 + month] as number);
  }
};
