import { existsSync } from 'node:fs';
import { mkdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { sql } from 'drizzle-orm';
import { drizzle as onPostgres } from 'drizzle-orm/node-postgres';
import { drizzle as onEmbedded } from 'drizzle-orm/pglite';
import type { Database } from '../database.ts';
import { createCluster, databaseFolder, hasCluster, openCluster, withLock } from '../embedded/open-cluster.ts';
import { fileStamp } from '../file-stamp.ts';
import { schemaOf, schemaState } from '../migrate.ts';
import { MIGRATION_LOCK, openPool } from '../postgres/open-postgres-store.ts';
import { rowsOf } from '../rows-of.ts';
import { ArchiveError } from './archive-format.ts';
import { archivedTables } from './archived-tables.ts';
import type { Dumped } from './dump-rows.ts';
import { type VerifiedArchive, verifyArchive } from './read-archive.ts';
import { restoreRows } from './restore-rows.ts';
import { writeArchive } from './write-archive.ts';

/** A store that is not open: the embedded one of a data folder, or a Postgres where its address is given. */
export interface StorePlace {
  readonly dataFolder: string;
  readonly databaseUrl: string | undefined;
}

/** The store holds something already, and it was not said that this may be replaced. */
export class StoreNotEmptyError extends Error {
  override readonly name = 'StoreNotEmptyError';
}

/** Writes a store to an archive without changing it. */
export async function backUpStore(place: StorePlace, file: string, now: Date): Promise<Dumped> {
  if (place.databaseUrl === undefined && !hasCluster(place.dataFolder))
    throw new ArchiveError(`There is no database in ${place.dataFolder}.`);
  return withDatabase(place, now, async (database) => {
    if ((await schemaState(database)) === 'new') throw new ArchiveError('The database has no tables of ohsim.');
    return writeArchive(database, file, now);
  });
}

export interface Restored extends Pick<VerifiedArchive, 'header' | 'footer'> {
  /** Where what was there before went, if there was anything. */
  readonly before: string | undefined;
}

/** Puts an archive in place of what a store holds: checked before, compared after, swapped in whole or not at all. What was there goes aside. */
export async function restoreStore(
  place: StorePlace,
  { file, now, force }: { readonly file: string; readonly now: Date; readonly force: boolean },
): Promise<Restored> {
  const archive = await verifyArchive(file);
  const before =
    place.databaseUrl === undefined
      ? await restoreEmbedded(place.dataFolder, archive, { now, force })
      : await restorePostgres(place, archive, { now, force });
  return { header: archive.header, footer: archive.footer, before };
}

interface Terms {
  readonly now: Date;
  readonly force: boolean;
}

/** A new cluster is filled and compared beside the old one, then takes its place. */
async function restoreEmbedded(dataFolder: string, archive: VerifiedArchive, { now, force }: Terms): Promise<string | undefined> {
  return withLock(dataFolder, now, async (lock) => {
    const present = databaseFolder(dataFolder);
    if (hasCluster(dataFolder)) {
      const cluster = await openCluster(dataFolder);
      await refuseUnlessEmpty(onEmbedded(cluster), force).finally(() => cluster.close());
    }
    const filled = join(dataFolder, 'database.restoring');
    await rm(filled, { recursive: true, force: true });
    await createCluster(filled);
    const cluster = await PGlite.create({ dataDir: filled });
    try {
      await onEmbedded(cluster).transaction((transaction) => restoreRows(transaction as unknown as Database, archive));
    } finally {
      await cluster.close();
    }
    const aside = freeName(join(dataFolder, `backups/${fileStamp(now)}-before-restore`));
    const there = existsSync(present);
    if (there) {
      await mkdir(join(dataFolder, 'backups'), { recursive: true });
      await rename(present, aside);
    }
    await rename(filled, present);
    await lock.release();
    return there ? aside : undefined;
  });
}

/** One transaction drops the tables, fills them and compares; what was there goes to an archive first. */
async function restorePostgres(place: StorePlace, archive: VerifiedArchive, { now, force }: Terms): Promise<string | undefined> {
  return withDatabase(place, now, async (database) => {
    const schema = await schemaOf(database);
    if (schema > 0) await refuseUnlessEmpty(database, force);
    let before: string | undefined;
    if (schema > 0 && !(await isEmpty(database))) {
      await mkdir(join(place.dataFolder, 'backups'), { recursive: true });
      before = freeName(join(place.dataFolder, `backups/postgres-${fileStamp(now)}-before-restore`), '.ohsim-backup');
      await writeArchive(database, before, now);
    }
    await database.transaction(async (transaction) => {
      await transaction.execute(sql`select pg_advisory_xact_lock(${MIGRATION_LOCK})`);
      await restoreRows(transaction, archive);
    });
    return before;
  });
}

/** The name, or the first with a number behind it that nothing has. */
function freeName(name: string, ending = ''): string {
  for (let number = 1; ; number++) {
    const path = `${name}${number === 1 ? '' : `-${number}`}${ending}`;
    if (!existsSync(path)) return path;
  }
}

async function refuseUnlessEmpty(database: Database, force: boolean): Promise<void> {
  if ((await schemaState(database)) === 'new' || force || (await isEmpty(database))) return;
  throw new StoreNotEmptyError('The store already holds scenarios or results. Nothing was changed.');
}

/** Whether nobody saved anything: the England page's own runs and the bundled baselines come back by themselves. */
async function isEmpty(database: Database): Promise<boolean> {
  for (const { name, columns } of await archivedTables(database)) {
    if (!columns.some((column) => column.name === 'workspace_id')) continue;
    const [found] = await rowsOf(
      database,
      sql`select exists (select 1 from ${sql.identifier(name)} where workspace_id <> '_england') as some`,
    );
    if (found?.['some'] === true) return false;
  }
  return true;
}

async function withDatabase<Result>(place: StorePlace, now: Date, work: (database: Database) => Promise<Result>): Promise<Result> {
  if (place.databaseUrl !== undefined) {
    const pool = openPool(place.databaseUrl);
    return work(onPostgres(pool)).finally(() => pool.end());
  }
  return withLock(place.dataFolder, now, async (lock) => {
    const cluster = await openCluster(place.dataFolder);
    const result = await work(onEmbedded(cluster)).finally(() => cluster.close());
    await lock.release();
    return result;
  });
}
