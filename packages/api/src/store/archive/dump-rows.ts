import { createHash } from 'node:crypto';
import { sql } from 'drizzle-orm';
import type { Database } from '../database.ts';
import { rowsOf } from '../rows-of.ts';
import type { ArchiveRow, ArchiveTableLine } from './archive-format.ts';
import { type ArchivedTable, archivedTables } from './archived-tables.ts';

/** What was read of a database. */
export interface Dumped {
  readonly rows: Readonly<Record<string, number>>;
  readonly contentSha256: string;
}

/** Rows fetched at a time: cubes can have a megabyte each. */
const FETCHED = 16;

/** Hands every row of our tables to `write`, as lines, in an order that is the same for the same content. Call inside a transaction: its view is the archive's. */
export async function dumpRows(transaction: Database, write: (line: string) => Promise<void>): Promise<Dumped> {
  // how Postgres writes times and bytes as text depends on the session
  await transaction.execute(sql`set local timezone = 'UTC'`);
  await transaction.execute(sql`set local datestyle = 'ISO, YMD'`);
  await transaction.execute(sql`set local bytea_output = 'hex'`);
  const hash = createHash('sha256');
  const rows: Record<string, number> = {};
  const put = async (line: string): Promise<void> => {
    hash.update(line);
    await write(line);
  };
  for (const table of await archivedTables(transaction)) {
    await put(`${JSON.stringify({ table: table.name, columns: table.columns.map(({ name }) => name) } satisfies ArchiveTableLine)}\n`);
    rows[table.name] = await dumpTable(transaction, table, put);
  }
  return { rows, contentSha256: hash.digest('hex') };
}

async function dumpTable(transaction: Database, table: ArchivedTable, put: (line: string) => Promise<void>): Promise<number> {
  const quoted = (name: string) => `"${name}"`;
  const texts = table.columns.map(({ name }) => `${quoted(name)}::text as ${quoted(name)}`).join(', ');
  const order = table.primaryKey.map((name) => `${quoted(name)}::text collate "C"`).join(', ');
  await transaction.execute(
    sql.raw(`declare archived_rows no scroll cursor for select ${texts} from public.${quoted(table.name)} t order by ${order}`),
  );
  let count = 0;
  for (;;) {
    const fetched = await rowsOf(transaction, sql.raw(`fetch ${FETCHED} from archived_rows`));
    for (const row of fetched) {
      await put(`${JSON.stringify(table.columns.map(({ name }) => row[name] as string | null) satisfies ArchiveRow)}\n`);
    }
    count += fetched.length;
    if (fetched.length < FETCHED) break;
  }
  await transaction.execute(sql`close archived_rows`);
  return count;
}
