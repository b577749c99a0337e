import { eq } from 'drizzle-orm';
import type { Database } from './database.ts';
import type { BaselineStore } from './store.ts';
import { baselines } from './tables.ts';

/** Baselines that runs were made with, in a Postgres, embedded or not. */
export function createBaselineStore(database: Database): BaselineStore {
  const of = (baselineVersion: string) => eq(baselines.baselineVersion, baselineVersion);
  return {
    async has(baselineVersion) {
      const found = await database.select({ baselineVersion: baselines.baselineVersion }).from(baselines).where(of(baselineVersion));
      return found.length > 0;
    },
    async keep(baseline) {
      await database.insert(baselines).values(baseline).onConflictDoNothing();
    },
    async find(baselineVersion) {
      const [row] = await database.select().from(baselines).where(of(baselineVersion));
      return row;
    },
  };
}
