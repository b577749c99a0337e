import { businessAsUsual } from '@ohsim/engine';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { RunDocument, RunEvent } from '../contract/run.ts';
import { createTimeLeft } from '../runs/progress-events.ts';
import { openTestApp, problemOf, type TestApp } from '../testing/test-app.ts';

let app: TestApp;
beforeAll(async () => {
  app = await openTestApp({ change: { limits: { maxDraws: 2000, maxSystems: 3, englandDraws: 2 } } });
}, 60_000);
afterAll(() => app.close());

const pathOf = (rest = '') => `/api/v1/workspaces/local/runs${rest}`;
const ask = async (draws: number, wait = 0, seed = 1) => {
  const scenario = businessAsUsual(app.deps.baseline, ['QGH'], { horizonYears: 1 });
  const body = { scenario, settings: { mode: 'sampled', draws, seed, metricIds: ['headcount'] } };
  return (await (await app.send('POST', pathOf(), body, { prefer: `wait=${wait}` })).json()) as RunDocument;
};

/** Events of a run until the server ends the stream, or `until` has seen enough. */
async function eventsOf(runId: string, until: (event: RunEvent) => boolean = () => false, headers = {}): Promise<RunEvent[]> {
  const response = await app.request(pathOf(`/${runId}/events`), { headers });
  expect(response.status).toBe(200);
  expect(response.headers.get('content-type')).toContain('text/event-stream');
  const reader = response.body!.pipeThrough(new TextDecoderStream()).getReader();
  const events: RunEvent[] = [];
  let text = '';
  for (let chunk = await reader.read(); !chunk.done; chunk = await reader.read()) {
    text += chunk.value;
    const blocks = text.split('\n\n');
    text = blocks.pop() ?? '';
    for (const block of blocks) {
      // on a busy machine the stream also says that it is still there: a comment, which clients pass over
      if (block.startsWith(':')) continue;
      const fields = Object.fromEntries(block.split('\n').map((line) => line.split(/: (.*)/s)));
      expect(fields).toMatchObject({ event: 'run', id: String(events.length + 1) });
      events.push(JSON.parse(fields['data'] ?? '') as RunEvent);
    }
    if (events.length > 0 && until(events.at(-1)!)) await reader.cancel();
  }
  return events;
}

test('events of a long run rise, say how long it will take, and end with it; connecting again gives the present state', async () => {
  const { runId, status } = await ask(1500);
  expect(['queued', 'running']).toContain(status);
  const first = await eventsOf(runId, ({ done }) => done > 50);
  const again = await eventsOf(runId, undefined, { 'last-event-id': '3' });
  expect(again[0]!.done).toBeGreaterThanOrEqual(first.at(-1)!.done);
  const all = [...first, ...again];
  expect(all.map(({ done }) => done)).toEqual(all.map(({ done }) => done).sort((a, b) => a - b));
  expect(all.some(({ secondsLeft }) => secondsLeft !== null && secondsLeft > 0)).toBe(true);
  expect(again.at(-1)).toEqual({ runId, state: 'done', done: 1500, total: 1500, secondsLeft: 0, resumed: 0 });
  expect(await eventsOf(runId)).toHaveLength(1);
  expect(((await (await app.request(pathOf(`/${runId}`))).json()) as RunDocument).manifest).toMatchObject({ runId, drawsDone: 1500 });
});

test('a cancelled run ends its events; a run that is not there has none', async () => {
  const { runId } = await ask(2000, 0, 2);
  const following = eventsOf(runId);
  expect((await app.request(pathOf(`/${runId}`), { method: 'DELETE' })).status).toBe(204);
  expect((await following).at(-1)).toMatchObject({ state: 'cancelled' });
  expect(await problemOf(await app.request(pathOf(`/${'0'.repeat(64)}/events`)))).toMatchObject({ status: 404 });
});

test('time left is the pace of the last quarter of a minute times what is to do', () => {
  let seconds = 0;
  const left = createTimeLeft(() => seconds * 1000);
  expect(left({ state: 'queued', done: 0, total: 0 })).toBeNull();
  expect(left({ state: 'running', done: 10, total: 100 })).toBeNull();
  seconds = 5;
  expect(left({ state: 'running', done: 20, total: 100 })).toBe(40); // 10 in 5 s, 80 to do
  seconds = 30;
  left({ state: 'running', done: 30, total: 100 });
  seconds = 46;
  expect(left({ state: 'running', done: 50, total: 100 })).toBe(40); // 20 in 16 s, 50 to do
  expect(left({ state: 'queued', done: 50, total: 100 })).toBeNull();
});
