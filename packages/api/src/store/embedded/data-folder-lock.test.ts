import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { DataFolderInUseError, lockDataFolder } from './data-folder-lock.ts';
import { thisProcess } from './process-identity.ts';

const now = new Date(Date.UTC(2026, 10, 22));
let folder: string;
let lockFile: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'ohsim-lock-'));
  lockFile = join(folder, 'ohsim.lock');
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const writeLock = (holder: object) => writeFile(lockFile, JSON.stringify({ startedAt: now.toISOString(), birth: '', ...holder }));
const endedPid = () => spawnSync(process.execPath, ['-e', '']).pid;

test('the lock names its holder and is gone when released', async () => {
  const lock = await lockDataFolder(folder, now);
  expect(JSON.parse(await readFile(lockFile, 'utf8'))).toEqual({ ...thisProcess(), startedAt: now.toISOString() });
  await lock.release();
  expect(await readdir(folder)).toEqual([]);
});

test('a lock held by another live process is refused', async () => {
  const other = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)']);
  await once(other, 'spawn');
  await writeLock({ pid: other.pid, host: hostname() });
  await expect(lockDataFolder(folder, now)).rejects.toThrow(new RegExp(`process ${other.pid} on ${hostname()}`));
  other.kill();
});

test('the lock of a process that has ended is taken over', async () => {
  await writeLock({ pid: endedPid(), host: hostname() });
  const lock = await lockDataFolder(folder, now);
  expect(JSON.parse(await readFile(lockFile, 'utf8'))).toMatchObject({ pid: process.pid });
  await lock.release();
});

test('the lock of an ended process whose number now belongs to another is taken over', async () => {
  if (thisProcess().birth === '') return; // the system does not tell when a process started
  await writeLock({ pid: process.pid, host: hostname(), birth: 'an earlier boot 1' });
  await (await lockDataFolder(folder, now)).release();
});

test('a lock from another machine is never taken over', async () => {
  await writeLock({ pid: endedPid(), host: 'another-machine' });
  await expect(lockDataFolder(folder, now)).rejects.toThrow(/on another-machine[\s\S]*delete .*ohsim\.lock/);
});

test('an unreadable lock file is refused', async () => {
  await writeFile(lockFile, '{"pid":');
  await expect(lockDataFolder(folder, now)).rejects.toThrow(DataFolderInUseError);
});

test('of many that find a stale lock at once, one gets the folder', async () => {
  await writeLock({ pid: endedPid(), host: hostname() });
  const tries = await Promise.allSettled(Array.from({ length: 20 }, () => lockDataFolder(folder, now)));
  expect(tries.filter((each) => each.status === 'fulfilled')).toHaveLength(1);
  expect((await readdir(folder)).sort()).toEqual(['ohsim.lock']);
});
