import type { Baseline, DriveRow, SitingProblem } from '@ohsim/engine';
import type { DriveTimesFile } from './read-drive-times.ts';

/**
 * Drive times between sites of a problem, with their lines, and how many others there were: a national table serves every system. A row with an id that no
 * organisation has is kept, so that the problem says so.
 */
export function usableDriveRows(
  { rows, lines }: DriveTimesFile,
  { sites }: SitingProblem,
  { organisations }: Baseline,
): { readonly rows: readonly DriveRow[]; readonly lines: readonly number[]; readonly left: number } {
  const here = new Set(sites.map(({ id }) => id));
  const known = new Set(organisations.map(({ id }) => id));
  const kept = rows.flatMap(({ fromId, toId }, at) => {
    const inside = here.has(fromId) && here.has(toId);
    return inside || !known.has(fromId) || !known.has(toId) ? [at] : [];
  });
  return { rows: kept.map((at) => rows[at]!), lines: kept.map((at) => lines[at]!), left: rows.length - kept.length };
}
