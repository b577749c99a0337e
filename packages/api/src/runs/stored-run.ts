import type { StatisticCube } from '@ohsim/engine';
import type { ApiDeps } from '../deps.ts';
import { Problem } from '../http/problem.ts';
import type { RunRow } from '../store/store.ts';
import { decodeCubes } from './cube-codec.ts';

export const noRun = (runId: string): Problem => new Problem(404, { detail: `This workspace has no run ${runId}.` });

/** The stored result; 404 if this workspace has no such run, 409 if it has one without a result. */
export async function storedRun(deps: Pick<ApiDeps, 'store' | 'runs'>, workspaceId: string, runId: string): Promise<RunRow> {
  const [row] = await deps.store.runs.findMany(workspaceId, [runId]);
  if (row !== undefined) return row;
  const run = await deps.runs.findUnstored(workspaceId, runId);
  if (run === undefined) throw noRun(runId);
  throw new Problem(409, { detail: `The run has no result: it is ${run.state}.` });
}

/** Cubes of a stored result, of the named metrics or of all. */
export async function cubesOf(deps: Pick<ApiDeps, 'store'>, run: RunRow, metricIds?: readonly string[]): Promise<StatisticCube[]> {
  const rows = await deps.store.runs.cubes(run.workspaceId, [run.runId], metricIds);
  return (await Promise.all(rows.map(decodeCubes))).flat();
}
