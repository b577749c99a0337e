import { type CaseDistribution, caseDistribution, type DrawnAppraisal } from '../../appraisal/case-distribution.ts';
import type { CaseRuns } from '../../appraisal/case-runs.ts';
import { drawUnknowns } from '../../ensemble/draw-unknowns.ts';
import { unknownsOf } from '../../ensemble/unknowns.ts';
import type { InputHooks } from './case-inputs.ts';

/** What is drawn, and how often. */
export interface DrawSettings {
  readonly mode: 'expected' | 'sampled';
  readonly knowledge: boolean;
  readonly seed: number;
  readonly draws: number;
}

/**
 * NPSV and BCR of every option over draws, in the order of the options: each draw is one world (what is not known) and one luck for all of them. Stops between draws
 * when asked to; what was done counts.
 */
export const caseDraws = (runs: CaseRuns, settings: DrawSettings, hooks: InputHooks): (CaseDistribution | null)[] => {
  const { definition } = runs;
  const drawnEdits = settings.knowledge ? unknownEdits(runs, settings) : undefined;
  const outcomes: DrawnAppraisal[][] = definition.options.map(() => []);
  for (let draw = 0; draw < settings.draws && hooks.cancelled?.() !== true; draw++) {
    const drawn = drawnEdits?.(draw);
    const future = { mode: settings.mode, seed: settings.seed, draw, ...(drawn === undefined ? {} : { drawn }) };
    runs.appraiseAll(future).forEach(({ npsv, bcr, presentValueCosts, effectiveness }, at) => {
      outcomes[at]?.push({ npsv, bcr, presentValueCosts, effectiveness });
    });
    hooks.onProgress?.(draw + 1, settings.draws);
  }
  return outcomes.map((draws) => (draws.length === 0 ? null : caseDistribution(draws)));
};

/** Draws of everything that any option reads: terms of delivery models are drawn as soon as one option has them. */
const unknownEdits = ({ definition, baseline }: CaseRuns, { seed }: DrawSettings) => {
  const delivery = definition.options.flatMap(({ scenario }) => scenario.delivery ?? []);
  const scenario = { ...definition.usual, delivery: [...(definition.usual.delivery ?? []), ...delivery] };
  const { edits } = drawUnknowns(unknownsOf(scenario, baseline), baseline, { seed, sampler: 'sobol' });
  return edits;
};
