import {
  financialYear,
  formatNumber,
  type Scenario,
  type SimulatedSiting,
  type SitingEvaluation,
  type SitingFrontier,
  type SitingProblem,
  type SitingResult,
  shownPounds,
} from '@ohsim/engine';
import { textTable } from './text-table.ts';
import type { SiteAnswer } from './work/site-hubs.ts';

/** What a siting proves, in words. */
const PROVEN: Readonly<Record<SitingResult['status'], string>> = {
  optimal: 'optimal, proven',
  'within-gap': 'within the gap asked for, proven',
  feasible: 'meets every requirement; limits stopped the proof that it is the best',
  infeasible: 'impossible',
  'not-found': 'limits stopped the search with neither a plan nor a proof',
  cancelled: 'stopped; the best so far',
};
const NOT_REPRODUCIBLE = 'Not reproducible: a clock stopped the search, and another machine may find another answer.';

/** A siting for people: the hubs, whom they serve, what it costs and what is proven. */
export function sitingText(problem: SitingProblem, result: SitingResult): string {
  const { assignment, evaluation, status, bound, gap, reproducible } = result;
  const verdict = `Status: ${PROVEN[status]}.`;
  if (assignment === undefined || evaluation === undefined) return `${verdict}\n`;
  const proof = Number.isFinite(bound)
    ? `No siting costs less than ${pounds(bound)} a year: proven gap ${(gap * 100).toFixed(2)}%.`
    : 'Nothing is proven about how much less another siting could cost.';
  return [
    `${counted(evaluation.hubs, 'hub')} of ${counted(problem.candidates.length, 'candidate')}, for ${counted(problem.demands.length, 'site')}\n`,
    hubTable(problem, evaluation),
    servedTable(problem, assignment.hubOf),
    `Cost ${pounds(evaluation.totalCost)} a year: hubs ${pounds(evaluation.fixedCost)}, travel ${pounds(evaluation.travelCost)} for ${formatNumber(evaluation.travelHours)} hours of driving.`,
    `Worst drive ${formatNumber(evaluation.worstDriveMinutes)} minutes one way, mean ${formatNumber(evaluation.meanDriveMinutes)}.`,
    verdict,
    proof,
    ...(reproducible ? [] : [NOT_REPRODUCIBLE]),
    '',
  ].join('\n');
}

function hubTable(problem: SitingProblem, { hubLoads }: SitingEvaluation): string {
  const rows = hubLoads.map(({ siteId, load, capacity, sitesServed }) => {
    const candidate = problem.candidates.find((each) => each.siteId === siteId);
    return [
      siteId,
      nameOf(problem, siteId),
      String(sitesServed),
      formatNumber(load, 1),
      Number.isFinite(capacity) ? formatNumber(capacity, 1) : 'no limit',
      candidate?.accredited === true ? 'yes' : 'no',
      formatNumber(candidate?.trainers ?? 0, 1),
    ];
  });
  return textTable(['hub', 'name', 'sites', 'doctor FTE needed', 'room for', 'accredited', 'trainers'], rows, [2, 3, 4, 6]);
}

function servedTable(problem: SitingProblem, hubOf: Readonly<Record<string, string>>): string {
  const rows = problem.demands.map(({ siteId, demand, drivesPerYear }, d) => {
    const hub = hubOf[siteId] ?? '';
    const minutes = problem.driveMinutes[d]?.[problem.candidates.findIndex((candidate) => candidate.siteId === hub)];
    const cells = [siteId, nameOf(problem, siteId), hub, formatNumber(minutes ?? Number.NaN), formatNumber(demand, 2)];
    return [...cells, formatNumber(siteId === hub ? 0 : drivesPerYear)];
  });
  return textTable(['site', 'name', 'hub', 'minutes', 'doctor FTE', 'drives a year'], rows, [3, 4, 5]);
}

/** The trade-off for people: one point a line, with what a simulation of each says. */
export function frontierText(
  { frontier, before, simulated }: SiteAnswer & { readonly kind: 'frontier' },
  scenario: Scenario,
  year: number,
): string {
  const single = before !== undefined;
  const head = ['hubs', 'at', 'cost a year', 'travel hours', 'worst drive, minutes', 'gap'];
  const rows = frontier.points.map((point, at) => [
    String(point.hubs),
    point.result.assignment?.openSiteIds.join(' ') ?? '',
    pounds(point.totalCost),
    formatNumber(point.travelHours),
    formatNumber(point.worstDriveMinutes),
    `${(point.result.gap * 100).toFixed(2)}%`,
    ...(single ? simulatedCells(simulated[at]) : []),
  ]);
  const first = single ? [['-', 'as in the file', '', '', '', '', ...simulatedCells(before)]] : [];
  const wide = single ? [...head, 'wait for a doctor, working days', 'inequality (Gini)'] : head;
  const note = single
    ? `Waits and inequality: simulated as hub and spoke, ${financialYear(year * 12 + 3)}, expected mode; the optimiser does not see them.`
    : `Waits and inequality are not simulated for ${scenario.systemIds.length} systems at once: make a scenario for each.`;
  return `${textTable(wide, [...first, ...rows], [0, 2, 3, 4, 5, 6, 7])}\n${[note, ...frontierNotes(frontier)].join('\n')}\n`;
}

function frontierNotes({ points, complete, reproducible, solves }: SitingFrontier): string[] {
  return [
    ...(points.length === 0 ? ['No siting meets the requirements; without --frontier the reason is told.'] : []),
    complete
      ? `${counted(solves, 'solve')}; every number of hubs was followed to its end.`
      : `${counted(solves, 'solve')}; not complete: solves ran out or it was stopped.`,
    ...(reproducible ? [] : [NOT_REPRODUCIBLE]),
  ];
}

function simulatedCells(simulated: SimulatedSiting | undefined): string[] {
  const { doctorWait = Number.NaN, inequality = Number.NaN } = simulated ?? {};
  return [doctorWait, inequality].map((value, at) => (Number.isNaN(value) ? '-' : formatNumber(value, at === 0 ? 1 : 3)));
}

const nameOf = ({ sites }: SitingProblem, siteId: string): string => sites.find(({ id }) => id === siteId)?.name ?? siteId;
const counted = (count: number, noun: string): string => `${formatNumber(count)} ${noun}${count === 1 ? '' : 's'}`;

/** Whole pounds below a million: hubs differ by little. */
const pounds = (value: number): string => (Math.abs(value) < 1_000_000 ? `£${formatNumber(value)}` : shownPounds(value));
