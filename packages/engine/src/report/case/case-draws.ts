import type { CaseDefinition } from '../../appraisal/case-definition.ts';
import { type CaseDistribution, caseDistribution, type DrawnAppraisal } from '../../appraisal/case-distribution.ts';
import type { CaseRuns } from '../../appraisal/case-runs.ts';
import { drawUnknowns, type UnknownDraws } from '../../ensemble/draw-unknowns.ts';
import { unknownsOf } from '../../ensemble/unknowns.ts';
import type { Parameter } from '../../parameters/parameter.ts';
import type { RunResult } from '../../simulate/run-result.ts';
import type { InputHooks } from './case-inputs.ts';
import { caseOutcomeList, caseOutcomesIn } from './case-outcomes.ts';

/** What is drawn, and how often. */
export interface DrawSettings {
  readonly mode: 'expected' | 'sampled';
  readonly knowledge: boolean;
  readonly seed: number;
  readonly draws: number;
}

/** Futures of a case: one world (what is not known) and one luck in each, the same for all options. */
export interface CaseDraws {
  /** NPSV and BCR of every option, in the order of the options; null where no future was drawn. */
  readonly spreads: readonly (CaseDistribution | null)[];
  /** Drawn values of what is not known, draw by draw; none where assumptions stay at their values. */
  readonly unknowns: readonly DrawnUnknown[];
  /** Outcomes of each option in the year by which early signs show, in the order of `caseOutcomeList`: `early[option][outcome]`, draw by draw. */
  readonly early: readonly (readonly Float64Array[])[];
}

export interface DrawnUnknown {
  readonly parameter: Parameter;
  readonly values: Float64Array;
}

/** Year of the appraisal in which early signs are read, counted from 0: the third, or the last of a shorter one. */
export const earlyYear = ({ appraisalYears }: CaseDefinition): number => Math.min(2, appraisalYears - 1);

/** Draws the futures of a case. Stops between draws when asked to; what was done counts. */
export const caseDraws = (runs: CaseRuns, settings: DrawSettings, hooks: InputHooks): CaseDraws => {
  const { definition } = runs;
  const source = settings.knowledge ? unknownDraws(runs, settings) : undefined;
  const outcomes: DrawnAppraisal[][] = definition.options.map(() => []);
  const early: Float64Array[][] = definition.options.map(() => []);
  const year = earlyYear(definition);
  for (let draw = 0; draw < settings.draws && hooks.cancelled?.() !== true; draw++) {
    const future = { mode: settings.mode, seed: settings.seed, draw, ...(source === undefined ? {} : { drawn: source.edits(draw) }) };
    const look = (result: RunResult, option: number) => early[option]?.push(caseOutcomesIn(result, year));
    runs.appraiseAll(future, look).forEach(({ npsv, bcr, presentValueCosts, effectiveness }, at) => {
      outcomes[at]?.push({ npsv, bcr, presentValueCosts, effectiveness });
    });
    hooks.onProgress?.(draw + 1, settings.draws);
  }
  const done = outcomes[0]?.length ?? 0;
  const worlds = Array.from({ length: source === undefined ? 0 : done }, (_, draw) => source?.values(draw) as Float64Array);
  return {
    spreads: outcomes.map((draws) => (draws.length === 0 ? null : caseDistribution(draws))),
    unknowns: (source?.unknowns ?? []).map(({ parameter }, at) => ({ parameter, values: columnOf(worlds, at) })),
    early: early.map((rows) => caseOutcomeList().map((_, at) => columnOf(rows, at))),
  };
};

const columnOf = (rows: readonly Float64Array[], at: number): Float64Array => Float64Array.from(rows, (row) => row[at] as number);

/** Draws of everything that any option reads: terms of delivery models are drawn as soon as one option has them. */
const unknownDraws = ({ definition, baseline }: CaseRuns, { seed }: DrawSettings): UnknownDraws => {
  const delivery = definition.options.flatMap(({ scenario }) => scenario.delivery ?? []);
  const scenario = { ...definition.usual, delivery: [...(definition.usual.delivery ?? []), ...delivery] };
  return drawUnknowns(unknownsOf(scenario, baseline), baseline, { seed, sampler: 'sobol' });
};
