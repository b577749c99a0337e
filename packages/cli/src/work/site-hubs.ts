import {
  type Scenario,
  type SimulatedSiting,
  type SitingFrontier,
  type SitingLimits,
  type SitingProblem,
  type SitingProgress,
  type SitingResult,
  simulateSiting,
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

export type SiteAnswer =
  | { readonly kind: 'siting'; readonly result: SitingResult }
  | {
      readonly kind: 'frontier';
      readonly frontier: SitingFrontier;
      /** The scenario without the siting. Absent for several systems: waits are compared within one. */
      readonly before?: SimulatedSiting;
      /** By point; shorter than the points when stopped. */
      readonly simulated: readonly SimulatedSiting[];
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
  const simulated: SimulatedSiting[] = [];
  const plan = { terms: { from: asked.from }, year: asked.year };
  const before = simulateSiting(asked.scenario, england(), plan);
  for (const point of frontier.points) {
    await hooks.breathe();
    if (hooks.stopped()) break;
    hooks.progress({ simulated: simulated.length, total: frontier.points.length });
    simulated.push(simulateSiting(asked.scenario, england(), { ...plan, assignment: point.result.assignment }));
  }
  return { kind: 'frontier', frontier, before, simulated };
};
