import { england } from '../../../packages/engine/src/england.ts';
import { businessAsUsual, type RunOptions, type Scenario } from '../../../packages/engine/src/index.ts';
import type { CutUp } from './cut-ups.ts';

/** A run whose metrics.csv must have the same bytes wherever it is made. */
export interface SameBytesCase {
  readonly id: string;
  readonly scenario: Scenario;
  readonly options: RunOptions;
  /** Ways to cut its futures up, and numbers of threads of the command to share them out to. */
  readonly cutUps: readonly CutUp[];
  readonly workers: readonly number[];
}

/** The median system by number of services, in every way; and the one with most trusts, in fewer, for time. */
const SYSTEMS: Readonly<Record<string, Pick<SameBytesCase, 'cutUps' | 'workers'>>> = {
  QT1: { cutUps: ['one future at a time', 'seven at a time', 'in several passes'], workers: [1, 2] },
  QYG: { cutUps: ['one future at a time'], workers: [2] },
};

/**
 * What the futures differ by. Detail 'month' and 'year' keep every metric and place: all of the arithmetic shows. 130 draws reach into a second block of parameter
 * draws (128), the others do not.
 */
const RUNS: Readonly<Record<string, RunOptions>> = {
  'typical luck': { mode: 'expected', seed: 1, draws: 1, detail: 'month' },
  chance: { mode: 'sampled', seed: 20260401, draws: 24, detail: 'board' },
  knowledge: { mode: 'expected', seed: 20260401, draws: 8, knowledge: true, sampler: 'latin-hypercube', detail: 'board' },
  both: { mode: 'sampled', seed: 20260401, draws: 16, knowledge: true, detail: 'year' },
};
const LONG: RunOptions = { mode: 'sampled', seed: 7, draws: 130, knowledge: true, detail: 'board' };

/** Every case: two systems, business as usual and a policy, four ways to draw; and one with more draws than a block of them. */
export function sameBytesCases(): SameBytesCase[] {
  const cases = Object.entries(SYSTEMS).flatMap(([systemId, ways]) =>
    scenariosOf(systemId).flatMap(({ what, scenario }) =>
      Object.entries(RUNS).map(([drawn, options]) => ({ id: `${systemId}, ${what}, ${drawn}`, scenario, options, ...ways })),
    ),
  );
  const [, policy] = scenariosOf('QT1');
  return [
    ...cases,
    { id: 'QT1, policy, both, 130 draws', scenario: policy!.scenario, options: LONG, cutUps: ['seven at a time'], workers: [2] },
  ];
}

function scenariosOf(systemId: string): { readonly what: string; readonly scenario: Scenario }[] {
  const usual = businessAsUsual(england(), [systemId]);
  return [
    { what: 'business as usual', scenario: usual },
    { what: 'policy', scenario: { ...usual, name: `${usual.name}: policy`, levers: LEVERS, overrides: OVERRIDES, delivery: DELIVERY } },
  ];
}

/** Levers on leaving, training and hiring, a number of the user's own, and a hub: each takes another path through the engine. */
const LEVERS: Scenario['levers'] = [
  { leverId: 'retention', phase: 'Fix', from: '2026-10', rampMonths: 12, settings: { reduction: 0.15 } },
  { leverId: 'training-posts', phase: 'Grow', from: '2027-08', rampMonths: 0, settings: { extraPosts: 2 } },
  { leverId: 'time-to-fill', phase: 'Fix', from: '2027-04', rampMonths: 6, settings: { reduction: 0.3 } },
];
const OVERRIDES: Scenario['overrides'] = [
  { parameterId: 'role.specialist.allCauseExitHazard', op: 'set', value: 0.08, interval: { low: 0.05, high: 0.12 } },
];
const DELIVERY: NonNullable<Scenario['delivery']> = [{ modelId: 'hub-and-spoke', organisationIds: 'all', from: '2027-04' }];
