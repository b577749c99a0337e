import { createDice } from '../explore/siting/dice.ts';
import { COST_OBJECTIVE, type SitingProblem, type SitingSettings } from '../explore/siting/siting-problem.ts';

export const OPEN_SETTINGS: SitingSettings = {
  hubs: { min: 1, max: 3 },
  maxDriveMinutes: Number.POSITIVE_INFINITY,
  costPerDriveHour: 30,
  objective: COST_OBJECTIVE,
  minAccreditedHubs: 0,
  minTrainers: 0,
  minTrainersPerHub: 0,
  openSiteIds: [],
  closedSiteIds: [],
};

export interface InstanceShape {
  readonly sites: number;
  readonly seed: number;
  /** Capacity of a candidate, mean demand being 10. Infinity: none. */
  readonly capacity?: number;
  readonly settings?: Partial<SitingSettings>;
}

/** A made-up county: sites at random in a 100-minute square, every one a candidate, straight-line drives; the same for the same seed. */
export const sitingInstance = ({ sites, seed, capacity = Number.POSITIVE_INFINITY, settings = {} }: InstanceShape): SitingProblem => {
  const dice = createDice(seed, 0);
  const places = Array.from({ length: sites }, () => ({ x: dice(1001) / 10, y: dice(1001) / 10 }));
  const ids = places.map((_, at) => `site-${String(at).padStart(2, '0')}`);
  return {
    sites: ids.map((id) => ({ id, name: id })),
    candidates: ids.map((siteId) => ({
      siteId,
      capacity: capacity === Number.POSITIVE_INFINITY ? capacity : capacity + dice(11) - 5,
      fixedCostPerYear: 20_000 + 1000 * dice(21),
      accredited: dice(2) === 1,
      trainers: dice(3),
    })),
    demands: ids.map((siteId) => ({ siteId, demand: 5 + dice(11), drivesPerYear: 50 + dice(101) })),
    driveMinutes: places.map((a) => places.map((b) => Math.sqrt((a.x - b.x) * (a.x - b.x) + (a.y - b.y) * (a.y - b.y)))),
    settings: { ...OPEN_SETTINGS, ...settings },
  };
};
