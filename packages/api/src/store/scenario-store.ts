import { and, desc, eq } from 'drizzle-orm';
import type { Database } from './database.ts';
import type { ScenarioStore, VersionedKey } from './store.ts';
import { scenarios } from './tables.ts';

/** Scenarios in a Postgres, embedded or not. */
export function createScenarioStore(database: Database): ScenarioStore {
  const at = (workspaceId: string, id: string) => and(eq(scenarios.workspaceId, workspaceId), eq(scenarios.id, id));
  const exactly = (key: VersionedKey) => and(at(key.workspaceId, key.id), eq(scenarios.version, key.version));

  const store: ScenarioStore = {
    async create(scenario) {
      const row = { ...scenario, version: 1, updatedBy: scenario.createdBy, updatedAt: scenario.createdAt };
      await database.insert(scenarios).values(row);
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
      const [row] = await database
        .update(scenarios)
        .set({ document: change.document, updatedBy: change.by, updatedAt: change.at, version: key.version + 1 })
        .where(exactly(key))
        .returning();
      return row === undefined ? missingOrStale(store, key) : { kind: 'done', row };
    },
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
