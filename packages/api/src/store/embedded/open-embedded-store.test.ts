import { existsSync, readdirSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { LogEntry } from '../../http/log.ts';
import { NewerSchemaError } from '../migrate.ts';
import { describeStore } from '../store-contract.ts';
import { DataFolderInUseError } from './data-folder-lock.ts';
import { openEmbeddedStore, openMemoryStore } from './open-embedded-store.ts';
import { emptyCluster, SNAPSHOT_VERSION } from './snapshot.ts';

const now = new Date(Date.UTC(2026, 10, 22));
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'ohsim-embedded-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

describe('store in memory', () => describeStore(openMemoryStore));
describe('store in a data folder', () => describeStore(() => openEmbeddedStore(join(folder, 'contract'), now)));

test('rows are there after closing and opening again, in a folder made with its parents', async () => {
  const data = join(folder, 'deep/er/data');
  const first = await openEmbeddedStore(data, now);
  await first.scenarios.create({ workspaceId: 'w', id: 's', createdBy: 'x', createdAt: now, document: { kept: true } });
  await first.close();
  const log: LogEntry[] = [];
  const second = await openEmbeddedStore(data, now, (entry) => log.push(entry));
  expect(log).toMatchObject([{ event: 'backed-up', copy: join(data, 'backups/2026-11-22T00-00-00Z') }]);
  expect((await second.scenarios.find('w', 's'))?.document).toEqual({ kept: true });
  await second.close();
  expect(readdirSync(data).sort()).toEqual(['backups', 'database']);
}, 60_000);

test('the folder is refused while it is open, with the holder named', async () => {
  const data = join(folder, 'held');
  const store = await openEmbeddedStore(data, now);
  const refusal = await openEmbeddedStore(data, now).catch((error: unknown) => error);
  expect(refusal).toBeInstanceOf(DataFolderInUseError);
  expect((refusal as Error).message).toContain(`process ${process.pid} on `);
  expect((refusal as Error).message).toContain('started 2026-11-22T00:00:00.000Z');
  await store.ping();
  await store.close();
}, 60_000);

test('a database with a newer schema is refused, and the folder is free again', async () => {
  const data = join(folder, 'newer');
  await (await openEmbeddedStore(data, now)).close();
  const cluster = await PGlite.create({ dataDir: join(data, 'database') });
  await cluster.exec("insert into drizzle.__drizzle_migrations (hash, created_at) values ('later', 9999999999999)");
  await cluster.close();
  await expect(openEmbeddedStore(data, now)).rejects.toThrow(NewerSchemaError);
  expect(existsSync(join(data, 'ohsim.lock'))).toBe(false);
}, 60_000);

test('the snapshot was made by the installed PGlite', async () => {
  const cluster = await PGlite.create({ loadDataDir: new Blob([await emptyCluster()]) });
  const { rows } = await cluster.query<{ version: string }>('select version()');
  expect(rows[0]?.version).toContain(`(PGlite ${SNAPSHOT_VERSION})`);
  await cluster.close();
}, 60_000);
