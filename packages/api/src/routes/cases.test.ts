import { buildCase, parseCase } from '@ohsim/engine';
import { england } from '@ohsim/engine/england';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createApp } from '../app.ts';
import { JobQueueFull } from '../jobs/job-queue.ts';
import { openTestApp, problemOf, type TestApp } from '../testing/test-app.ts';

const PATH = '/api/v1/workspaces/local/cases';
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
let app: TestApp;
beforeAll(async () => {
  app = await openTestApp({ token: 'sixteen characters' });
}, 60_000);
afterAll(() => app.close());

test('a case is the one the engine gives', async () => {
  const response = await app.send('POST', PATH, { case: DOCUMENT, inputs: 'none' });
  expect(response.status).toBe(200);
  const parsed = parseCase(DOCUMENT, england());
  if (!parsed.ok) throw new Error('it parses');
  const direct = buildCase(parsed.value, england(), { mode: 'expected', knowledge: false, seed: 1, draws: 1, inputs: 'none' });
  if (!direct.ok) throw new Error('it runs');
  expect(await response.json()).toEqual(JSON.parse(JSON.stringify(direct.value)));
});

test('a file of a case is a zip with its media type, and the same twice', async () => {
  for (const file of ['board', 'xlsx'] as const) {
    const [one, two] = await Promise.all([0, 1].map(() => app.send('POST', `${PATH}/${file}`, { case: DOCUMENT, inputs: 'none' })));
    expect(one?.status).toBe(200);
    expect(one?.headers.get('content-type')).toContain('openxmlformats');
    expect(one?.headers.get('content-disposition')).toMatch(/^attachment; filename="a-small-case-(case\.xlsx|board-page\.docx)"$/);
    const bytes = new Uint8Array((await one?.arrayBuffer()) ?? new ArrayBuffer(0));
    expect([...bytes.subarray(0, 2)]).toEqual([0x50, 0x4b]);
    expect(bytes).toEqual(new Uint8Array((await two?.arrayBuffer()) ?? new ArrayBuffer(0)));
  }
}, 120_000);

test('every problem of fields, document and settings is told at once', async () => {
  const body = { case: { ...DOCUMENT, priceYear: '1999/00' }, inputs: 'all', extra: 1, mode: 'sampled', draws: 101 };
  const problem = await problemOf(await app.send('POST', PATH, body));
  expect(problem.status).toBe(422);
  expect(problem.issues?.map(({ path }) => path)).toEqual(['extra', 'case.priceYear', 'draws', 'inputs']);
});

test('a full queue is said to be full', async () => {
  const submit = (): never => {
    throw new JobQueueFull('full');
  };
  const full = createApp({ ...app.deps, cases: { ...app.deps.cases, submit } });
  const headers = { 'content-type': 'application/json' };
  const response = await full.request(PATH, { method: 'POST', headers, body: JSON.stringify({ case: DOCUMENT }) });
  expect([response.status, response.headers.get('retry-after')]).toEqual([503, '10']);
});
