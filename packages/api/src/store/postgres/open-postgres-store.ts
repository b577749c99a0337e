import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { drizzle } from 'drizzle-orm/node-postgres';
import { migrate } from 'drizzle-orm/node-postgres/migrator';
import { Pool, type PoolClient } from 'pg';
import type { Log } from '../../http/log.ts';
import { writeArchive } from '../archive/write-archive.ts';
import { createStore } from '../create-store.ts';
import { fileStamp } from '../file-stamp.ts';
import { MIGRATIONS_FOLDER, schemaState } from '../migrate.ts';
import type { Store } from '../store.ts';

/** Any fixed number: servers that start together bring the tables up to date one after the other. */
export const MIGRATION_LOCK = 4_207_915;

/** Connections of pg-boss, which has its own. */
const BOSS_CONNECTIONS = 3;

export interface PostgresSettings {
  /** Where an archive goes before a migration. */
  readonly backupFolder: string;
  readonly now: Date;
  readonly log?: Log;
  /** Hears of idle connections that broke; the pool replaces them. */
  readonly onLost?: (error: Error) => void;
}

/** The store on a Postgres server. Rows that are there are written to an archive before a migration; without one nothing is migrated. */
export async function openPostgresStore(url: string, settings: PostgresSettings): Promise<Store> {
  const pool = openPool(url, settings.onLost);
  try {
    await migrateOnce(pool, settings);
  } catch (error) {
    await pool.end();
    throw error;
  }
  const bossOptions = { connectionString: url, max: BOSS_CONNECTIONS, application_name: 'ohsim-jobs' };
  return createStore({ kind: 'postgres', database: drizzle(pool), backUp: async () => undefined, bossOptions, close: () => pool.end() });
}

export function openPool(url: string, onLost: (error: Error) => void = () => {}): Pool {
  const pool = new Pool({ connectionString: url, max: 10, connectionTimeoutMillis: 10_000, application_name: 'ohsim' });
  pool.on('error', onLost);
  return pool;
}

async function migrateOnce(pool: Pool, settings: PostgresSettings): Promise<void> {
  const client = await pool.connect();
  try {
    await client.query('select pg_advisory_lock($1)', [MIGRATION_LOCK]);
    await migrateWith(client, settings);
    await client.query('select pg_advisory_unlock($1)', [MIGRATION_LOCK]);
  } finally {
    client.release(true);
  }
}

async function migrateWith(client: PoolClient, { backupFolder, now, log = () => {} }: PostgresSettings): Promise<void> {
  const database = drizzle(client);
  const state = await schemaState(database);
  if (state === 'current') return;
  if (state === 'behind') {
    await mkdir(backupFolder, { recursive: true });
    const copy = join(backupFolder, `postgres-${fileStamp(now)}-before-migration.ohsim-backup`);
    await writeArchive(database, copy, now);
    log({ level: 'info', event: 'backed-up-before-migration', copy });
  }
  await migrate(database, { migrationsFolder: MIGRATIONS_FOLDER });
}
