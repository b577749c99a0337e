import { sql } from 'drizzle-orm';
import type { Database } from './database.ts';
import { createRunStore } from './run-store.ts';
import { createScenarioStore } from './scenario-store.ts';
import type { Store } from './store.ts';

/** The store over a database whose tables are up to date. */
export function createStore(kind: Store['kind'], database: Database, close: () => Promise<void>): Store {
  return {
    kind,
    scenarios: createScenarioStore(database),
    runs: createRunStore(database),
    async ping() {
      await database.execute(sql`select 1`);
    },
    close,
  };
}
