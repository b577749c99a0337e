import type { Baseline } from '../baseline/baseline.ts';
import { errorIssue, type Issue, warningIssue } from '../issues/issue.ts';
import { isRecord } from './lever-issues.ts';
import { nearestNames } from './nearest-names.ts';
import { pathText, shown } from './shape-issues.ts';

/** What is wrong with the drive times of a scenario: places nobody knows, pairs given twice, a drive to where one is. Warns where none of them can matter. */
export const driveTimeIssues = (rows: unknown, baseline: Baseline, systemIds: unknown): Issue[] => {
  if (!Array.isArray(rows)) return [];
  const known = knownPlaces(baseline);
  const seen = new Set<string>();
  const issues = rows.flatMap((row: unknown, index) => {
    if (!isRecord(row)) return [];
    const { fromId, toId, minutes } = row;
    return [
      ...placeIssues(fromId, pathText(['driveTimes', index, 'fromId']), { baseline, known }),
      ...placeIssues(toId, pathText(['driveTimes', index, 'toId']), { baseline, known }),
      ...pairIssues([fromId, toId], pathText(['driveTimes', index]), seen),
      ...(fromId === toId && typeof minutes === 'number' && minutes > 0
        ? [selfIssue(fromId, pathText(['driveTimes', index, 'minutes']), minutes)]
        : []),
    ];
  });
  return issues.length > 0 ? issues : inertWarning(rows, baseline, systemIds);
};

/** Ids that a drive can start or end at: organisations, and services without a host, those that a delivery model makes included. */
const knownPlaces = ({ organisations, services, systems }: Baseline): ReadonlySet<string> =>
  new Set([
    ...organisations.map(({ id }) => id),
    ...services.filter(({ hostOrganisationId }) => hostOrganisationId === null).map(({ id }) => id),
    ...systems.flatMap(({ id }) => [`provider-${id}`, `sessions-${id}`]),
  ]);

const placeIssues = (id: unknown, path: string, { baseline, known }: { baseline: Baseline; known: ReadonlySet<string> }): Issue[] => {
  if (typeof id !== 'string' || id === '' || known.has(id)) return [];
  const hosted = baseline.services.find((service) => service.id === id)?.hostOrganisationId;
  const near = hosted === undefined ? nearestNames(id, baseline.organisations, (row) => [row.id, row.name], 2) : [];
  const hint =
    typeof hosted === 'string'
      ? `A service is where its host is: use ${hosted}`
      : near.length > 0
        ? `Did you mean ${near.map((row) => `${row.id} (${row.name})`).join(' or ')}?`
        : 'Use the id of an organisation';
  return [errorIssue({ path, code: 'unknown-place', message: `"${shown(id)}" is not a place of this baseline`, found: shown(id), hint })];
};

const pairIssues = ([fromId, toId]: readonly [unknown, unknown], path: string, seen: Set<string>): Issue[] => {
  if (typeof fromId !== 'string' || typeof toId !== 'string') return [];
  const key = `${fromId} > ${toId}`;
  if (!seen.has(key)) {
    seen.add(key);
    return [];
  }
  const message = `the drive from ${shown(fromId)} to ${shown(toId)} is given twice`;
  return [errorIssue({ path, code: 'duplicate', message, found: key, hint: 'Keep one of them' })];
};

const selfIssue = (id: unknown, path: string, minutes: number): Issue =>
  errorIssue({
    path,
    code: 'same-place',
    message: `the drive from ${shown(id)} to itself`,
    found: minutes,
    allowed: { max: 0 },
    unit: 'minutes',
  });

/** Rows that lead nowhere near the scenario change nothing: said. */
const inertWarning = (rows: readonly unknown[], { organisations }: Baseline, systemIds: unknown): Issue[] => {
  if (!Array.isArray(systemIds) || rows.length === 0) return [];
  const inside = new Set(organisations.filter(({ systemId }) => systemIds.includes(systemId)).map(({ id }) => id));
  const used = rows.some((row) => isRecord(row) && (inside.has(row['fromId'] as string) || inside.has(row['toId'] as string)));
  return used
    ? []
    : [
        warningIssue({
          path: 'driveTimes',
          code: 'drive-times-inert',
          message: 'None of the drive times starts or ends at an organisation of this scenario; they change nothing',
          hint: 'Give rows for the organisations of its systems',
        }),
      ];
};
