import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { tarEntries } from './tar-entries.ts';

const folder = mkdtempSync(join(tmpdir(), 'ohsim-tar-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Packed by the tar program of the machine. */
const packed = (name: string): Uint8Array => execFileSync('tar', ['--format=ustar', '-cf', '-', name], { cwd: folder, maxBuffer: 1e8 });

test('files of every length around a block, and empty folders, come out as the tar program put them in', () => {
  const lengths = [0, 1, 511, 512, 513, 70_000];
  mkdirSync(join(folder, 'all/empty'), { recursive: true });
  const bytesOf = (length: number) => Buffer.from(Array.from({ length }, (_, index) => (index * 7919) % 256));
  for (const length of lengths) writeFileSync(join(folder, 'all', String(length)), bytesOf(length));
  const entries = new Map(tarEntries(packed('all')).map(({ path, bytes }) => [path.replace(/\/$/, ''), bytes]));
  expect([...entries.keys()].sort()).toEqual(['all', 'all/empty', ...lengths.map((length) => `all/${length}`)].sort());
  for (const length of lengths) expect(Buffer.from(entries.get(`all/${length}`)!).equals(bytesOf(length))).toBe(true);
  expect(entries.get('all/empty')).toBeUndefined();
});

test('a link, a path that does not fit a header and an archive cut short are refused', () => {
  mkdirSync(join(folder, 'link'));
  symlinkSync('..', join(folder, 'link/up'));
  expect(() => tarEntries(packed('link'))).toThrow("'link/up', which is not a plain file");
  const long = join('long', 'x'.repeat(60), 'y'.repeat(60));
  mkdirSync(join(folder, long), { recursive: true });
  expect(() => tarEntries(packed('long'))).toThrow('not a plain file or folder');
  expect(() => tarEntries(packed('all/70000').subarray(0, 2000))).toThrow('the archive ends within');
});
