import { fileURLToPath } from 'node:url';
import { sql } from 'drizzle-orm';
import { readMigrationFiles } from 'drizzle-orm/migrator';
import type { Database } from './database.ts';

/** Folder of the committed SQL, made from tables.ts. */
export const MIGRATIONS_FOLDER = fileURLToPath(new URL('../../drizzle', import.meta.url));

/** The database was written by a newer version of the product. Nothing was changed in it. */
export class NewerSchemaError extends Error {
  constructor(found: Date, known: Date) {
    super(
      `The database has a newer schema (${found.toISOString()}) than this version of ohsim knows (${known.toISOString()}). ` +
        'Nothing was changed. Start the newer version, or use another data folder or database.',
    );
    this.name = 'NewerSchemaError';
  }
}

/** Brings the tables up to date with `apply`, the driver's own migrator, unless the database is ahead of the committed migrations. */
export async function bringUpToDate(database: Database, apply: () => Promise<void>): Promise<void> {
  const known = Math.max(...readMigrationFiles({ migrationsFolder: MIGRATIONS_FOLDER }).map((migration) => migration.folderMillis));
  const found = await newestMigration(database);
  if (found > known) throw new NewerSchemaError(new Date(found), new Date(known));
  if (found < known) await apply();
}

/** Time stamp of the newest migration the database has had, 0 if none. */
async function newestMigration(database: Database): Promise<number> {
  const [table] = await rowsOf(database, sql`select to_regclass('drizzle.__drizzle_migrations') as name`);
  if (table?.['name'] === null || table === undefined) return 0;
  const [newest] = await rowsOf(database, sql`select max(created_at) as created_at from drizzle.__drizzle_migrations`);
  return Number(newest?.['created_at'] ?? 0);
}

async function rowsOf(database: Database, query: ReturnType<typeof sql>): Promise<readonly Record<string, unknown>[]> {
  const result = await database.execute(query);
  return (result as unknown as { rows: Record<string, unknown>[] }).rows;
}
