import { sql } from 'drizzle-orm';
import { createBaselineStore } from './baseline-store.ts';
import type { Database } from './database.ts';
import { createRunStore } from './run-store.ts';
import { createScenarioStore } from './scenario-store.ts';
import type { Store } from './store.ts';

interface OpenDatabase extends Pick<Store, 'kind' | 'backUp' | 'close'> {
  readonly database: Database;
}

/** The store over a database whose tables are up to date. */
export function createStore({ kind, database, backUp, close }: OpenDatabase): Store {
  return {
    kind,
    scenarios: createScenarioStore(database),
    runs: createRunStore(database),
    baselines: createBaselineStore(database),
    backUp,
    async ping() {
      await database.execute(sql`select 1`);
    },
    close,
  };
}
