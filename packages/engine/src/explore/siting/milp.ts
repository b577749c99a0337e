/** A mixed-integer linear program, minimised. Rows are sparse: row r has entries from rowStarts[r] to rowStarts[r + 1]. Infinite bounds are ±Infinity. */
export interface MilpModel {
  readonly columnNames: readonly string[];
  readonly costs: Float64Array;
  readonly lower: Float64Array;
  readonly upper: Float64Array;
  readonly integer: Uint8Array;
  readonly rowNames: readonly string[];
  readonly rowLower: Float64Array;
  readonly rowUpper: Float64Array;
  readonly rowStarts: Int32Array;
  readonly entryColumns: Int32Array;
  readonly entryValues: Float64Array;
}

export interface MilpLimits {
  readonly relativeGap: number;
  /** Absolute gap at which to stop; just under 1 when every objective is a whole number. */
  readonly absoluteGap: number;
  readonly nodes: number;
  /** Wall clock. A solve it stops is not reproducible. */
  readonly seconds?: number | undefined;
  /** A feasible point to start from, one value a column. */
  readonly start?: Float64Array | undefined;
  readonly cancelled?: (() => boolean) | undefined;
  readonly onProgress?: ((progress: { readonly objective: number; readonly bound: number; readonly nodes: number }) => void) | undefined;
}

export interface MilpSolution {
  /** 'optimal' is within the gaps asked for. 'limit': nodes or seconds ran out; `values` may be absent then, and when cancelled. */
  readonly status: 'optimal' | 'infeasible' | 'limit' | 'cancelled';
  readonly values?: Float64Array;
  readonly objective: number;
  /** Proven lower bound; -Infinity if none. */
  readonly bound: number;
  readonly nodes: number;
  /** True if a wall clock stopped it. */
  readonly stoppedByClock: boolean;
}

/** Solves a model, usually in a worker: `@ohsim/engine/highs` makes one. */
export type MilpSolver = (model: MilpModel, limits: MilpLimits) => Promise<MilpSolution>;

export interface MilpBuilder {
  readonly column: (name: string, column: { cost: number; lower?: number; upper: number; integer?: boolean }) => number;
  readonly row: (name: string, bounds: { lower?: number; upper?: number }, entries: readonly (readonly [number, number])[]) => void;
  readonly build: () => MilpModel;
}

/** Collects columns (each call returns its index) and rows of a model. */
export const buildMilp = (): MilpBuilder => {
  const columns: { name: string; cost: number; lower: number; upper: number; integer: boolean }[] = [];
  const rows: { name: string; lower: number; upper: number }[] = [];
  const starts = [0];
  const entryColumns: number[] = [];
  const entryValues: number[] = [];
  return {
    column: (name, { cost, lower = 0, upper, integer = false }) => columns.push({ name, cost, lower, upper, integer }) - 1,
    row: (name, { lower = Number.NEGATIVE_INFINITY, upper = Number.POSITIVE_INFINITY }, entries) => {
      for (const [column, value] of entries) {
        entryColumns.push(column);
        entryValues.push(value);
      }
      rows.push({ name, lower, upper });
      starts.push(entryColumns.length);
    },
    build: () => ({
      columnNames: columns.map(({ name }) => name),
      costs: Float64Array.from(columns, ({ cost }) => cost),
      lower: Float64Array.from(columns, ({ lower }) => lower),
      upper: Float64Array.from(columns, ({ upper }) => upper),
      integer: Uint8Array.from(columns, ({ integer }) => (integer ? 1 : 0)),
      rowNames: rows.map(({ name }) => name),
      rowLower: Float64Array.from(rows, ({ lower }) => lower),
      rowUpper: Float64Array.from(rows, ({ upper }) => upper),
      rowStarts: Int32Array.from(starts),
      entryColumns: Int32Array.from(entryColumns),
      entryValues: Float64Array.from(entryValues),
    }),
  };
};
