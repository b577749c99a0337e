import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { startVitest } from 'vitest/node';
import { failuresReporter } from './failures-reporter.ts';
import type { Failure } from './test-report.ts';

const folder = mkdtempSync(join(tmpdir(), 'failures-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const FILES = {
  'a.test.mjs': `
    test('passes', () => {});
    test('adds', () => expect(1 + 1).toBe(3));
    test('waits', () => expect.poll(() => ['one', 'two'], { timeout: 100 }).toEqual([]));
    test.skip('is left out', () => {});
    test('leaves a promise alone', () => { setTimeout(() => Promise.reject(new Error('nobody waited')), 0); });
    describe('a group', () => {
      beforeAll(() => { throw new Error('no set-up'); });
      test('never runs', () => {});
    });
  `,
  'b.test.mjs': "import './missing.mjs';",
};

test('what fails in a run of vitest is written with its file, its name and its reason, whatever way it fails', {
  timeout: 60_000,
}, async () => {
  for (const [name, text] of Object.entries(FILES)) writeFileSync(join(folder, name), text);
  const file = join(folder, 'failures.json');
  const exitCode = process.exitCode;
  const silent = { onTestRunEnd: () => undefined };
  const reporters = [silent, failuresReporter(file)];
  const vitest = await startVitest('test', [], { root: folder, config: false, watch: false, globals: true, maxWorkers: 1, reporters });
  await vitest?.close();
  // the failures are those wanted, not this run's
  process.exitCode = exitCode;
  const failures = JSON.parse(readFileSync(file, 'utf8')) as Failure[];
  expect(failures.map(({ name }) => name).sort()).toEqual([
    'a.test.mjs > a group',
    'a.test.mjs > a group > never runs',
    'a.test.mjs > adds',
    'a.test.mjs > is left out',
    'a.test.mjs > waits',
    'b.test.mjs',
    'error outside a test',
  ]);
  const messageOf = (wanted: string) => failures.find(({ name }) => name.endsWith(wanted))?.message ?? '';
  expect(messageOf('adds')).toMatch(/expected 2 to be 3[\s\S]* at .*a\.test\.mjs:3/);
  expect(messageOf('waits')).toMatch(/two[\s\S]*because of .*did not succeed in time/);
  expect(messageOf('a group')).toContain('no set-up');
  expect(messageOf('b.test.mjs')).toContain('missing.mjs');
  expect(messageOf('outside a test')).toContain('nobody waited');
});
