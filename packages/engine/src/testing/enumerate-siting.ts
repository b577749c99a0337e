import type { SitingProblem } from '../explore/siting/siting-problem.ts';

/** Least total cost of a small problem by trying everything: every set of hubs, and with capacities every assignment that can still win. Infinity if there is none. */
export const enumeratedCost = (problem: SitingProblem): number => {
  let best = Number.POSITIVE_INFINITY;
  for (const hubs of hubSets(problem)) {
    const fixed = hubs.reduce((sum, c) => sum + (problem.candidates[c]?.fixedCostPerYear ?? 0), 0);
    best = Math.min(best, fixed + cheapestService(problem, hubs, best - fixed));
  }
  return best;
};

/** Every set of candidates that meets the requirements on hubs. */
function* hubSets({ candidates, settings }: SitingProblem): Generator<number[]> {
  const fits = (hubs: readonly number[]): boolean => {
    const rows = hubs.map((c) => candidates[c] as SitingProblem['candidates'][number]);
    const ids = rows.map(({ siteId }) => siteId);
    return (
      rows.length >= settings.hubs.min &&
      rows.filter(({ accredited }) => accredited).length >= settings.minAccreditedHubs &&
      rows.reduce((sum, { trainers }) => sum + trainers, 0) >= settings.minTrainers &&
      rows.every(({ trainers }) => trainers >= settings.minTrainersPerHub) &&
      settings.openSiteIds.every((id) => ids.includes(id)) &&
      settings.closedSiteIds.every((id) => !ids.includes(id))
    );
  };
  const stack: number[][] = [[]];
  for (let hubs = stack.pop(); hubs !== undefined; hubs = stack.pop()) {
    if (hubs.length > 0 && fits(hubs)) yield hubs;
    if (hubs.length === settings.hubs.max) continue;
    for (let c = (hubs[hubs.length - 1] ?? -1) + 1; c < candidates.length; c++) stack.push([...hubs, c]);
  }
}

const cheapestService = (
  { candidates, demands, driveMinutes, settings }: SitingProblem,
  hubs: readonly number[],
  limit: number,
): number => {
  const costs = demands.map(({ drivesPerYear }, d) =>
    hubs.map((c) => {
      const minutes = driveMinutes[d]?.[c] ?? Number.POSITIVE_INFINITY;
      return minutes > settings.maxDriveMinutes ? Number.POSITIVE_INFINITY : (drivesPerYear * minutes * settings.costPerDriveHour) / 60;
    }),
  );
  const rest = costs.map((row) => Math.min(...row));
  for (let d = rest.length - 2; d >= 0; d--) rest[d] = (rest[d] as number) + (rest[d + 1] as number);
  const room = hubs.map((c) => candidates[c]?.capacity ?? 0);
  if (room.every((capacity) => capacity === Number.POSITIVE_INFINITY)) return rest[0] ?? 0;
  let best = limit;
  const serve = (d: number, cost: number): void => {
    if (cost + (rest[d] ?? 0) >= best) return;
    if (d === demands.length) {
      best = cost;
      return;
    }
    const load = demands[d]?.demand ?? 0;
    hubs.forEach((_, h) => {
      if ((room[h] as number) < load) return;
      room[h] = (room[h] as number) - load;
      serve(d + 1, cost + (costs[d]?.[h] as number));
      room[h] = (room[h] as number) + load;
    });
  };
  serve(0, 0);
  return best === limit ? Number.POSITIVE_INFINITY : best;
};
