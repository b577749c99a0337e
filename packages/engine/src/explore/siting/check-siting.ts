import { errorIssue, type Issue } from '../../issues/issue.ts';
import type { SitingProblem, SitingSettings } from './siting-problem.ts';

/** Everything about a problem that cannot be used, at once. Requirements that contradict each other are not faults: the diagnosis explains those. */
export const checkSiting = (problem: SitingProblem): Issue[] => [
  ...listIssues(problem),
  ...candidateIssues(problem),
  ...demandIssues(problem),
  ...driveIssues(problem),
  ...settingIssues(problem),
];

const listIssues = ({ sites, candidates, demands }: SitingProblem): Issue[] => [
  ...(candidates.length === 0 ? [empty('candidates', 'A siting needs at least one candidate for a hub')] : []),
  ...(demands.length === 0 ? [empty('demands', 'A siting needs at least one site with work')] : []),
  ...repeated(
    'sites',
    sites.map(({ id }) => id),
  ),
  ...repeated(
    'candidates',
    candidates.map(({ siteId }) => siteId),
  ),
  ...repeated(
    'demands',
    demands.map(({ siteId }) => siteId),
  ),
];

const empty = (path: string, message: string): Issue => errorIssue({ path, code: 'empty', message });

const repeated = (list: string, ids: readonly string[]): Issue[] =>
  ids.flatMap((id, at) =>
    ids.indexOf(id) === at
      ? []
      : [
          errorIssue({
            path: `${list}[${at}]`,
            code: 'repeated-id',
            message: `The site ${id} occurs more than once in ${list}`,
            found: id,
          }),
        ],
  );

const candidateIssues = ({ sites, candidates }: SitingProblem): Issue[] =>
  candidates.flatMap(({ siteId, capacity, fixedCostPerYear, trainers }, at) => {
    const path = `candidates[${at}]`;
    return [
      ...unknownSite(path, siteId, sites),
      ...atLeast(`${path}.capacity`, capacity, { what: `the capacity of ${siteId}`, unit: 'demand units', infinite: true }),
      ...atLeast(`${path}.fixedCostPerYear`, fixedCostPerYear, { what: `the yearly cost of a hub at ${siteId}`, unit: '£ per year' }),
      ...atLeast(`${path}.trainers`, trainers, { what: `the number of trainers at ${siteId}`, unit: 'people' }),
    ];
  });

const demandIssues = ({ sites, demands }: SitingProblem): Issue[] =>
  demands.flatMap(({ siteId, demand, drivesPerYear }, at) => [
    ...unknownSite(`demands[${at}]`, siteId, sites),
    ...atLeast(`demands[${at}].demand`, demand, { what: `the work of ${siteId}`, unit: 'demand units' }),
    ...atLeast(`demands[${at}].drivesPerYear`, drivesPerYear, { what: `the drives of ${siteId}`, unit: 'one-way drives per year' }),
  ]);

const driveIssues = ({ candidates, demands, driveMinutes }: SitingProblem): Issue[] => {
  if (driveMinutes.length !== demands.length)
    return [
      errorIssue({
        path: 'driveMinutes',
        code: 'wrong-length',
        message: `There are ${driveMinutes.length} rows of drive times for ${demands.length} demands`,
        found: driveMinutes.length,
      }),
    ];
  return driveMinutes.flatMap((row, d) => {
    if (row.length !== candidates.length) {
      const message = `There are ${row.length} drive times for ${candidates.length} candidates`;
      return [errorIssue({ path: `driveMinutes[${d}]`, code: 'wrong-length', message, found: row.length })];
    }
    return row.flatMap((minutes, c) =>
      atLeast(`driveMinutes[${d}][${c}]`, minutes, {
        what: `the drive from ${demands[d]?.siteId ?? ''} to ${candidates[c]?.siteId ?? ''}`,
        unit: 'minutes',
        infinite: true,
      }),
    );
  });
};

const settingIssues = ({ candidates, settings }: SitingProblem): Issue[] => {
  const known = new Set(candidates.map(({ siteId }) => siteId));
  const fixed = (list: 'openSiteIds' | 'closedSiteIds'): Issue[] =>
    settings[list].flatMap((id, at) => {
      const path = `settings.${list}[${at}]`;
      if (!known.has(id)) return [errorIssue({ path, code: 'unknown-site', message: `${id} is not a candidate`, found: id })];
      if (list === 'closedSiteIds' && settings.openSiteIds.includes(id))
        return [errorIssue({ path, code: 'contradiction', message: `${id} is to be both open and closed`, found: id })];
      return [];
    });
  const { hubs } = settings;
  return [
    ...whole('settings.hubs.min', hubs.min, 'the least number of hubs'),
    ...whole('settings.hubs.max', hubs.max, 'the largest number of hubs'),
    ...(hubs.max < hubs.min
      ? [
          errorIssue({
            path: 'settings.hubs.max',
            code: 'out-of-range',
            message: 'the largest number of hubs',
            found: hubs.max,
            allowed: { min: hubs.min },
          }),
        ]
      : []),
    ...atLeast('settings.maxDriveMinutes', settings.maxDriveMinutes, { what: 'the longest drive', unit: 'minutes', infinite: true }),
    ...atLeast('settings.costPerDriveHour', settings.costPerDriveHour, { what: 'the cost of driving', unit: '£ per hour' }),
    ...whole('settings.minAccreditedHubs', settings.minAccreditedHubs, 'the least number of accredited hubs'),
    ...atLeast('settings.minTrainers', settings.minTrainers, { what: 'the least number of trainers', unit: 'people' }),
    ...atLeast('settings.minTrainersPerHub', settings.minTrainersPerHub, { what: 'the least number of trainers a hub', unit: 'people' }),
    ...fixed('openSiteIds'),
    ...fixed('closedSiteIds'),
    ...objectiveIssues(settings),
  ];
};

const objectiveIssues = ({ objective }: SitingSettings): Issue[] => {
  const path = 'settings.objective';
  if (objective.kind === 'lexicographic') {
    if (objective.order.length === 0) return [empty(`${path}.order`, 'An order of criteria needs at least one')];
    return repeated(`${path}.order`, objective.order);
  }
  const { fixedCost, travelCost, worstDriveMinute } = objective;
  const weights = [
    ...atLeast(`${path}.fixedCost`, fixedCost, { what: 'the weight of hub costs', unit: 'ratio' }),
    ...atLeast(`${path}.travelCost`, travelCost, { what: 'the weight of travel costs', unit: 'ratio' }),
    ...atLeast(`${path}.worstDriveMinute`, worstDriveMinute, { what: 'the price of the worst drive', unit: '£ per minute' }),
  ];
  if (weights.length === 0 && fixedCost + travelCost + worstDriveMinute === 0)
    return [empty(path, 'At least one weight of the objective must be above 0')];
  return weights;
};

const unknownSite = (path: string, id: string, sites: SitingProblem['sites']): Issue[] =>
  sites.some((site) => site.id === id)
    ? []
    : [errorIssue({ path: `${path}.siteId`, code: 'unknown-site', message: `There is no site ${id}`, found: id })];

const atLeast = (
  path: string,
  found: number,
  { what, unit, infinite = false }: { what: string; unit: string; infinite?: boolean },
): Issue[] =>
  found >= 0 && (infinite || Number.isFinite(found))
    ? []
    : [errorIssue({ path, code: 'out-of-range', message: what, found: shown(found), allowed: { min: 0 }, unit })];

const whole = (path: string, found: number, what: string): Issue[] =>
  Number.isInteger(found) && found >= 0
    ? []
    : [
        errorIssue({
          path,
          code: 'out-of-range',
          message: `${what}, a whole number,`,
          found: shown(found),
          allowed: { min: 0 },
          unit: 'hubs',
        }),
      ];

/** Not-a-number and infinity have no JSON: say them in words. */
const shown = (found: number): number | string => (Number.isFinite(found) ? found : String(found));
