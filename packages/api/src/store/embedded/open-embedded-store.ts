import { existsSync } from 'node:fs';
import { mkdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { drizzle } from 'drizzle-orm/pglite';
import { migrate } from 'drizzle-orm/pglite/migrator';
import { fromPglite } from 'pg-boss';
import { createStore } from '../create-store.ts';
import { bringUpToDate, MIGRATIONS_FOLDER } from '../migrate.ts';
import type { Store } from '../store.ts';
import { backUp } from './back-up.ts';
import { lockDataFolder } from './data-folder-lock.ts';
import { emptyCluster } from './snapshot.ts';

/** The store in a folder of this machine, which it makes if need be and holds alone until closed. */
export async function openEmbeddedStore(dataFolder: string, now: Date): Promise<Store> {
  await mkdir(dataFolder, { recursive: true });
  const lock = await lockDataFolder(dataFolder, now);
  try {
    const folder = join(dataFolder, 'database');
    if (existsSync(folder)) await backUp(folder, now);
    else await createCluster(folder);
    return await storeOn(await PGlite.create({ dataDir: folder }), () => lock.release());
  } catch (error) {
    await lock.release();
    throw error;
  }
}

/** The store in memory: gone when closed. */
export async function openMemoryStore(): Promise<Store> {
  return storeOn(await PGlite.create({ loadDataDir: await emptyCluster() }), async () => {});
}

/** Unpacks beside the final place and renames, so that a first start cut short leaves nothing half made. */
async function createCluster(folder: string): Promise<void> {
  const unfinished = `${folder}.unfinished`;
  await rm(unfinished, { recursive: true, force: true });
  const cluster = await PGlite.create({ dataDir: unfinished, loadDataDir: await emptyCluster() });
  await cluster.close();
  await rename(unfinished, folder);
}

async function storeOn(cluster: PGlite, release: () => Promise<void>): Promise<Store> {
  try {
    const database = drizzle(cluster);
    await bringUpToDate(database, () => migrate(database, { migrationsFolder: MIGRATIONS_FOLDER }));
    const close = async () => {
      await cluster.close();
      await release();
    };
    return createStore({ kind: 'embedded', database, bossOptions: { db: fromPglite(cluster), backend: 'pglite' }, close });
  } catch (error) {
    await cluster.close();
    throw error;
  }
}
