import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type PostgresServer, startPostgresServer } from '../../testing/postgres-server.ts';
import { NewerSchemaError } from '../migrate.ts';
import { describeStore } from '../store-contract.ts';
import { openPostgresStore } from './open-postgres-store.ts';

const open = (url: string) => openPostgresStore(url, { backupFolder: folder, now: new Date(Date.UTC(2026, 10, 22)) });
let folder: string;
let server: PostgresServer;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'ohsim-postgres-store-'));
  server = await startPostgresServer();
}, 60_000);
afterAll(async () => {
  await server.stop();
  await rm(folder, { recursive: true, force: true });
});

describe('store on a Postgres server', () => describeStore(async () => open(await server.createDatabase('contract'))));

test('servers that start together on a new database bring it up to date once', async () => {
  const url = await server.createDatabase('together');
  const stores = await Promise.all([1, 2, 3].map(() => open(url)));
  await Promise.all(stores.map((store) => store.ping()));
  await Promise.all(stores.map((store) => store.close()));
});

test('a database with a newer schema is refused and left as it is', async () => {
  const url = await server.createDatabase('newer');
  await (await open(url)).close();
  const client = new Client({ connectionString: url });
  await client.connect();
  await client.query("insert into drizzle.__drizzle_migrations (hash, created_at) values ('later', 9999999999999)");
  await expect(open(url)).rejects.toThrow(NewerSchemaError);
  expect((await client.query('select count(*)::int as rows from drizzle.__drizzle_migrations where created_at > 9e12')).rows).toEqual([
    { rows: 1 },
  ]);
  await client.end();
});

test('a part of a job that is not what was written is left out, with those after it', async () => {
  const url = await server.createDatabase('broken');
  const store = await open(url);
  for (const place of [0, 1, 2]) await store.jobNotes.keepPart('job', place, Uint8Array.of(place));
  const client = new Client({ connectionString: url });
  await client.connect();
  await client.query("update job_parts set bytes = '\\x07' where ordinal = 1");
  expect(await store.jobNotes.parts('job')).toEqual([Uint8Array.of(0)].map((bytes) => Buffer.from(bytes)));
  await client.end();
  await store.close();
});

test('a server that cannot be reached is an error, not a hang', async () => {
  await expect(open('postgres://nobody:none@127.0.0.1:1/none')).rejects.toThrow(/ECONNREFUSED/);
});
