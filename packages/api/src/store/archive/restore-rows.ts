import { type SQL, sql } from 'drizzle-orm';
import type { Database } from '../database.ts';
import { makeSchema } from '../migrate.ts';
import { ArchiveError, type ArchiveRow } from './archive-format.ts';
import { type ArchivedTable, archivedTables, tableNames } from './archived-tables.ts';
import { dumpRows } from './dump-rows.ts';
import { archiveContent, type VerifiedArchive } from './read-archive.ts';

/** Characters of one insert, about. */
const INSERT_SIZE = 4_000_000;
/** A statement may carry 65,535 values. */
const INSERT_VALUES = 30_000;

/** Puts tables and rows of an archive in place of what the database holds, then reads them again and compares. Call inside a transaction: a throw leaves all as it was. */
export async function restoreRows(transaction: Database, archive: VerifiedArchive): Promise<void> {
  for (const name of [...tableNames()].reverse()) await transaction.execute(sql.raw(`drop table if exists public."${name}"`));
  await transaction.execute(sql`drop schema if exists drizzle cascade`);
  await makeSchema(transaction, archive.header.schema);
  await insertContent(transaction, archive, await archivedTables(transaction));
  const { contentSha256 } = await dumpRows(transaction, async () => {});
  if (contentSha256 !== archive.footer.contentSha256) {
    throw new ArchiveError('The rows in the database are not those of the backup after restoring. Everything was left as it was.');
  }
}

async function insertContent(transaction: Database, archive: VerifiedArchive, known: readonly ArchivedTable[]): Promise<void> {
  let table: ArchivedTable | undefined;
  let columns: readonly string[] = [];
  let waiting: ArchiveRow[] = [];
  let size = 0;
  const insert = async (): Promise<void> => {
    if (table !== undefined && waiting.length > 0) await transaction.execute(insertOf(table, columns, waiting));
    waiting = [];
    size = 0;
  };
  for await (const line of archiveContent(archive)) {
    if ('table' in line) {
      await insert();
      table = known.find(({ name }) => name === line.table);
      columns = line.columns;
      if (table === undefined) throw new ArchiveError(`${archive.file} holds a table ${line.table} that its schema does not have.`);
      continue;
    }
    waiting.push(line);
    size += line.reduce((sum, text) => sum + (text?.length ?? 0), 0);
    if (size > INSERT_SIZE || waiting.length * columns.length > INSERT_VALUES) await insert();
  }
  await insert();
}

/** Every value goes as text and is read by the type of its column. */
function insertOf(table: ArchivedTable, columns: readonly string[], rows: readonly ArchiveRow[]): SQL {
  const types = columns.map((column) => {
    const type = table.columns.find(({ name }) => name === column)?.type;
    if (type === undefined) throw new ArchiveError(`the backup holds a column ${table.name}.${column} that its schema does not have.`);
    return sql.raw(type);
  });
  const tuples = rows.map(
    (row) =>
      sql`(${sql.join(
        row.map((text, index) => sql`${text}::text::${types[index]!}`),
        sql`, `,
      )})`,
  );
  const names = sql.raw(columns.map((column) => `"${column}"`).join(', '));
  return sql`insert into public.${sql.identifier(table.name)} (${names}) values ${sql.join(tuples, sql`, `)}`;
}
