import { type DrivePlace, driveMinutes } from '../../compile/drive-minutes.ts';
import { errorIssue, type Issue } from '../../issues/issue.ts';
import type { Parameter } from '../../parameters/parameter.ts';
import { createParameterBook } from '../../parameters/parameter-book.ts';
import type { DriveTime } from '../../scenario/drive-time.ts';

/** One known drive time of the user's own. */
export type DriveRow = DriveTime;

/** Minutes one way: great-circle km x circuity / speed (`travel.circuity`, `travel.speedKmh`), 0 at the same site, the user's own rows first. No roads, no traffic. */
export const driveTimes = (
  parameters: readonly Parameter[],
  own: readonly DriveRow[] = [],
): ((from: DrivePlace, to: DrivePlace) => number) => {
  const book = createParameterBook(parameters);
  return driveMinutes((60 * book.scalar('travel.circuity')) / book.scalar('travel.speedKmh'), own);
};

/** Rows that name unknown sites, repeat a pair or have no usable time. */
export const driveRowIssues = (rows: readonly DriveRow[], siteIds: ReadonlySet<string>): Issue[] => {
  const seen = new Set<string>();
  return rows.flatMap(({ fromId, toId, minutes }, at) => {
    const path = `driveRows[${at}]`;
    const key = pairKey(fromId, toId);
    const repeated = seen.has(key);
    seen.add(key);
    return [
      ...[fromId, toId]
        .filter((id) => !siteIds.has(id))
        .map((id) => errorIssue({ path, code: 'unknown-site', message: `There is no site ${id} in the systems chosen`, found: id })),
      ...(repeated ? [errorIssue({ path, code: 'repeated-pair', message: `The drive from ${fromId} to ${toId} is given twice` })] : []),
      ...(minutes >= 0 && Number.isFinite(minutes)
        ? []
        : [
            errorIssue({
              path: `${path}.minutes`,
              code: 'out-of-range',
              message: 'the drive time',
              found: String(minutes),
              allowed: { min: 0 },
              unit: 'minutes',
            }),
          ]),
    ];
  });
};

const pairKey = (fromId: string, toId: string): string => `${fromId} > ${toId}`;
