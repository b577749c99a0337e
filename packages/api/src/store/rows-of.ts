import type { SQL } from 'drizzle-orm';
import type { Database } from './database.ts';

/** Rows of a plain statement, whichever driver carries it out. */
export async function rowsOf(database: Database, query: SQL): Promise<readonly Record<string, unknown>[]> {
  const result = await database.execute(query);
  return (result as unknown as { rows: Record<string, unknown>[] }).rows;
}
