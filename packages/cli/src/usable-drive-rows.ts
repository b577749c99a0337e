import type { DriveRow, SitingProblem } from '@ohsim/engine';

/** Drive times between sites of a problem, and how many others there were. */
export function usableDriveRows(
  rows: readonly DriveRow[],
  { sites }: SitingProblem,
): { readonly rows: readonly DriveRow[]; readonly left: number } {
  const here = new Set(sites.map(({ id }) => id));
  const kept = rows.filter(({ fromId, toId }) => here.has(fromId) && here.has(toId));
  return { rows: kept, left: rows.length - kept.length };
}
