import highsLoader, { type Highs, type HighsCallbackMap, type InitOptions, type Model } from 'highs';
import type { MilpLimits, MilpModel, MilpSolution, MilpSolver } from './explore/siting/milp.ts';

// the package's types describe its CommonJS build, whose default is a module; its ES build exports the loader itself
const loadHighs = highsLoader as unknown as (place: InitOptions) => Promise<Highs>;

export type { MilpLimits, MilpModel, MilpSolution, MilpSolver } from './explore/siting/milp.ts';

/** Where the WebAssembly file of HiGHS is: `locateFile` returns its address, for bundlers and workers that cannot find it beside the code; or its bytes. */
export type HighsPlace = Pick<InitOptions, 'locateFile' | 'wasmBinary' | 'wasmModule'>;

/**
 * The solver HiGHS (Huangfu and Hall 2018, Mathematical Programming Computation 10) as WebAssembly, one thread. A solve blocks its thread: call it in a worker;
 * `cancelled` and `onProgress` are asked while it runs. Loaded once, at the first solve. Node and gap limits give the same answer every time; seconds do not.
 */
export const createHighsSolver = (place: HighsPlace = {}): MilpSolver => {
  let loading: Promise<Highs> | undefined;
  return async (model, limits) => {
    loading ??= loadHighs(place);
    const highs = await loading;
    return highs.withModel((running: Model) => solveWith(highs, running, model, limits));
  };
};

const solveWith = (highs: Highs, running: Model, model: MilpModel, limits: MilpLimits): MilpSolution => {
  running.passModel(modelData(highs, model));
  running.options.set({
    output_flag: false,
    random_seed: 0,
    mip_rel_gap: limits.relativeGap,
    mip_abs_gap: limits.absoluteGap,
    mip_max_nodes: Math.min(limits.nodes, 2_147_483_647),
    ...(limits.seconds === undefined ? {} : { time_limit: limits.seconds }),
  });
  if (limits.start !== undefined) running.setSolution({ colValue: limits.start });
  running.run(callbacks(highs, limits));
  return solutionOf(highs, running, model);
};

const modelData = (highs: Highs, model: MilpModel) => {
  const finite = (values: Float64Array): Float64Array =>
    values.map((value) =>
      value === Number.POSITIVE_INFINITY ? highs.infinity : value === Number.NEGATIVE_INFINITY ? -highs.infinity : value,
    );
  const numCols = model.costs.length;
  const numRows = model.rowLower.length;
  return {
    numCols,
    numRows,
    colCost: model.costs,
    colLower: finite(model.lower),
    colUpper: finite(model.upper),
    rowLower: finite(model.rowLower),
    rowUpper: finite(model.rowUpper),
    integrality: Int32Array.from(model.integer),
    matrix: { format: 'csr' as const, numRows, numCols, starts: model.rowStarts, indices: model.entryColumns, values: model.entryValues },
  };
};

/** HiGHS asks these often, between nodes and within long linear programs; progress is passed on when it has changed. */
const callbacks = (highs: Highs, limits: MilpLimits): HighsCallbackMap => {
  const { mipInterrupt, simplexInterrupt } = highs.constants.callbackType;
  let last = { objective: Number.NaN, bound: Number.NaN, nodes: -1 };
  return {
    [mipInterrupt](event) {
      const { mip_primal_bound: primal, mip_dual_bound: dual, mip_node_count: count } = event.data;
      const objective = finiteOr(primal, Number.POSITIVE_INFINITY);
      const bound = finiteOr(dual, Number.NEGATIVE_INFINITY);
      const nodes = Number(count ?? 0);
      if (objective !== last.objective || bound !== last.bound || nodes !== last.nodes) {
        last = { objective, bound, nodes };
        limits.onProgress?.(last);
      }
      if (limits.cancelled?.() === true) event.interrupt();
    },
    [simplexInterrupt](event) {
      if (limits.cancelled?.() === true) event.interrupt();
    },
  };
};

/** HiGHS writes 1e30 and more for "none yet". */
const finiteOr = (value: number | undefined, none: number): number => (value === undefined || Math.abs(value) > 1e29 ? none : value);

const solutionOf = (highs: Highs, running: Model, model: MilpModel): MilpSolution => {
  const codes = highs.constants.modelStatus;
  const code = running.getModelStatus();
  const found = running.info.get('primal_solution_status') === 2;
  const values = found ? running.getSolution().colValue : undefined;
  const common = {
    ...(values === undefined ? {} : { values }),
    objective: values === undefined ? Number.POSITIVE_INFINITY : objectiveOf(model, values),
    bound: finiteOr(Number(running.info.get('mip_dual_bound')), Number.NEGATIVE_INFINITY),
    nodes: Number(running.info.get('mip_node_count')),
    stoppedByClock: code === codes.timeLimit,
  };
  if (code === codes.optimal) return { status: 'optimal', ...common };
  if (code === codes.infeasible || code === codes.unboundedOrInfeasible)
    return { status: 'infeasible', ...common, bound: Number.POSITIVE_INFINITY };
  return { status: code === codes.interrupted ? 'cancelled' : 'limit', ...common };
};

const objectiveOf = ({ costs }: MilpModel, values: Float64Array): number =>
  values.reduce((sum, value, at) => sum + value * (costs[at] as number), 0);
