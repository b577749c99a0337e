import { sql } from 'drizzle-orm';
import type { Database } from './database.ts';
import { createJobNoteStore } from './job-note-store.ts';
import { createRunStore } from './run-store.ts';
import { createScenarioStore } from './scenario-store.ts';
import type { Store } from './store.ts';

export interface StoreOpening extends Pick<Store, 'kind' | 'bossOptions' | 'close'> {
  /** A database whose tables are up to date. */
  readonly database: Database;
}

/** The store over an open database. */
export function createStore({ kind, bossOptions, database, close }: StoreOpening): Store {
  return {
    kind,
    bossOptions,
    scenarios: createScenarioStore(database),
    runs: createRunStore(database),
    jobNotes: createJobNoteStore(database, kind),
    async ping() {
      await database.execute(sql`select 1`);
    },
    close,
  };
}
