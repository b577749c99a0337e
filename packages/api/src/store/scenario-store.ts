import { and, desc, eq } from 'drizzle-orm';
import type { Database } from './database.ts';
import type { SaveRemarks, ScenarioRow, ScenarioStore, VersionedKey } from './store.ts';
import { scenarios, scenarioVersions } from './tables.ts';

/** Scenarios in a Postgres, embedded or not. Every save also keeps its version, in the same transaction. */
export function createScenarioStore(database: Database): ScenarioStore {
  const at = (workspaceId: string, id: string) => and(eq(scenarios.workspaceId, workspaceId), eq(scenarios.id, id));
  const exactly = (key: VersionedKey) => and(at(key.workspaceId, key.id), eq(scenarios.version, key.version));

  const store: ScenarioStore = {
    async create({ author, note, ...scenario }) {
      const row = { ...scenario, version: 1, updatedBy: scenario.createdBy, updatedAt: scenario.createdAt };
      await database.transaction(async (transaction) => {
        await transaction.insert(scenarios).values(row);
        await keepVersion(transaction, row, { author, note });
      });
      return row;
    },
    list: (workspaceId, page) =>
      database
        .select()
        .from(scenarios)
        .where(eq(scenarios.workspaceId, workspaceId))
        .orderBy(desc(scenarios.createdAt), desc(scenarios.id))
        .limit(page.limit)
        .offset(page.offset),
    async find(workspaceId, id) {
      const [row] = await database.select().from(scenarios).where(at(workspaceId, id));
      return row;
    },
    async replace(key, change) {
      const row = await database.transaction(async (transaction) => {
        const [written] = await transaction
          .update(scenarios)
          .set({ document: change.document, updatedBy: change.by, updatedAt: change.at, version: key.version + 1 })
          .where(exactly(key))
          .returning();
        if (written !== undefined) await keepVersion(transaction, written, change);
        return written;
      });
      return row === undefined ? missingOrStale(store, key) : { kind: 'done', row };
    },
    ...historyOf(database),
    async remove(key) {
      const [row] = await database.delete(scenarios).where(exactly(key)).returning();
      return row === undefined ? missingOrStale(store, key) : { kind: 'done', row };
    },
  };
  return store;
}

async function missingOrStale(store: ScenarioStore, key: VersionedKey) {
  const found = await store.find(key.workspaceId, key.id);
  return found === undefined ? ({ kind: 'missing' } as const) : ({ kind: 'stale', version: found.version } as const);
}

async function keepVersion(database: Database, row: ScenarioRow, { author, note }: SaveRemarks): Promise<void> {
  const { workspaceId, id, version, updatedBy, updatedAt, document } = row;
  const saved = { workspaceId, scenarioId: id, version, savedBy: updatedBy, savedAt: updatedAt, document };
  await database.insert(scenarioVersions).values({ ...saved, author: author ?? null, note: note ?? null });
}

function historyOf(database: Database): Pick<ScenarioStore, 'versions' | 'findVersion'> {
  return {
    versions: (workspaceId, id, page) =>
      database
        .select()
        .from(scenarioVersions)
        .where(and(eq(scenarioVersions.workspaceId, workspaceId), eq(scenarioVersions.scenarioId, id)))
        .orderBy(desc(scenarioVersions.version))
        .limit(page.limit)
        .offset(page.offset),
    async findVersion({ workspaceId, id, version }) {
      const same = [
        eq(scenarioVersions.workspaceId, workspaceId),
        eq(scenarioVersions.scenarioId, id),
        eq(scenarioVersions.version, version),
      ];
      const [row] = await database
        .select()
        .from(scenarioVersions)
        .where(and(...same));
      return row;
    },
  };
}
