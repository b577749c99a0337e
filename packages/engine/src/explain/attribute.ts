import type { Baseline } from '../baseline/baseline.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { changeGroups, scenarioWith } from './change-groups.ts';
import { shapleyValues } from './shapley.ts';

/** What a bar of an attribution stands for and how much of the whole change it makes. */
export interface AttributionBar {
  readonly id: string;
  readonly label: string;
  readonly value: number;
  /** Null where the value is exact. */
  readonly standardError: number | null;
}

/** How a result goes from one scenario (or year) to another: bars that add up to the change. */
export interface Attribution {
  readonly from: number;
  readonly to: number;
  readonly bars: readonly AttributionBar[];
  readonly exact: boolean;
  /** Scenarios worked out. */
  readonly evaluations: number;
}

/** A result to explain. `at` tells years apart: what the first year's result is, and then that of the second. */
export interface AttributionQuestion {
  readonly from: Scenario;
  readonly to: Scenario;
  readonly baseline: Baseline;
  /** The result of a scenario; of the year asked about, where years differ. NPSV, or any metric of any place. */
  readonly resultOf: (scenario: Scenario) => number;
  /** Result of the first scenario in the first year, where the years differ: the passing of time is then a bar of its own. */
  readonly resultBefore?: number;
  readonly settings?: Partial<{ readonly exactUpTo: number; readonly seed: number; readonly permutations: number }>;
}

/** Groups for which every coalition is worked out: 4,096 scenarios on the mean path, 32 with draws. */
export const EXACT_GROUPS = { expected: 12, draws: 5 } as const;
/** Orders sampled beyond that unless told otherwise. */
const PERMUTATIONS = 50;

/** Exact Shapley attribution of a change in a result to the groups of levers that make it; beyond the limit by sampled orders with standard errors. */
export const attribute = ({ from, to, baseline, resultOf, resultBefore, settings = {} }: AttributionQuestion): Attribution => {
  const groups = changeGroups(from, to, baseline);
  const start = resultOf(from);
  const { exactUpTo = EXACT_GROUPS.expected, seed = 1, permutations = PERMUTATIONS } = settings;
  const { values, standardErrors, evaluations } = shapleyValues({
    players: groups.length,
    worth: (coalition) =>
      coalition.some(Boolean)
        ? resultOf(scenarioWith(from, to, new Set(groups.flatMap(({ id }, at) => (coalition[at] === true ? [id] : [])))))
        : start,
    exactUpTo,
    seed,
    permutations,
  });
  const bars = groups.map(({ id, label }, at) => ({ id, label, value: values[at] as number, standardError: standardErrors?.[at] ?? null }));
  const passing =
    resultBefore === undefined ? [] : [{ id: 'time', label: 'Time, nothing changed', value: start - resultBefore, standardError: null }];
  const first = resultBefore ?? start;
  const all = [...passing, ...bars];
  return {
    from: first,
    to: resultOf(scenarioWith(from, to, new Set(groups.map(({ id }) => id)))),
    bars: all,
    exact: standardErrors === null,
    evaluations,
  };
};
