import { EngineError } from '../issues/engine-error.ts';
import { isTable, type Parameter, type ParameterEdit } from '../parameters/parameter.ts';
import { parseMonth } from '../units/months.ts';

/** Parameter values over the months of a run: the baseline, the user's own assumptions, then levers. */
export interface ParameterSeries {
  /** Value before any lever: baseline value, or the value drawn for it, with the user's undated overrides. */
  readonly base: (id: string) => number;
  /** The baseline's own value, whatever was drawn or overridden. */
  readonly stated: (id: string) => number;
  /** Value in each month, levers and dated overrides included. */
  readonly at: (id: string) => Float64Array;
  /** Values of a table before levers, times the factor drawn for it. */
  readonly table: (id: string) => Readonly<Record<string, number>>;
  /** Factor on a table in each month. */
  readonly tableFactor: (id: string) => Float64Array;
  /** Whether any month differs from the base. */
  readonly moves: (id: string) => boolean;
  readonly has: (id: string) => boolean;
}

const OPERATION_ORDER = { set: 0, multiply: 1, add: 2 } as const;

/** Edits in the order in which they are composed: set, multiply, add; then by author id. */
export const composed = (edits: readonly ParameterEdit[]): ParameterEdit[] =>
  [...edits].sort((a, b) => OPERATION_ORDER[a.op] - OPERATION_ORDER[b.op] || (a.by < b.by ? -1 : a.by > b.by ? 1 : 0));

/** Author of the edits that stand for a draw of the parameters. */
export const DRAWN = 'drawn';

/** An assumption about the start, the user's own or drawn: it holds before the opening state, unlike levers and dated edits. */
export const isUndated = (edit: ParameterEdit): boolean => (edit.by === 'user' || edit.by === DRAWN) && edit.from === undefined;

const indexes = new WeakMap<readonly Parameter[], ReadonlyMap<string, Parameter>>();

const parametersById = (parameters: readonly Parameter[]): ReadonlyMap<string, Parameter> => {
  const known = indexes.get(parameters);
  if (known !== undefined) return known;
  const index = new Map(parameters.map((parameter) => [parameter.id, parameter]));
  indexes.set(parameters, index);
  return index;
};

const NONE: readonly ParameterEdit[] = [];

const byParameter = (edits: readonly ParameterEdit[]): ReadonlyMap<string, ParameterEdit[]> => {
  const groups = new Map<string, ParameterEdit[]>();
  for (const edit of edits) groups.set(edit.parameterId, composed([...(groups.get(edit.parameterId) ?? []), edit]));
  return groups;
};

/** Share of an edit in force in a month: 0 before `from`, then linear to 1 over `ramp` months (at once when the ramp is 0 or 1). */
export const editProgress = (edit: ParameterEdit, month: number, startMonth: number): number =>
  progressSince(edit, month - firstMonth(edit, startMonth) + 1);

const firstMonth = (edit: ParameterEdit, startMonth: number): number => (edit.from === undefined ? startMonth : parseMonth(edit.from));

/** The same by the months since it began, the first of them counted. */
const progressSince = (edit: ParameterEdit, since: number): number => {
  if (since <= 0) return 0;
  const ramp = edit.ramp ?? 0;
  return ramp <= 1 || since >= ramp ? 1 : since / ramp;
};

/** Applies one edit at a given progress. At progress 0 the value is returned bit for bit. */
export const applyEdit = (value: number, edit: ParameterEdit, progress: number): number => {
  if (progress === 0) return value;
  if (edit.op === 'set') return progress === 1 ? edit.value : value + (edit.value - value) * progress;
  if (edit.op === 'multiply') return value * (progress === 1 ? edit.value : 1 + (edit.value - 1) * progress);
  return value + edit.value * progress;
};

/** Resolves parameters over the run. Unknown ids throw: compile has checked them before. */
export const parameterSeries = (
  parameters: readonly Parameter[],
  edits: readonly ParameterEdit[],
  run: { readonly startMonth: number; readonly months: number },
): ParameterSeries => {
  const byId = parametersById(parameters);
  const undated = byParameter(edits.filter(isUndated));
  const dated = byParameter(edits.filter((edit) => !isUndated(edit)));
  const editsOf = (list: ReadonlyMap<string, ParameterEdit[]>, id: string): readonly ParameterEdit[] => list.get(id) ?? NONE;
  const cache = new Map<string, Float64Array>();

  const find = (id: string): Parameter => {
    const parameter = byId.get(id);
    if (parameter === undefined) throw new EngineError(`parameter ${id} has no row in the baseline`);
    return parameter;
  };
  const base = (id: string): number => {
    const parameter = find(id);
    if (isTable(parameter)) throw new EngineError(`parameter ${id} is a table, not a number`);
    return editsOf(undated, id).reduce((value, edit) => applyEdit(value, edit, 1), parameter.value);
  };
  const drawnFactor = (id: string): number =>
    editsOf(undated, id).reduce((value, edit) => (edit.by === DRAWN ? applyEdit(value, edit, 1) : value), 1);
  const path = (start: number, list: readonly ParameterEdit[]): Float64Array => {
    const values = new Float64Array(run.months).fill(start);
    for (const edit of list) {
      const from = firstMonth(edit, run.startMonth);
      for (let month = 0; month < run.months; month++)
        values[month] = applyEdit(values[month] as number, edit, progressSince(edit, run.startMonth + month - from + 1));
    }
    return values;
  };
  const cached = (id: string, start: () => number, list: () => readonly ParameterEdit[]): Float64Array => {
    const known = cache.get(id);
    if (known !== undefined) return known;
    const moving = list();
    const series = moving.length === 0 ? new Float64Array(run.months).fill(start()) : path(start(), moving);
    cache.set(id, series);
    return series;
  };
  return {
    base,
    stated: (id) => {
      const parameter = find(id);
      if (isTable(parameter)) throw new EngineError(`parameter ${id} is a table, not a number`);
      return parameter.value;
    },
    at: (id) =>
      cached(
        id,
        () => base(id),
        () => editsOf(dated, id),
      ),
    table: (id) => {
      const parameter = find(id);
      if (!isTable(parameter)) throw new EngineError(`parameter ${id} is a number, not a table`);
      const factor = drawnFactor(id);
      if (factor === 1) return parameter.values;
      return Object.fromEntries(Object.entries(parameter.values).map(([key, value]) => [key, value * factor]));
    },
    tableFactor: (id) =>
      cached(
        id,
        () => editsOf(undated, id).reduce((value, edit) => (edit.by === DRAWN ? value : applyEdit(value, edit, 1)), 1),
        () => editsOf(dated, id),
      ),
    moves: (id) => editsOf(dated, id).length > 0,
    has: (id) => byId.has(id),
  };
};
