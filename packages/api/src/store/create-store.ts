import { sql } from 'drizzle-orm';
import { createBaselineStore } from './baseline-store.ts';
import type { Database } from './database.ts';
import { createJobNoteStore } from './job-note-store.ts';
import { createRunStore } from './run-store.ts';
import { createScenarioStore } from './scenario-store.ts';
import type { Store } from './store.ts';

interface OpenDatabase extends Pick<Store, 'kind' | 'backUp' | 'bossOptions' | 'close'> {
  /** Its tables are up to date. */
  readonly database: Database;
}

/** The store over an open database. */
export function createStore({ kind, bossOptions, database, backUp, close }: OpenDatabase): Store {
  return {
    kind,
    bossOptions,
    scenarios: createScenarioStore(database),
    runs: createRunStore(database),
    baselines: createBaselineStore(database),
    backUp,
    jobNotes: createJobNoteStore(database, kind),
    async ping() {
      await database.execute(sql`select 1`);
    },
    close,
  };
}
