import { and, asc, desc, eq, inArray, ne, or } from 'drizzle-orm';
import type { Database } from './database.ts';
import type { CubeRow, RunRow, RunStore } from './store.ts';
import { runCubes, runs } from './tables.ts';

/** Rows of one insert: a statement may carry 65,535 values. */
const CUBES_PER_INSERT = 64;

/** Results in a Postgres, embedded or not. */
export function createRunStore(database: Database): RunStore {
  return {
    save: (run, cubes) => save(database, run, cubes),
    list: (workspaceId, page, scenarioId) =>
      database
        .select()
        .from(runs)
        .where(and(eq(runs.workspaceId, workspaceId), scenarioId === undefined ? undefined : eq(runs.scenarioId, scenarioId)))
        .orderBy(desc(runs.createdAt), desc(runs.runId))
        .limit(page.limit)
        .offset(page.offset),
    findMany: (workspaceId, runIds) => findMany(database, workspaceId, runIds),
    async cubes(workspaceId, runIds, metricIds) {
      if (runIds.length === 0 || metricIds?.length === 0) return [];
      const chosen = and(eq(runCubes.workspaceId, workspaceId), inArray(runCubes.runId, [...runIds]));
      return database
        .select()
        .from(runCubes)
        .where(metricIds === undefined ? chosen : and(chosen, inArray(runCubes.metricId, [...metricIds])))
        .orderBy(asc(runCubes.runId), asc(runCubes.ordinal));
    },
    async remove(workspaceId, runId) {
      const removed = await database
        .delete(runs)
        .where(and(eq(runs.workspaceId, workspaceId), eq(runs.runId, runId)))
        .returning({ runId: runs.runId });
      return removed.length > 0;
    },
    async removeOtherVersions(workspaceId, kept) {
      const other = or(ne(runs.modelVersion, kept.modelVersion), ne(runs.baselineVersion, kept.baselineVersion));
      const removed = await database
        .delete(runs)
        .where(and(eq(runs.workspaceId, workspaceId), other))
        .returning({ runId: runs.runId });
      return removed.length;
    },
  };
}

async function findMany(database: Database, workspaceId: string, runIds: readonly string[]): Promise<readonly RunRow[]> {
  if (runIds.length === 0) return [];
  return database
    .select()
    .from(runs)
    .where(and(eq(runs.workspaceId, workspaceId), inArray(runs.runId, [...runIds])));
}

async function save(database: Database, run: Omit<RunRow, 'version'>, cubes: readonly CubeRow[]): Promise<RunRow> {
  const row = { ...run, version: 1 };
  return database.transaction(async (transaction) => {
    const inserted = await transaction.insert(runs).values(row).onConflictDoNothing().returning({ runId: runs.runId });
    if (inserted.length === 0) return (await findMany(transaction, run.workspaceId, [run.runId]))[0] ?? row;
    const rows = cubes.map((cube, ordinal) => ({ ...cube, workspaceId: run.workspaceId, runId: run.runId, ordinal }));
    for (let first = 0; first < rows.length; first += CUBES_PER_INSERT) {
      await transaction.insert(runCubes).values(rows.slice(first, first + CUBES_PER_INSERT));
    }
    return row;
  });
}
