import { getTableName, is, sql } from 'drizzle-orm';
import { getTableConfig, PgTable } from 'drizzle-orm/pg-core';
import type { Database } from '../database.ts';
import { rowsOf } from '../rows-of.ts';
import * as tables from '../tables.ts';

/** A table as it stands in a database, whatever its schema version. */
export interface ArchivedTable {
  readonly name: string;
  readonly columns: readonly { readonly name: string; readonly type: string }[];
  readonly primaryKey: readonly string[];
}

/** Notes of jobs that are going mean nothing without the jobs themselves, which belong to pg-boss and stay where they are. */
const LEFT_OUT: readonly string[] = [getTableName(tables.jobNotes), getTableName(tables.jobParts)];

/** Our tables that the database has and an archive holds, those that others refer to first. Tables of other products in the same database are left alone. */
export async function archivedTables(database: Database): Promise<readonly ArchivedTable[]> {
  const found: ArchivedTable[] = [];
  for (const name of tableNames().filter((each) => !LEFT_OUT.includes(each))) found.push(await readTable(database, name));
  return found.filter((table) => table.columns.length > 0);
}

/** Names of all our tables, those that others refer to first. */
export function tableNames(): readonly string[] {
  const all = (Object.values(tables) as readonly unknown[]).filter((table): table is PgTable => is(table, PgTable));
  const ordered: string[] = [];
  const place = (table: PgTable): void => {
    const name = getTableName(table);
    if (ordered.includes(name)) return;
    for (const key of getTableConfig(table).foreignKeys) place(key.reference().foreignTable);
    ordered.push(name);
  };
  for (const table of all) place(table);
  return ordered;
}

async function readTable(database: Database, name: string): Promise<ArchivedTable> {
  const columns = await rowsOf(
    database,
    sql`select attname as name, format_type(atttypid, atttypmod) as type from pg_attribute
        where attrelid = to_regclass(${`public.${name}`}) and attnum > 0 and not attisdropped order by attnum`,
  );
  const keys = await rowsOf(
    database,
    sql`select attname as name from pg_index join pg_attribute on attrelid = indrelid and attnum = any(indkey)
        where indrelid = to_regclass(${`public.${name}`}) and indisprimary order by attnum`,
  );
  return {
    name,
    columns: columns.map((column) => ({ name: String(column['name']), type: String(column['type']) })),
    primaryKey: keys.map((key) => String(key['name'])),
  };
}
