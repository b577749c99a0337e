import { setTimeout as wait } from 'node:timers/promises';
import { metricsCsv } from '@ohsim/documents';
import { RUN_FILES, RUN_FORMATS, runFile } from '@ohsim/documents/run';
import { businessAsUsual, columnLabels, runScenario, type Scenario } from '@ohsim/engine';
import { england } from '@ohsim/engine/england';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { MetricsDocument, ReportDocument, RunDocument, RunList } from '../contract/run.ts';
import type { StoredScenario } from '../contract/scenario.ts';
import { NOW, openTestApp, problemOf, type TestApp } from '../testing/test-app.ts';

let app: TestApp;
beforeAll(async () => {
  app = await openTestApp();
}, 60_000);
afterAll(() => app.close());

const pathOf = (workspace: string, rest = '') => `/api/v1/workspaces/${workspace}/runs${rest}`;
const scenario = (change: Partial<Scenario> = {}): Scenario => ({
  ...businessAsUsual(app.deps.baseline, ['QT1'], { horizonYears: 3 }),
  ...change,
});
const run = (workspace: string, body: object, headers = {}) => app.send('POST', pathOf(workspace), body, { prefer: 'wait=60', ...headers });
const bodyOf = async (response: Response) => (await response.json()) as RunDocument;

describe('running', () => {
  test('a run gives manifest and headline, and is found again by its id', async () => {
    const response = await run('one', { scenario: scenario() });
    expect(response.status).toBe(201);
    const document = await bodyOf(response);
    expect(document).toMatchObject({ status: 'done', createdAt: NOW.toISOString(), createdBy: 'local', progress: { done: 1, total: 1 } });
    expect(document.manifest).toMatchObject({ runId: document.runId, modelVersion: app.deps.modelVersion, partial: false });
    expect(document.headline.length).toBeGreaterThan(0);
    expect(response.headers.get('location')).toBe(pathOf('one', `/${document.runId}`));
    expect(await bodyOf(await app.request(pathOf('one', `/${document.runId}`)))).toEqual(document);
  });

  test('the same run again is the stored result, in another workspace a run of its own', async () => {
    const request = { scenario: scenario({ name: 'Again' }) };
    const first = await bodyOf(await run('again', request));
    const second = await run('again', request);
    expect(second.status).toBe(200);
    expect(await bodyOf(second)).toEqual(first);
    expect(await problemOf(await app.request(pathOf('other', `/${first.runId}`)))).toMatchObject({ status: 404 });
    for (const rest of ['/metrics?metric=headcount', '/metrics.csv', '/report']) {
      expect(await problemOf(await app.request(pathOf('other', `/${first.runId}${rest}`))), rest).toMatchObject({ status: 404 });
    }
    expect((await run('other', request)).status).toBe(201);
  });

  test('two requests for one run that overlap share it', async () => {
    const request = { scenario: scenario({ name: 'Together' }) };
    const [first, second] = await Promise.all([run('both', request), run('both', request)]);
    expect(await bodyOf(first!)).toEqual(await bodyOf(second!));
  });

  test('a stored scenario is run by its id', async () => {
    const saved = await app.send('POST', '/api/v1/workspaces/stored/scenarios', scenario({ name: 'Stored' }));
    const { id } = (await saved.json()) as StoredScenario;
    const document = await bodyOf(await run('stored', { scenarioId: id }));
    expect(document).toMatchObject({ scenarioId: id, manifest: { scenario: { name: 'Stored' } } });
    expect(await problemOf(await run('elsewhere', { scenarioId: id }))).toMatchObject({ status: 404 });
  });

  test('sampled futures give ranges and a chance, the same as the engine gives here', async () => {
    const settings = { mode: 'sampled', seed: 7, draws: 5 } as const;
    const document = await bodyOf(await run('sampled', { scenario: scenario(), settings }));
    const direct = runScenario(scenario(), app.deps.baseline, settings);
    if (!direct.ok) throw new Error('refused');
    expect(document.manifest).toEqual(JSON.parse(JSON.stringify(direct.value.manifest)));
    expect(document.headline).toEqual(JSON.parse(JSON.stringify(direct.value.headline)));
    expect(document.chances[0]?.byMonth).toEqual([...direct.value.chances[0]!.byMonth]);
    const csv = await app.request(pathOf('sampled', `/${document.runId}/metrics.csv`));
    expect(await csv.text()).toBe(metricsCsv(direct.value));
  });

  test('a caller that will not wait is told where to look', async () => {
    const response = await run(
      'later',
      { scenario: scenario({ name: 'Later' }), settings: { mode: 'sampled', draws: 300 } },
      { prefer: 'wait=0' },
    );
    expect(response.status).toBe(202);
    const { runId, status } = await bodyOf(response);
    expect(['queued', 'running']).toContain(status);
    expect(await problemOf(await app.request(pathOf('later', `/${runId}/metrics.csv`)))).toMatchObject({ status: 409 });
    expect((await app.request(pathOf('later', `/${runId}`), { method: 'DELETE' })).status).toBe(204);
    let seen = await bodyOf(await app.request(pathOf('later', `/${runId}`)));
    while (['queued', 'running'].includes(seen.status)) {
      await wait(20);
      seen = await bodyOf(await app.request(pathOf('later', `/${runId}`)));
    }
    expect(seen).toMatchObject({ status: 'cancelled', manifest: null });
  });

  test('when too many wait, the next is told to come back', async () => {
    const started = await Promise.all(
      [1, 2, 3, 4, 5, 6].map((seed) =>
        run('crowd', { scenario: scenario(), settings: { mode: 'sampled', draws: 300, seed } }, { prefer: 'wait=0' }),
      ),
    );
    const refused = started.filter((response) => response.status === 503);
    expect(refused.length).toBeGreaterThan(0);
    expect(refused[0]?.headers.get('retry-after')).toBe('5');
    for (const response of started.filter((each) => each.status === 202)) {
      await app.request(pathOf('crowd', `/${(await bodyOf(response)).runId}`), { method: 'DELETE' });
    }
  });

  test('lists are newest first; a removed result is gone', async () => {
    const { runId } = await bodyOf(await run('list', { scenario: scenario({ name: 'Listed' }) }));
    const list = (await (await app.request(pathOf('list'))).json()) as RunList;
    expect(list.runs).toMatchObject([{ runId, name: 'Listed', systemIds: ['QT1'], status: 'done', modelVersion: app.deps.modelVersion }]);
    expect((await app.request(pathOf('list', `/${runId}`), { method: 'DELETE' })).status).toBe(204);
    expect(await problemOf(await app.request(pathOf('list', `/${runId}`)))).toMatchObject({ status: 404 });
    expect(await problemOf(await app.request(pathOf('list', `/${runId}`), { method: 'DELETE' }))).toMatchObject({ status: 404 });
  });
});

describe('results', () => {
  let runId: string;
  beforeAll(async () => {
    runId = (await bodyOf(await run('results', { scenario: scenario(), settings: { detail: 'month' } }))).runId;
  });
  const metrics = async (query: string) =>
    (await (await app.request(pathOf('results', `/${runId}/metrics?${query}`))).json()) as MetricsDocument;

  test('rows can be chosen on every axis', async () => {
    const { cubes } = await metrics('metric=headcount,gap&role=specialist&basis=none,expressed&place=QT1&statistic=value');
    expect(cubes.map((cube) => cube.metricId)).toEqual(['headcount', 'gap']);
    for (const cube of cubes) {
      expect(cube.columns).toHaveLength(36);
      expect(cube.columns[0]).toBe('2026-04');
      expect(cube.rows.length).toBeGreaterThan(0);
      for (const row of cube.rows) expect(row).toMatchObject({ place: 'QT1', role: 'specialist' });
    }
  });

  test('values are those of the engine, NaN as null', async () => {
    const direct = runScenario(scenario(), app.deps.baseline, { mode: 'expected', seed: 1, draws: 1, detail: 'month' });
    if (!direct.ok) throw new Error('refused');
    const cube = direct.value.cubes.find((each) => each.metricId === 'headcount-opening')!;
    const [document] = (await metrics('metric=headcount-opening')).cubes;
    expect(document?.columns).toEqual(columnLabels(cube));
    expect(document?.rows.flatMap((row) => row.values)).toEqual(Array.from(cube.values, (value) => (Number.isNaN(value) ? null : value)));
  });

  test('a metric that does not exist is refused with those that do', async () => {
    const problem = await problemOf(await app.request(pathOf('results', `/${runId}/metrics?metric=hedcount`)));
    expect(problem.issues).toMatchObject([{ path: 'metric', found: 'hedcount' }]);
  });

  test('the report is blocks, with business as usual beside it if asked', async () => {
    const report = (await (await app.request(pathOf('results', `/${runId}/report`))).json()) as ReportDocument;
    expect(report).toMatchObject({ runId, systemId: 'QT1', businessAsUsual: null });
    expect(report.blocks.map((block) => block.kind)).toEqual(expect.arrayContaining(['heading', 'sentence', 'figure']));
    const compared = await app.request(pathOf('results', `/${runId}/report?system=QT1&businessAsUsual=${runId}&year=2029`));
    expect(await compared.json()).toMatchObject({ businessAsUsual: runId });
    expect(await problemOf(await app.request(pathOf('results', `/${runId}/report?system=QMM`)))).toMatchObject({ status: 422 });
  });

  test('the CSV names itself and streams', async () => {
    const response = await app.request(pathOf('results', `/${runId}/metrics.csv`));
    expect(response.headers.get('content-type')).toBe('text/csv; charset=utf-8');
    expect(response.headers.get('content-disposition')).toContain(`metrics-${runId.slice(0, 8)}.csv`);
    expect((await response.text()).split('\n')[0]).toBe('metric,place,place_kind,role,line,basis,scope,month,statistic,value,unit');
  });
});

describe('a run as a file', () => {
  const settings = { mode: 'sampled', seed: 3, draws: 2 } as const;
  const short = businessAsUsual(england(), ['QT1'], { horizonYears: 1 });
  const direct = runScenario(short, england(), settings);
  if (!direct.ok) throw new Error('refused');
  let metrics = '';
  beforeAll(async () => {
    metrics = `/${(await bodyOf(await run('files', { scenario: short, settings }))).runId}/metrics`;
  });
  const fileOf = async (rest: string, accept = '*/*') => app.request(pathOf('files', `${metrics}${rest}`), { headers: { accept } });

  test.each(RUN_FORMATS)('%s is byte for byte what the engine’s run gives here, by format and by Accept', async (format) => {
    const made = await runFile(format, direct.value, england());
    const expected = Buffer.from(made instanceof Uint8Array ? made : [...made].join(''));
    for (const response of [await fileOf(`?format=${format}`), await fileOf('', `${RUN_FILES[format].mediaType}, */*;q=0.1`)]) {
      expect(response.headers.get('content-type')).toBe(RUN_FILES[format].mediaType);
      expect(response.headers.get('content-disposition')).toMatch(new RegExp(`^attachment; filename="[a-z]+-[0-9a-f]{8}\\.${format}"$`));
      expect(Buffer.from(await response.arrayBuffer()).equals(expected)).toBe(true);
    }
  });

  test('is JSON where nobody says, and refuses filters, which it would pass over', async () => {
    expect((await fileOf('')).headers.get('content-type')).toBe('application/json');
    expect((await problemOf(await fileOf('?format=csv&metric=fte&role=specialist'))).issues).toMatchObject([
      { path: 'metric' },
      { path: 'role' },
    ]);
    expect((await problemOf(await fileOf('?format=pdf'))).status).toBe(422);
  });
});

describe('bad requests', () => {
  test('every problem of envelope, scenario and settings comes at once', async () => {
    const request = { scenario: { ...scenario(), systemIds: ['XX9'] }, settings: { mode: 'guess', draws: 0 }, extra: true };
    const paths = (await problemOf(await run('bad', request))).issues!.map((issue) => issue.path);
    expect(paths).toEqual(expect.arrayContaining(['extra', 'scenario.systemIds[0]', 'settings.mode', 'settings.draws']));
  });

  test('neither or both of scenario and scenarioId', async () => {
    expect((await problemOf(await run('bad', {}))).issues!.map((issue) => issue.path)).toContain('scenario');
    expect((await problemOf(await run('bad', { scenario: scenario(), scenarioId: 'x' }))).issues!.map((issue) => issue.path)).toContain(
      'scenarioId',
    );
    expect((await problemOf(await run('bad', [1]))).status).toBe(422);
  });

  test('more draws than this server runs', async () => {
    const problem = await problemOf(await run('bad', { scenario: scenario(), settings: { mode: 'sampled', draws: 301 } }));
    expect(problem.issues).toMatchObject([{ path: 'settings.draws', found: 301, allowed: { min: 1, max: 300 } }]);
  });

  test('an id that is no run id', async () => {
    expect((await problemOf(await app.request(pathOf('bad', '/nonsense')))).issues).toMatchObject([{ path: 'runId' }]);
  });
});
