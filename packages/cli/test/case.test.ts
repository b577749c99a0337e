import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { buildCase, type InvestmentCase, parseCase } from '@ohsim/engine';
import { england } from '@ohsim/engine/england';
import { expect, test } from 'vitest';
import { runOhsim } from '../src/testing/run-ohsim.ts';
import { temporaryFolder } from '../src/testing/temporary-folder.ts';

const DOCUMENT = {
  schemaVersion: 1,
  title: 'A small case',
  baselineId: 'england',
  systemIds: ['QUY'],
  appraisalYears: 2,
  options: [
    { id: 'fill', label: 'Fill posts sooner', levers: [{ leverId: 'time-to-fill', from: '2026-10', settings: { reduction: 0.3 } }] },
  ],
};

async function fileWith(document: unknown): Promise<{ folder: string; path: string }> {
  const folder = await temporaryFolder();
  const path = join(folder, 'case.json');
  await writeFile(path, JSON.stringify(document));
  return { folder, path };
}

test('writes the case the engine makes, and the documents asked for', async () => {
  const { folder, path } = await fileWith(DOCUMENT);
  const out = join(folder, 'out');
  const { code, stdout } = await runOhsim(['case', path, '--inputs', 'none', '--out', out, '--board']);
  expect(code).toBe(0);
  expect(stdout).toContain('Fill posts sooner');
  const parsed = parseCase(DOCUMENT, england());
  const made = parsed.ok
    ? buildCase(parsed.value, england(), { mode: 'expected', knowledge: false, seed: 1, draws: 1, inputs: 'none' })
    : parsed;
  if (!made.ok) throw new Error('it runs');
  expect(JSON.parse(await readFile(join(out, 'case.json'), 'utf8'))).toEqual(JSON.parse(JSON.stringify(made.value)));
  expect((await readFile(join(out, 'board-page.docx'))).subarray(0, 2).toString()).toBe('PK');
  expect((await runOhsim(['case', path, '--out', out])).code).toBe(2);
});

test('tells every problem of the file, and of the command line', async () => {
  const { path } = await fileWith({ ...DOCUMENT, priceYear: '1999/00', options: [{ id: 'A', label: '' }] });
  const bad = await runOhsim(['case', path]);
  expect(bad.code).toBe(2);
  expect(bad.stderr).toContain('options[0].id');
  const fine = await fileWith(DOCUMENT);
  expect((await runOhsim(['case', fine.path, '--inputs', 'some'])).stderr).toContain('--inputs');
  expect((await runOhsim(['case', fine.path, '--docx'])).stderr).toContain('--out');
});

test('draws futures when asked to, and says the chance', async () => {
  const { path } = await fileWith(DOCUMENT);
  const { code, stdout } = await runOhsim(['case', path, '--inputs', 'none', '--uncertainty', 'both', '--draws', '3', '--json']);
  expect(code).toBe(0);
  const made = JSON.parse(stdout) as InvestmentCase;
  expect(made.options[1]?.distribution?.npsv.values).toHaveLength(3);
  expect(made.manifest.settings).toMatchObject({ mode: 'sampled', knowledge: true, draws: 3 });
});
