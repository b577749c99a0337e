import { compensatedSum } from '../../math/compensated-sum.ts';
import type { SitingProblem } from './siting-problem.ts';
import type { SitingAssignment, SitingBreach, SitingEvaluation } from './siting-result.ts';

/** Rounding of sums against limits. */
const SLACK = 1e-9;

/** What an assignment costs and every requirement it breaches, from the problem's own rows: shares no arithmetic with the optimiser. */
export const evaluateSiting = (problem: SitingProblem, assignment: SitingAssignment): SitingEvaluation => {
  const open = new Set(assignment.openSiteIds);
  const hubs = problem.candidates.filter(({ siteId }) => open.has(siteId));
  const journeys = problem.demands.map((demand, row) => {
    const hub = assignment.hubOf[demand.siteId];
    const column = problem.candidates.findIndex(({ siteId }) => siteId === hub);
    const minutes = column === -1 ? Number.POSITIVE_INFINITY : (problem.driveMinutes[row]?.[column] ?? Number.POSITIVE_INFINITY);
    return { ...demand, hub, minutes };
  });
  const drives = compensatedSum(journeys.map(({ drivesPerYear }) => drivesPerYear));
  const travelHours =
    compensatedSum(journeys.map(({ drivesPerYear, minutes }) => (drivesPerYear === 0 ? 0 : drivesPerYear * minutes))) / 60;
  const fixedCost = compensatedSum(hubs.map(({ fixedCostPerYear }) => fixedCostPerYear));
  const figures = {
    fixedCost,
    travelHours,
    travelCost: travelHours * problem.settings.costPerDriveHour,
    totalCost: fixedCost + travelHours * problem.settings.costPerDriveHour,
    worstDriveMinutes: journeys.reduce((worst, { minutes }) => Math.max(worst, minutes), 0),
  };
  const hubLoads = hubs.map(({ siteId, capacity }) => {
    const served = journeys.filter(({ hub }) => hub === siteId);
    return { siteId, capacity, load: compensatedSum(served.map(({ demand }) => demand)), sitesServed: served.length };
  });
  const counted = {
    ...figures,
    hubs: hubs.length,
    meanDriveMinutes: drives === 0 ? 0 : (travelHours * 60) / drives,
    accreditedHubs: hubs.filter(({ accredited }) => accredited).length,
    trainers: hubs.reduce((sum, { trainers }) => sum + trainers, 0),
    hubLoads,
    objective: objectiveOf(problem, figures),
  };
  const assigned = journeys.filter(({ hub, minutes }) => hub === undefined || !open.has(hub) || minutes === Number.POSITIVE_INFINITY);
  return {
    ...counted,
    breaches: [
      ...assigned.map(({ siteId }) => ({ requirement: 'assignment' as const, siteId, found: 0, required: 1, unit: 'hubs' })),
      ...driveBreaches(problem, journeys),
      ...hubLoads
        .filter(({ load, capacity }) => load > capacity + SLACK * Math.max(1, capacity))
        .map(({ siteId, load, capacity }) => ({
          requirement: 'capacity' as const,
          siteId,
          found: load,
          required: capacity,
          unit: 'demand units',
        })),
      ...countBreaches(problem, counted, open),
    ],
  };
};

const objectiveOf = (
  { settings: { objective } }: SitingProblem,
  figures: Pick<SitingEvaluation, 'fixedCost' | 'travelCost' | 'totalCost' | 'travelHours' | 'worstDriveMinutes'>,
): number => {
  if (objective.kind === 'lexicographic')
    return { 'worst-drive': figures.worstDriveMinutes, cost: figures.totalCost, travel: figures.travelHours }[objective.order[0] ?? 'cost'];
  return (
    objective.fixedCost * figures.fixedCost +
    objective.travelCost * figures.travelCost +
    (objective.worstDriveMinute === 0 ? 0 : objective.worstDriveMinute * figures.worstDriveMinutes)
  );
};

const driveBreaches = ({ settings }: SitingProblem, journeys: readonly { siteId: string; minutes: number }[]): SitingBreach[] =>
  journeys
    .filter(({ minutes }) => minutes > settings.maxDriveMinutes + SLACK * Math.max(1, settings.maxDriveMinutes))
    .map(({ siteId, minutes }) => ({
      requirement: 'max-drive',
      siteId,
      found: minutes,
      required: settings.maxDriveMinutes,
      unit: 'minutes',
    }));

const countBreaches = (
  { candidates, settings }: SitingProblem,
  counted: Pick<SitingEvaluation, 'hubs' | 'accreditedHubs' | 'trainers'>,
  open: ReadonlySet<string>,
): SitingBreach[] => {
  const breaches: SitingBreach[] = [];
  const { hubs, accreditedHubs, trainers } = counted;
  if (hubs < settings.hubs.min) breaches.push({ requirement: 'min-hubs', found: hubs, required: settings.hubs.min, unit: 'hubs' });
  if (hubs > settings.hubs.max) breaches.push({ requirement: 'max-hubs', found: hubs, required: settings.hubs.max, unit: 'hubs' });
  if (accreditedHubs < settings.minAccreditedHubs)
    breaches.push({ requirement: 'accredited-hubs', found: accreditedHubs, required: settings.minAccreditedHubs, unit: 'hubs' });
  if (trainers < settings.minTrainers)
    breaches.push({ requirement: 'trainers', found: trainers, required: settings.minTrainers, unit: 'people' });
  for (const { siteId, trainers: own } of candidates)
    if (open.has(siteId) && own < settings.minTrainersPerHub)
      breaches.push({ requirement: 'trainers-per-hub', siteId, found: own, required: settings.minTrainersPerHub, unit: 'people' });
  for (const siteId of settings.openSiteIds)
    if (!open.has(siteId)) breaches.push({ requirement: 'open-sites', siteId, found: 0, required: 1, unit: 'hubs' });
  for (const siteId of settings.closedSiteIds)
    if (open.has(siteId)) breaches.push({ requirement: 'closed-sites', siteId, found: 1, required: 0, unit: 'hubs' });
  return breaches;
};
