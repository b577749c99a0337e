import {
  compareDelivery,
  type DeliveryOption,
  type FrontierPoint,
  type Scenario,
  type SitingFrontier,
  type SitingLimits,
  type SitingProblem,
  type SitingProgress,
  type SitingResult,
  sitedScenario,
  siteHubs,
  sitingFrontier,
} from '@ohsim/engine';
import { england } from '@ohsim/engine/england';
import { createHighsSolver } from '@ohsim/engine/highs';
import type { Work } from '../thread-work.ts';

export interface SiteTask {
  readonly problem: SitingProblem;
  readonly limits: Partial<SitingLimits>;
  /** Present for the trade-off: the scenario to simulate at each point, and from when; `year` as `compareDelivery` takes it. */
  readonly frontier?: { readonly scenario: Scenario; readonly from: string; readonly year: number };
}

/** What a simulation says of a siting, in expected mode. */
export interface Simulated {
  /** Working days, all lines, trusts and boards. */
  readonly doctorWait: number | undefined;
  /** Gini coefficient of need met over the trusts. */
  readonly inequality: number | undefined;
}

export type SiteAnswer =
  | { readonly kind: 'siting'; readonly result: SitingResult }
  | {
      readonly kind: 'frontier';
      readonly frontier: SitingFrontier;
      /** The scenario without the siting. Absent for several systems: waits are compared within one. */
      readonly before?: Simulated;
      /** By point; shorter than the points when stopped. */
      readonly simulated: readonly Simulated[];
    };

/** What is said while it goes on. */
export type SiteMessage = SitingProgress | { readonly simulated: number; readonly total: number };

/** Sites hubs with HiGHS; for a trade-off also simulates each point. Looks whether it was asked to stop within solves and between simulations. */
export const work: Work<SiteTask, SiteAnswer> = async ({ problem, limits, frontier: asked }, hooks) => {
  const options = {
    ...limits,
    solve: createHighsSolver(),
    onProgress: (progress: SitingProgress) => hooks.progress(progress),
    cancelled: hooks.stopped,
    clock: () => performance.now() / 1000,
    breathe: hooks.breathe,
  };
  if (asked === undefined) return { kind: 'siting', result: await siteHubs(problem, options) };
  const frontier = await sitingFrontier(problem, options);
  if (asked.scenario.systemIds.length > 1) return { kind: 'frontier', frontier, simulated: [] };
  const simulated: Simulated[] = [];
  const before = simulate(pointOption(asked.scenario), asked.year);
  for (const point of frontier.points) {
    await hooks.breathe();
    if (hooks.stopped()) break;
    hooks.progress({ simulated: simulated.length, total: frontier.points.length });
    simulated.push(simulatePoint(point, asked));
  }
  return { kind: 'frontier', frontier, before, simulated };
};

function simulatePoint({ result }: FrontierPoint, { scenario, from, year }: NonNullable<SiteTask['frontier']>): Simulated {
  const { assignment } = result;
  const sited = assignment === undefined ? undefined : sitedScenario(scenario, england(), { assignment, terms: { from } });
  return sited?.ok === true ? simulate(pointOption(sited.value), year) : { doctorWait: undefined, inequality: undefined };
}

const pointOption = (scenario: Scenario): DeliveryOption => ({ id: 'point', label: 'Point', scenario });

function simulate(option: DeliveryOption, year: number): Simulated {
  const compared = compareDelivery([option], england(), { mode: 'expected', seed: 1, draws: 1, year });
  const values = compared.ok ? compared.value.options[0]?.values : undefined;
  return { doctorWait: values?.['doctor-wait']?.value, inequality: values?.['inequality']?.value };
}
