import { existsSync, readdirSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { PGlite } from '@electric-sql/pglite';
import { sql } from 'drizzle-orm';
import { readMigrationFiles } from 'drizzle-orm/migrator';
import { drizzle as onPostgres } from 'drizzle-orm/node-postgres';
import { drizzle as onEmbedded } from 'drizzle-orm/pglite';
import { Pool } from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type PostgresServer, startPostgresServer } from '../../testing/postgres-server.ts';
import type { Database } from '../database.ts';
import { createCluster } from '../embedded/open-cluster.ts';
import { openEmbeddedStore } from '../embedded/open-embedded-store.ts';
import { knownSchema, MIGRATIONS_FOLDER, makeSchema } from '../migrate.ts';
import { openPostgresStore } from '../postgres/open-postgres-store.ts';
import type { Store } from '../store.ts';
import { ArchiveError } from './archive-format.ts';
import { backUpStore, restoreStore, StoreNotEmptyError, type StorePlace } from './back-up-store.ts';
import { dumpRows } from './dump-rows.ts';

const NOW = new Date(Date.UTC(2026, 10, 22, 9));
/** Time stamp of 0000_first.sql: the schema that was in use before scenarios had versions. */
const FIRST_SCHEMA = 1795316229652;
const NASTY = { name: 'O’Brien “x”; drop table runs;-- \u0000 \u2028 \ud83c\udfe5 \n', z: 1, a: [0.1, null] };

let folder: string;
let server: PostgresServer;
let places = 0;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'ohsim-archive-'));
  server = await startPostgresServer();
}, 60_000);
afterAll(async () => {
  await server.stop();
  await rm(folder, { recursive: true, force: true });
}, 60_000);

const KINDS = ['embedded', 'postgres'] as const;
type Kind = (typeof KINDS)[number];

async function newPlace(kind: Kind): Promise<StorePlace> {
  const name = `${kind}_${++places}`;
  const dataFolder = join(folder, name);
  return { dataFolder, databaseUrl: kind === 'postgres' ? await server.createDatabase(name) : undefined };
}

const open = ({ dataFolder, databaseUrl }: StorePlace): Promise<Store> =>
  databaseUrl === undefined
    ? openEmbeddedStore(dataFolder, NOW)
    : openPostgresStore(databaseUrl, { backupFolder: join(dataFolder, 'backups'), now: NOW });

/** A store of the schema and with the rows of the time before versions. */
async function makeFirstStore({ dataFolder, databaseUrl }: StorePlace): Promise<void> {
  const fill = (database: Database) =>
    database.transaction(async (transaction) => {
      await makeSchema(transaction, FIRST_SCHEMA);
      await transaction.execute(
        sql`insert into scenarios values ('w', 'ann', ${NOW.toISOString()}, 3, 's', 'bo', ${NOW.toISOString()}, ${JSON.stringify(NASTY)})`,
      );
      await transaction.execute(
        sql`insert into runs values ('w', 'ann', ${NOW.toISOString()}, 1, 'r', 'm0', 'b0', 's', '{"runId":"r"}', '[]', '[]')`,
      );
      await transaction.execute(sql`insert into run_cubes values ('w', 'r', 0, 'gap', '{}', '\\x00ff80')`);
    });
  if (databaseUrl === undefined) {
    await mkdir(dataFolder, { recursive: true });
    await createCluster(join(dataFolder, 'database'));
    const cluster = await PGlite.create({ dataDir: join(dataFolder, 'database') });
    await fill(onEmbedded(cluster) as unknown as Database);
    await cluster.close();
  } else {
    const pool = new Pool({ connectionString: databaseUrl });
    await fill(onPostgres(pool) as unknown as Database);
    await pool.end();
  }
}

async function fill(place: StorePlace): Promise<void> {
  const store = await open(place);
  await store.scenarios.create({
    workspaceId: 'w',
    id: 's',
    createdBy: 'ann',
    createdAt: NOW,
    document: NASTY,
    author: 'Ann',
    note: 'why',
  });
  await store.scenarios.replace({ workspaceId: 'w', id: 's', version: 1 }, { document: { name: 'b' }, by: 'bo', at: NOW });
  const stamp = { workspaceId: 'w', createdBy: 'ann', createdAt: NOW, modelVersion: 'm1', baselineVersion: 'b1', scenarioId: 's' };
  const bytes = Uint8Array.from({ length: 5000 }, (_, index) => (index * 7919) % 256);
  const cubes = Array.from({ length: 40 }, (_, index) => ({ metricId: `m${index}`, header: { unit: 'people' }, bytes }));
  await store.runs.save({ ...stamp, runId: 'r', manifest: { runId: 'r' }, headline: [], chances: [] }, cubes);
  await store.baselines.keep({ baselineVersion: 'b1', keptAt: NOW, data: bytes, defaults: bytes });
  await store.close();
}

async function expectFilled(place: StorePlace): Promise<void> {
  const store = await open(place);
  const versions = await store.scenarios.versions('w', 's', { limit: 9, offset: 0 });
  expect(versions.map(({ version, author, note, document }) => [version, author, note, JSON.stringify(document)])).toEqual([
    [2, null, null, JSON.stringify({ name: 'b' })],
    [1, 'Ann', 'why', JSON.stringify(NASTY)],
  ]);
  const cubes = await store.runs.cubes('w', ['r']);
  expect(cubes).toHaveLength(40);
  expect([...(cubes[39]?.bytes ?? [])].slice(0, 3)).toEqual([0, 239, 222]); // 7919 mod 256 = 239, 15838 mod 256 = 222
  expect((await store.baselines.find('b1'))?.data).toHaveLength(5000);
  await store.close();
}

test('the committed migrations begin with the first schema, and each comes after the one before it', () => {
  const times = readMigrationFiles({ migrationsFolder: MIGRATIONS_FOLDER }).map(({ folderMillis }) => folderMillis);
  expect(times[0]).toBe(FIRST_SCHEMA);
  expect(times).toEqual([...times].sort((a, b) => a - b));
});

describe.each(KINDS)('%s', (kind) => {
  test('a store of the first schema opens with everything there, its scenarios with a version, and a copy made before', async () => {
    const place = await newPlace(kind);
    await makeFirstStore(place);
    const store = await open(place);
    expect(await store.scenarios.find('w', 's')).toMatchObject({ version: 3, document: NASTY, updatedBy: 'bo' });
    expect(await store.scenarios.findVersion({ workspaceId: 'w', id: 's', version: 3 })).toMatchObject({
      savedBy: 'bo',
      savedAt: NOW,
      document: NASTY,
    });
    expect((await store.runs.cubes('w', ['r'])).map(({ bytes }) => [...bytes])).toEqual([[0, 255, 128]]);
    await store.close();
    const copies = readdirSync(join(place.dataFolder, 'backups')).filter((name) => name.includes('before-migration'));
    expect(copies).toHaveLength(1);
    if (kind === 'embedded') {
      const cluster = await PGlite.create({ dataDir: join(place.dataFolder, 'backups', copies[0]!) });
      expect((await cluster.query('select version from scenarios')).rows).toEqual([{ version: 3 }]);
      expect((await cluster.query("select to_regclass('scenario_versions') as name")).rows).toEqual([{ name: null }]);
      await cluster.close();
    } else {
      const back = await newPlace('embedded');
      const { header } = await restoreStore(back, { file: join(place.dataFolder, 'backups', copies[0]!), now: NOW, force: false });
      expect(header.schema).toBe(FIRST_SCHEMA);
      const again = await open(back);
      expect(await again.scenarios.findVersion({ workspaceId: 'w', id: 's', version: 3 })).toMatchObject({ document: NASTY });
      await again.close();
    }
  }, 120_000);

  test('a backup is restored to the other kind, row for row; backing that up again gives the same content', async () => {
    const other = kind === 'embedded' ? 'postgres' : 'embedded';
    const [from, to] = [await newPlace(kind), await newPlace(other)];
    await fill(from);
    const file = join(folder, `${kind}-to-${other}`);
    const written = await backUpStore(from, file, NOW);
    expect(written.rows).toMatchObject({ scenarios: 1, scenario_versions: 2, runs: 1, run_cubes: 40, baselines: 1 });
    await restoreStore(to, { file, now: NOW, force: false });
    await expectFilled(to);
    expect((await backUpStore(to, `${file}-again`, NOW)).contentSha256).toBe(written.contentSha256);
  }, 120_000);

  test('a store that holds something is left alone without force; with it what was there goes aside and comes back from there', async () => {
    const [from, to] = [await newPlace(kind), await newPlace(kind)];
    await fill(from);
    const file = join(folder, `${kind}-force`);
    await backUpStore(from, file, NOW);
    const store = await open(to);
    await store.scenarios.create({ workspaceId: 'w', id: 'old', createdBy: 'x', createdAt: NOW, document: {} });
    await store.close();
    await expect(restoreStore(to, { file, now: NOW, force: false })).rejects.toThrow(StoreNotEmptyError);
    const { before } = await restoreStore(to, { file, now: NOW, force: true });
    await expectFilled(to);
    expect(before !== undefined && existsSync(before)).toBe(true);
    if (kind === 'postgres') {
      await restoreStore(to, { file: before!, now: NOW, force: true });
      const again = await open(to);
      expect(await again.scenarios.find('w', 'old')).toBeDefined();
      await again.close();
    }
  }, 120_000);
});

describe('an archive that is not whole', () => {
  const restored = async (bytes: Uint8Array) => {
    const file = join(folder, `damaged-${++places}`);
    await writeFile(file, bytes);
    return restoreStore(await newPlace('embedded'), { file, now: NOW, force: false }).catch((error: unknown) => error);
  };
  let whole: Buffer;
  beforeAll(async () => {
    const place = await newPlace('embedded');
    await fill(place);
    const file = join(folder, 'whole');
    await backUpStore(place, file, NOW);
    whole = await readFile(file);
  }, 60_000);

  test('cut short, changed, of another kind or made by a newer version is refused with the reason', async () => {
    const text = gunzipSync(whole).toString();
    const lines = text.trimEnd().split('\n');
    const cases: readonly (readonly [Uint8Array, RegExp])[] = [
      [whole.subarray(0, whole.length - 100), /cut short/],
      [gzipSync(lines.slice(0, -1).join('\n')), /cut short/],
      [gzipSync(text.replace('"ann"', '"eve"')), /checksum/],
      [gzipSync(lines.filter((_, index) => index !== 2).join('\n')), /checksum/],
      [Buffer.from('not a backup'), /not a backup/],
      [gzipSync('{"some":"json"}\n'), /not a backup/],
      [gzipSync(text.replace(`"schema":${knownSchema()}`, '"schema":9999999999999')), /newer version/],
    ];
    for (const [bytes, reason] of cases) {
      const error = await restored(bytes);
      expect(error).toBeInstanceOf(ArchiveError);
      expect((error as Error).message).toMatch(reason);
    }
  });

  test('a restore that fails leaves the store as it was', async () => {
    const place = await newPlace('postgres');
    await fill(place);
    const text = gunzipSync(whole).toString();
    // a footer that fits the lines but not what a database gives back
    const lines = text.trimEnd().split('\n');
    const footer = JSON.parse(lines.at(-1)!) as { contentSha256: string };
    const file = join(folder, 'wrong-content');
    await writeFile(file, gzipSync(`${lines.slice(0, -1).join('\n')}\n${JSON.stringify({ ...footer, contentSha256: '0' })}\n`));
    await expect(restoreStore(place, { file, now: NOW, force: true })).rejects.toThrow(/left as it was/);
    await expectFilled(place);
  }, 60_000);
});

test('a running embedded store copies itself, and the copy opens with what was written', async () => {
  const place = await newPlace('embedded');
  const store = await open(place);
  await store.scenarios.create({ workspaceId: 'w', id: 's', createdBy: 'x', createdAt: NOW, document: { kept: true } });
  const copy = await store.backUp(new Date(NOW.getTime() + 86_400_000));
  await store.scenarios.create({ workspaceId: 'w', id: 'later', createdBy: 'x', createdAt: NOW, document: {} });
  await store.close();
  const cluster = await PGlite.create({ dataDir: copy! });
  const { rows } = await onEmbedded(cluster).transaction((transaction) => dumpRows(transaction as unknown as Database, async () => {}));
  expect(rows['scenarios']).toBe(1);
  await cluster.close();
}, 60_000);
