import { businessAsUsual } from '@ohsim/engine';
import { england } from '@ohsim/engine/england';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestApp, problemOf, type TestApp } from '../testing/test-app.ts';

const PATH = '/api/v1/workspaces/local/case-files';
const CASE = {
  schemaVersion: 1,
  title: 'A case: for Nottingham & Nottinghamshire',
  baselineId: england().id,
  systemIds: ['QT1'],
  appraisalYears: 2,
  options: [
    {
      id: 'keep',
      label: 'Keep people',
      levers: [{ leverId: 'retention', phase: 'Fix', from: '2026-10', rampMonths: 6, settings: { reduction: 0.1 } }],
      programme: [{ label: 'Support', payer: 'system', from: '2026-04', poundsOnce: 15_000 }],
    },
  ],
};
let app: TestApp;
beforeAll(async () => {
  app = await openTestApp({ token: 'sixteen characters' });
}, 60_000);
afterAll(() => app.close());

test('each file comes with its type and name, and the same request gives the same bytes', { timeout: 240_000 }, async () => {
  const ask = (file: string) => app.send('POST', PATH, { case: CASE, file, inputs: 'none' });
  const [first, again, board] = [await ask('xlsx'), await ask('xlsx'), await ask('board')];
  expect([first.status, again.status, board.status]).toEqual([200, 200, 200]);
  expect(first.headers.get('content-type')).toBe('application/vnd.openxmlformats-officedocument.spreadsheetml.sheet');
  expect(first.headers.get('content-disposition')).toBe('attachment; filename="a-case-for-nottingham-nottinghamshire-case.xlsx"');
  expect(board.headers.get('content-disposition')).toContain('-board-page.docx"');
  expect(first.headers.get('ohsim-case')).toMatch(/^[0-9a-f]{64}$/);
  const [bytes, same] = [Buffer.from(await first.arrayBuffer()), Buffer.from(await again.arrayBuffer())];
  expect(bytes.subarray(0, 2).toString()).toBe('PK');
  expect(bytes.equals(same)).toBe(true);
});

test('every problem of fields, case and settings is told at once', async () => {
  const body = {
    case: { ...CASE, systemIds: ['NOWHERE'], title: '' },
    file: 'pdf',
    colour: 'red',
    draws: 1000,
    inputs: 'some',
    knowledge: 1,
  };
  const problem = await problemOf(await app.send('POST', PATH, body));
  expect(problem.status).toBe(422);
  const paths = problem.issues?.map(({ path }) => path) ?? [];
  for (const path of ['colour', 'file', 'case.title', 'draws', 'inputs', 'knowledge']) expect(paths).toContain(path);
});

test('a scenario is not a case, and other machines need the token', async () => {
  const scenario = businessAsUsual(england(), ['QT1']);
  expect(await problemOf(await app.send('POST', PATH, { case: scenario, file: 'docx' }))).toMatchObject({ status: 422 });
  app.remoteAddress = '10.0.0.9';
  expect(await problemOf(await app.send('POST', PATH, { case: CASE, file: 'docx' }))).toMatchObject({ status: 401 });
  app.remoteAddress = '127.0.0.1';
});
