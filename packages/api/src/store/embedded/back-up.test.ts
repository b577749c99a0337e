import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { backUp } from './back-up.ts';

test('a copy is made whole, and again only after a day', async () => {
  const parent = await mkdtemp(join(tmpdir(), 'ohsim-backup-'));
  const folder = join(parent, 'database');
  const day = (number: number, hour: number) => new Date(Date.UTC(2026, 10, number, hour));
  const copied = () => readFile(join(parent, 'database.backup/base/1'), 'utf8');
  await mkdir(join(folder, 'base'), { recursive: true });
  await mkdir(join(parent, 'database.backup.unfinished')); // left by a copy cut short
  const write = (text: string) => writeFile(join(folder, 'base/1'), text);

  await write('first');
  await backUp(folder, day(1, 9));
  await write('second');
  await backUp(folder, day(1, 20));
  expect(await copied()).toBe('first');
  await backUp(folder, day(2, 10));
  expect(await copied()).toBe('second');
  expect((await readdir(parent)).sort()).toEqual(['database', 'database.backup']);
  await rm(parent, { recursive: true });
});
