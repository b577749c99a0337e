import { drizzle } from 'drizzle-orm/node-postgres';
import { migrate } from 'drizzle-orm/node-postgres/migrator';
import { Pool, type PoolClient } from 'pg';
import { createStore } from '../create-store.ts';
import { bringUpToDate, MIGRATIONS_FOLDER } from '../migrate.ts';
import type { Store } from '../store.ts';

/** Any fixed number: servers that start together bring the tables up to date one after the other. */
const MIGRATION_LOCK = 4_207_915;

/** Connections of pg-boss, which has its own. */
const BOSS_CONNECTIONS = 3;

/** The store on a Postgres server. `onLost` hears of idle connections that broke; the pool replaces them. */
export async function openPostgresStore(url: string, onLost: (error: Error) => void = () => {}): Promise<Store> {
  const pool = new Pool({ connectionString: url, max: 10, connectionTimeoutMillis: 10_000, application_name: 'ohsim' });
  pool.on('error', onLost);
  try {
    await migrateOnce(pool);
  } catch (error) {
    await pool.end();
    throw error;
  }
  const bossOptions = { connectionString: url, max: BOSS_CONNECTIONS, application_name: 'ohsim-jobs' };
  return createStore({ kind: 'postgres', database: drizzle(pool), bossOptions, close: () => pool.end() });
}

async function migrateOnce(pool: Pool): Promise<void> {
  const client = await pool.connect();
  try {
    await client.query('select pg_advisory_lock($1)', [MIGRATION_LOCK]);
    await migrateWith(client);
    await client.query('select pg_advisory_unlock($1)', [MIGRATION_LOCK]);
  } finally {
    client.release(true);
  }
}

async function migrateWith(client: PoolClient): Promise<void> {
  const database = drizzle(client);
  await bringUpToDate(database, () => migrate(database, { migrationsFolder: MIGRATIONS_FOLDER }));
}
