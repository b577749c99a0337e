import { PGlite } from '@electric-sql/pglite';
import { drizzle } from 'drizzle-orm/pglite';
import { migrate } from 'drizzle-orm/pglite/migrator';
import { fromPglite } from 'pg-boss';
import type { Log } from '../../http/log.ts';
import { createStore } from '../create-store.ts';
import { MIGRATIONS_FOLDER, schemaState } from '../migrate.ts';
import type { Store } from '../store.ts';
import { backUp, keepBeforeMigration } from './back-up.ts';
import { createCluster, databaseFolder, hasCluster, openCluster, withLock } from './open-cluster.ts';
import { emptyCluster } from './snapshot.ts';

/** The store in a folder of this machine, which it makes if need be and holds alone until closed. What is there is copied before it is opened, and the copy kept if a migration follows. */
export function openEmbeddedStore(dataFolder: string, now: Date, log: Log = () => {}): Promise<Store> {
  return withLock(dataFolder, now, async (lock) => {
    const copy = hasCluster(dataFolder) ? await backUp(dataFolder, now) : undefined;
    if (copy === undefined) await createCluster(databaseFolder(dataFolder));
    else log({ level: 'info', event: 'backed-up', copy });
    const cluster = await openCluster(dataFolder);
    const beforeMigration = async () => {
      if (copy !== undefined) log({ level: 'info', event: 'backed-up-before-migration', copy: await keepBeforeMigration(copy) });
    };
    return storeOn(cluster, {
      beforeMigration,
      backUp: async (moment) => {
        await cluster.exec('checkpoint');
        return cluster.runExclusive(() => backUp(dataFolder, moment));
      },
      release: () => lock.release(),
    });
  });
}

/** The store in memory: gone when closed. */
export async function openMemoryStore(): Promise<Store> {
  const cluster = await PGlite.create({ loadDataDir: new Blob([await emptyCluster()]) });
  return storeOn(cluster, { beforeMigration: async () => {}, backUp: async () => undefined, release: async () => {} });
}

interface Surroundings {
  readonly beforeMigration: () => Promise<void>;
  readonly backUp: Store['backUp'];
  readonly release: () => Promise<void>;
}

async function storeOn(cluster: PGlite, { beforeMigration, backUp, release }: Surroundings): Promise<Store> {
  try {
    const database = drizzle(cluster);
    const state = await schemaState(database);
    if (state === 'behind') await beforeMigration();
    if (state !== 'current') await migrate(database, { migrationsFolder: MIGRATIONS_FOLDER });
    const close = async () => {
      await cluster.close();
      await release();
    };
    return createStore({ kind: 'embedded', database, backUp, bossOptions: { db: fromPglite(cluster), backend: 'pglite' }, close });
  } catch (error) {
    await cluster.close();
    throw error;
  }
}
