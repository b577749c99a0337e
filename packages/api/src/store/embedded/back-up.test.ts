import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { backUp, keepBeforeMigration } from './back-up.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'ohsim-backup-'));
  await mkdir(join(folder, 'database/base'), { recursive: true });
});
afterAll(() => rm(folder, { recursive: true }));

const at = (day: number, hour: number) => new Date(Date.UTC(2026, 10, day, hour));
const copies = async () => (await readdir(join(folder, 'backups'))).sort();
const write = (text: string) => writeFile(join(folder, 'database/base/1'), text);

test('copies are whole, one stays for each of five days, and one kept for a migration outlives them', async () => {
  await mkdir(join(folder, 'backups/2026-10-01T00-00-00Z.unfinished'), { recursive: true }); // left by a copy cut short
  await write('day 1');
  const kept = await keepBeforeMigration(await backUp(folder, at(1, 9)));
  for (const day of [2, 3, 4, 5]) {
    await write(`day ${day}`);
    await backUp(folder, at(day, 9));
  }
  expect((await copies()).filter((name) => !name.includes('migration'))).toHaveLength(5);
  await write('day 5, later');
  expect(await readFile(join(await backUp(folder, at(5, 17)), 'base/1'), 'utf8')).toBe('day 5, later');
  await backUp(folder, at(6, 9));
  expect(await copies()).toEqual([
    '2026-11-01T09-00-00Z-before-migration',
    '2026-11-02T09-00-00Z',
    '2026-11-03T09-00-00Z',
    '2026-11-04T09-00-00Z',
    '2026-11-05T17-00-00Z',
    '2026-11-06T09-00-00Z',
  ]);
  expect(await readFile(join(kept, 'base/1'), 'utf8')).toBe('day 1');
});
