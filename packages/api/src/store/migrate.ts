import { fileURLToPath } from 'node:url';
import { sql } from 'drizzle-orm';
import { readMigrationFiles } from 'drizzle-orm/migrator';
import type { Database } from './database.ts';
import { rowsOf } from './rows-of.ts';

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

/** Time stamp of the newest committed migration, milliseconds: the schema this version writes. */
export const knownSchema = (): number => Math.max(...migrations().map((migration) => migration.folderMillis));

/** Whether a database is new, behind or as this version wants it. Throws a `NewerSchemaError` if it is ahead. */
export async function schemaState(database: Database): Promise<'new' | 'behind' | 'current'> {
  const [found, known] = [await schemaOf(database), knownSchema()];
  if (found > known) throw new NewerSchemaError(new Date(found), new Date(known));
  return found === 0 ? 'new' : found < known ? 'behind' : 'current';
}

/** Time stamp of the newest migration the database has had, 0 if none. */
export async function schemaOf(database: Database): Promise<number> {
  const [table] = await rowsOf(database, sql`select to_regclass('drizzle.__drizzle_migrations') as name`);
  if (table?.['name'] === null || table === undefined) return 0;
  const [newest] = await rowsOf(database, sql`select max(created_at) as created_at from drizzle.__drizzle_migrations`);
  return Number(newest?.['created_at'] ?? 0);
}

/** Makes the tables of an earlier schema, or of this one, in a database that has none, inside the caller's transaction: the drivers' own migrators go to the newest only. */
export async function makeSchema(transaction: Database, schema: number): Promise<void> {
  await transaction.execute(sql`create schema if not exists drizzle`);
  await transaction.execute(
    sql`create table if not exists drizzle.__drizzle_migrations (id serial primary key, hash text not null, created_at bigint)`,
  );
  for (const migration of migrations().filter(({ folderMillis }) => folderMillis <= schema)) {
    for (const statement of migration.sql) await transaction.execute(sql.raw(statement));
    await transaction.execute(
      sql`insert into drizzle.__drizzle_migrations (hash, created_at) values (${migration.hash}, ${migration.folderMillis})`,
    );
  }
}

const migrations = () => readMigrationFiles({ migrationsFolder: MIGRATIONS_FOLDER });
