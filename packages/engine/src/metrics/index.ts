import { EngineError } from '../issues/engine-error.ts';
import type { RunResult } from '../simulate/run-result.ts';
import { access } from './access.ts';
import { attrition } from './attrition.ts';
import { completed } from './completed.ts';
import { completions } from './completions.ts';
import { conversions } from './conversions.ts';
import { cost } from './cost.ts';
import { coverage } from './coverage.ts';
import { crowdedOut } from './crowded-out.ts';
import { establishment } from './establishment.ts';
import { expressed } from './expressed.ts';
import { flowMetrics } from './flows.ts';
import { fte } from './fte.ts';
import { gap } from './gap.ts';
import { governanceUnmet } from './governance-unmet.ts';
import { headcount } from './headcount.ts';
import { headcountOpening } from './headcount-opening.ts';
import { illHealthDeaths } from './ill-health-deaths.ts';
import { intake } from './intake.ts';
import { joiners } from './joiners.ts';
import { list } from './list.ts';
import { listOpening } from './list-opening.ts';
import { load } from './load.ts';
import { marketMetrics } from './market.ts';
import { marketBinds } from './market-binds.ts';
import { meanWait } from './mean-wait.ts';
import type { Metric, MetricCube, Reach } from './metric.ts';
import { monthsWithoutSpecialistCover } from './months-without-specialist-cover.ts';
import { need } from './need.ts';
import { nhsEmployedMetrics } from './nhs-employed.ts';
import { openingHoursCover } from './opening-hours-cover.ts';
import { otherLeavers } from './other-leavers.ts';
import { presentFte } from './present-fte.ts';
import { proactiveShare } from './proactive-share.ts';
import { refused } from './refused.ts';
import { requiredFte } from './required-fte.ts';
import { retirements } from './retirements.ts';
import { seenLate } from './seen-late.ts';
import { shareWithinStandard } from './share-within-standard.ts';
import { trainees } from './trainees.ts';
import { transfers } from './transfers.ts';
import { travelHours } from './travel-hours.ts';
import { unmet } from './unmet.ts';
import { utilisation } from './utilisation.ts';
import { vacancy } from './vacancy.ts';
import { waitingOverStandard } from './waiting-over-standard.ts';
import { withdrawn } from './withdrawn.ts';

/** Every output metric, in the order of the catalogue: people, flows, capacity, demand, waits, quality. */
export const METRICS: readonly Metric[] = [
  headcount,
  headcountOpening,
  fte,
  presentFte,
  ...nhsEmployedMetrics,
  establishment,
  vacancy,
  trainees,
  joiners,
  intake,
  conversions,
  transfers,
  retirements,
  otherLeavers,
  illHealthDeaths,
  completions,
  attrition,
  ...flowMetrics,
  ...marketMetrics,
  marketBinds,
  requiredFte,
  gap,
  coverage,
  load,
  utilisation,
  need,
  expressed,
  completed,
  withdrawn,
  crowdedOut,
  refused,
  unmet,
  access,
  openingHoursCover,
  list,
  listOpening,
  meanWait,
  shareWithinStandard,
  waitingOverStandard,
  seenLate,
  proactiveShare,
  monthsWithoutSpecialistCover,
  governanceUnmet,
  travelHours,
  cost,
];

const BY_ID = new Map(METRICS.map((metric) => [metric.id, metric]));

export const findMetric = (id: string): Metric | undefined => BY_ID.get(id);

/** One metric of a run, for every place or for systems alone. The id must be one of METRICS: untrusted ids are checked with `findMetric` first. */
export const evaluateMetric = (result: RunResult, metricId: string, reach: Reach = 'every-place'): MetricCube => {
  const metric = findMetric(metricId);
  if (metric === undefined) throw new EngineError(`"${metricId}" is not a metric`);
  return metric.evaluate(result, reach);
};
