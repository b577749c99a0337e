import type { Baseline } from '../../baseline/baseline.ts';
import { compileDraw, compileModel } from '../../compile/compile-model.ts';
import type { CompiledModel } from '../../compile/compiled-model.ts';
import { drawUnknowns } from '../../ensemble/draw-unknowns.ts';
import { unknownsOf } from '../../ensemble/unknowns.ts';
import { evaluateMetric } from '../../metrics/index.ts';
import { simulate } from '../../simulate/simulate.ts';
import { yearValue } from '../year-values.ts';
import type { BreakEvenMap } from './break-even.ts';
import type { DeliveryOption } from './delivery-comparison.ts';
import { OUTCOMES, type Outcome } from './outcomes.ts';

/** What futures say of a cell: the winner of typical luck is better than every other option by more than two standard errors, worse than one by as much, or neither. */
export type ChanceVerdict = 'agrees' | 'unclear' | 'differs';

/** A cell of a map run again with chance. */
export interface ConfirmedCell {
  /** `row * columns + column`. */
  readonly cell: number;
  /** Index of the option that wins in typical luck, and of the one with the best mean over futures; -1 where none is defined. */
  readonly winner: number;
  readonly chanceWinner: number;
  /** Mean over futures of each option. */
  readonly means: Float64Array;
  readonly verdict: ChanceVerdict;
}

export interface BreakEvenConfirmation {
  readonly draws: number;
  /** Whether the futures drew what is not known about the parameters beside chance. */
  readonly knowledge: boolean;
  readonly cells: readonly ConfirmedCell[];
}

interface ConfirmationPlan {
  /** Calendar year in which the financial year compared begins. */
  readonly year: number;
  readonly seed: number;
  readonly draws: number;
  /** Whether the futures draw what is not known too: the same values for every option and cell, the two inputs of the map apart, which each cell sets. Default false. */
  readonly knowledge?: boolean | undefined;
}

/** Cells next to one with another winner, across or down, row by row: where the map could be wrong. */
export const borderCells = ({ across, winner }: Pick<BreakEvenMap, 'across' | 'winner'>): number[] => {
  const columns = across.values.length;
  return [...winner.keys()].filter((at) => {
    const beside = [...(at % columns > 0 ? [at - 1] : []), ...((at + 1) % columns > 0 ? [at + 1] : []), at - columns, at + columns];
    const own = winner[at] as number;
    return own >= 0 && beside.some((other) => (winner[other] ?? -1) >= 0 && winner[other] !== own);
  });
};

/**
 * Runs the border of a map of typical luck again with chance, or with chance and what is not known, every option on the same futures, and says which cells keep their
 * winner. One cell at a time, so that a caller can breathe, show and stop. The map must be whole and of the same options and year.
 */
export const startConfirmation = (
  options: readonly DeliveryOption[],
  baseline: Baseline,
  map: BreakEvenMap,
  plan: ConfirmationPlan,
): { readonly total: number; advance(): number; confirmation(): BreakEvenConfirmation } => {
  const outcome = OUTCOMES.find(({ id }) => id === map.outcomeId) as Outcome;
  const border = borderCells(map);
  const cells: ConfirmedCell[] = [];
  return {
    total: border.length,
    advance: () => {
      const cell = border[cells.length];
      if (cell !== undefined) {
        const futures = options.map((option) => futuresAt(option, baseline, { map, cell, outcome, plan }));
        cells.push({ cell, ...judge(futures, map.winner[cell] as number, outcome) });
      }
      return cells.length;
    },
    confirmation: () => ({ draws: plan.draws, knowledge: plan.knowledge === true, cells: [...cells] }),
  };
};

interface CellAt {
  readonly map: BreakEvenMap;
  readonly cell: number;
  readonly outcome: Outcome;
  readonly plan: ConfirmationPlan;
}

/** The outcome of one option in each future; NaN where it is not defined. */
const futuresAt = ({ scenario }: DeliveryOption, baseline: Baseline, { map, cell, outcome, plan }: CellAt): Float64Array => {
  const columns = map.across.values.length;
  const column = cell % columns;
  const set = (parameterId: string, value: number | undefined) => ({ parameterId, op: 'set' as const, value: value as number });
  const overrides = [
    ...scenario.overrides,
    set(map.across.parameterId, map.across.values[column]),
    set(map.down.parameterId, map.down.values[(cell - column) / columns]),
  ];
  const compiled = compileModel({ ...scenario, overrides }, baseline);
  const modelOf = compiled.ok ? modelByDraw(compiled.value, plan) : undefined;
  const place = scenario.systemIds[0] ?? '';
  return Float64Array.from({ length: plan.draws }, (_, draw) => {
    if (modelOf === undefined || outcome.row === undefined) return Number.NaN;
    const future = simulate(modelOf(draw), { mode: 'sampled', seed: plan.seed, draw });
    const cube = evaluateMetric(future, outcome.row.metricId, 'systems');
    return yearValue([cube], { place, ...outcome.row }, plan.year * 12 + 3)?.value ?? Number.NaN;
  });
};

/** The model of each future: as it stands, or under the values of its parameters that a run of the same seed draws by default. */
const modelByDraw = (model: CompiledModel, { seed, knowledge }: ConfirmationPlan): ((draw: number) => CompiledModel) => {
  if (knowledge !== true) return () => model;
  const unknowns = drawUnknowns(unknownsOf(model.scenario, model.baseline), model.baseline, { seed, sampler: 'sobol' });
  return (draw) => compileDraw(model, unknowns.edits(draw));
};

/** Standard errors by which means must differ to count. */
const STANDARD_ERRORS = 2;

/** The verdict on a cell from the values of every option in the same futures: differences are taken future by future, so luck that all share cancels. */
export const judge = (
  futures: readonly Float64Array[],
  winner: number,
  { better }: Pick<Outcome, 'better'>,
): Omit<ConfirmedCell, 'cell'> => {
  const sign = better === 'higher' ? 1 : -1;
  const means = Float64Array.from(futures, (values) => meanOf(values.filter((value) => value === value)));
  let chanceWinner = -1;
  means.forEach((mean, option) => {
    const leader = chanceWinner < 0 ? Number.NaN : (means[chanceWinner] as number);
    if (mean === mean && !(sign * leader >= sign * mean)) chanceWinner = option;
  });
  const own = futures[winner];
  if (own === undefined) return { winner, chanceWinner, means, verdict: 'unclear' };
  let verdict: ChanceVerdict = 'agrees';
  futures.forEach((other, option) => {
    const ahead = own.map((value, draw) => sign * (value - (other[draw] as number))).filter((value) => value === value);
    // an option that is the same in every future shares the win
    if (option === winner || ahead.length === 0 || ahead.every((value) => value === 0)) return;
    const mean = meanOf(ahead);
    const margin = STANDARD_ERRORS * standardError(ahead, mean);
    if (mean < -margin) verdict = 'differs';
    else if (mean <= margin && verdict === 'agrees') verdict = 'unclear';
  });
  return { winner, chanceWinner, means, verdict };
};

const meanOf = (values: Float64Array): number =>
  values.length === 0 ? Number.NaN : values.reduce((sum, value) => sum + value, 0) / values.length;

/** Of the mean, from the sample: s / sqrt n. Infinite with one future. */
const standardError = (values: Float64Array, mean: number): number => {
  const { length } = values;
  if (length < 2) return Number.POSITIVE_INFINITY;
  return Math.sqrt(values.reduce((sum, value) => sum + (value - mean) * (value - mean), 0) / (length - 1) / length);
};
