import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { businessAsUsual } from '@ohsim/engine';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createApp, MAX_BODY } from './app.ts';
import { openTestApp, problemOf, type TestApp } from './testing/test-app.ts';

const SCENARIOS = '/api/v1/workspaces/local/scenarios';
let app: TestApp;
beforeAll(async () => {
  app = await openTestApp({ token: 'a-token-long-enough' });
}, 60_000);
afterAll(() => app.close());

const from = async (address: string, act: () => Promise<Response>): Promise<Response> => {
  app.remoteAddress = address;
  const response = await act();
  app.remoteAddress = '127.0.0.1';
  return response;
};

describe('errors are problems', () => {
  test('an address that does not exist', async () => {
    expect(await problemOf(await app.request('/api/v1/nothing'))).toMatchObject({
      status: 404,
      detail: 'There is nothing at /api/v1/nothing.',
    });
  });

  test('a method the address does not answer to, with those it does', async () => {
    const response = await app.request('/api/v1/catalogue', { method: 'DELETE' });
    expect(response.headers.get('allow')).toBe('GET, HEAD');
    expect(await problemOf(response)).toMatchObject({ status: 405 });
  });

  test('JSON that is cut off, with the place', async () => {
    const body = '{"schemaVersion": 1,\n "name": "Not';
    const response = await app.request(SCENARIOS, { method: 'POST', body, headers: { 'content-type': 'application/json' } });
    expect(await problemOf(response)).toMatchObject({ status: 400, detail: expect.stringContaining('line 2, column 14') });
  });

  test('an empty body', async () => {
    const response = await app.request(SCENARIOS, { method: 'POST', headers: { 'content-type': 'application/json' } });
    expect(await problemOf(response)).toMatchObject({ status: 400 });
  });

  test('a body that is not JSON by its content type', async () => {
    for (const type of ['text/plain', 'application/x-www-form-urlencoded', 'application/jsonp']) {
      const response = await app.request(SCENARIOS, { method: 'POST', body: '{}', headers: { 'content-type': type } });
      expect(await problemOf(response)).toMatchObject({ status: 415, detail: expect.stringContaining(type) });
    }
  });

  test('a body of 50 MB, whether its length is said or not', async () => {
    const headers = { 'content-type': 'application/json' };
    const said = await app.request(SCENARIOS, { method: 'POST', body: '{}', headers: { ...headers, 'content-length': '50000000' } });
    expect(await problemOf(said)).toMatchObject({ status: 413, detail: expect.stringContaining('2 MB') });
    const chunk = new Uint8Array(1_000_000).fill(32);
    let sent = 0;
    const body = new ReadableStream<Uint8Array>({
      pull(controller) {
        if (sent++ < 50) controller.enqueue(chunk);
        else controller.close();
      },
    });
    const streamed = await app.request(SCENARIOS, { method: 'POST', body, headers, duplex: 'half' } as RequestInit);
    expect(await problemOf(streamed)).toMatchObject({ status: 413 });
    expect(sent).toBeLessThan(2 * (MAX_BODY / chunk.length) + 3);
  });

  test('a fault of ours tells the caller nothing but the request id, and the log everything', async () => {
    const broken = createApp({ ...app.deps, store: { ...app.deps.store, scenarios: undefined as never } });
    const response = await broken.request(SCENARIOS);
    const problem = await problemOf(response);
    expect(problem.status).toBe(500);
    expect(problem.detail).not.toContain('undefined');
    expect(app.log.find((entry) => entry.event === 'fault')).toMatchObject({
      level: 'error',
      requestId: response.headers.get('x-request-id'),
    });
  });

  test('names in the address that cannot be', async () => {
    for (const workspace of ['Local', '_england', 'a%2Fb', '..%2Fx', 'x'.repeat(64)]) {
      const { status } = await app.request(`/api/v1/workspaces/${workspace}/scenarios`);
      expect([404, 422], workspace).toContain(status);
    }
    expect((await problemOf(await app.request(`${SCENARIOS}?limit=0`))).issues).toMatchObject([{ path: 'limit' }]);
  });
});

describe('who may do what', () => {
  test('this machine needs no token', async () => {
    for (const address of ['127.0.0.1', '::1', '::ffff:127.0.0.1'])
      expect((await from(address, () => app.request(SCENARIOS))).status).toBe(200);
  });

  test('another machine needs the token', async () => {
    const ask = (authorization?: string) =>
      from('192.0.2.7', () => app.request(SCENARIOS, authorization === undefined ? {} : { headers: { authorization } }));
    expect((await ask()).status).toBe(401);
    expect((await ask('Bearer a-token-long-enougH')).status).toBe(401);
    expect((await ask('Bearer a-token-long-enough')).status).toBe(200);
  });

  test('another machine is refused where no token is set', async () => {
    const closed = createApp({ ...app.deps, access: { ...app.deps.access, token: undefined, remoteAddress: () => '192.0.2.7' } });
    for (const path of ['/api/v1/catalogue', '/api/v1/england', '/api/v1/openapi.json', SCENARIOS, '/api/v1/workspaces/local/runs']) {
      expect(await problemOf(await closed.request(path)), path).toMatchObject({ status: 403 });
    }
  });

  test('every route of the API but health asks who it is', async () => {
    const document = (await (await app.request('/api/v1/openapi.json')).json()) as { paths: Record<string, Record<string, unknown>> };
    const closed = createApp({ ...app.deps, access: { ...app.deps.access, token: undefined, remoteAddress: () => '192.0.2.7' } });
    for (const [path, methods] of Object.entries(document.paths)) {
      if (path === '/healthz' || path === '/readyz') continue;
      for (const method of Object.keys(methods)) {
        const address = path.replace('{workspace}', 'local').replace('{runId}', 'a'.repeat(64)).replace('{id}', 'england');
        const response = await closed.request(`${address}?metric=headcount`, { method: method.toUpperCase() });
        expect(response.status, `${method} ${path}`).toBe(403);
      }
    }
  });

  test('what a proxy on this machine passes on is not from this machine', async () => {
    expect((await app.request(SCENARIOS, { headers: { 'x-forwarded-for': '192.0.2.7' } })).status).toBe(401);
  });

  test('a name that someone else pointed at this machine is refused', async () => {
    const response = await app.request(SCENARIOS, { headers: { host: 'evil.example:8042' } });
    expect(await problemOf(response)).toMatchObject({ status: 421, detail: expect.stringContaining('evil.example') });
  });

  test('a trusted name is answered, but is not this machine', async () => {
    const trusting = createApp({ ...app.deps, access: { ...app.deps.access, trustedHosts: ['planner.example'] } });
    expect((await trusting.request(SCENARIOS, { headers: { host: 'planner.example' } })).status).toBe(401);
    expect((await trusting.request('/healthz', { headers: { host: 'planner.example' } })).status).toBe(200);
  });

  test('a page of another site may not write', async () => {
    const scenario = businessAsUsual(app.deps.baseline, ['QT1']);
    for (const headers of [{ 'sec-fetch-site': 'cross-site' }, { origin: 'https://evil.example' }, { origin: 'null' }] as Record<
      string,
      string
    >[]) {
      expect((await app.send('POST', SCENARIOS, scenario, headers)).status).toBe(403);
    }
    expect((await app.send('POST', SCENARIOS, scenario, { 'sec-fetch-site': 'same-origin', origin: 'http://localhost' })).status).toBe(201);
  });

  test('another machine may not ask without end', async () => {
    app.remoteAddress = '192.0.2.99';
    const statuses = new Set<number>();
    for (let count = 0; count < 605; count++) statuses.add((await app.request('/healthz')).status);
    app.remoteAddress = '127.0.0.1';
    expect(statuses).toEqual(new Set([200, 429]));
  });
});

describe('every response', () => {
  test('has an id, and headers that keep the page to itself', async () => {
    const { headers } = await app.request('/healthz');
    expect(headers.get('x-request-id')).toMatch(/^id-/);
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('content-security-policy')).toContain(
      "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'; worker-src 'self' blob:",
    );
    expect(headers.get('content-security-policy')).not.toContain('http');
  });

  test('is logged without body, query or token', async () => {
    app.log.length = 0;
    await app.send('POST', `${SCENARIOS}?secret=query`, { secret: 'body' }, { authorization: 'Bearer secret' });
    expect(app.log).toMatchObject([{ event: 'request', method: 'POST', path: SCENARIOS, status: 422, requestId: expect.any(String) }]);
    expect(JSON.stringify(app.log)).not.toContain('secret');
  });
});

describe('health', () => {
  test('alive and ready', async () => {
    expect(await (await app.request('/healthz')).json()).toEqual({ status: 'ok' });
    expect(await (await app.request('/readyz')).json()).toEqual({ status: 'ok' });
  });

  test('not ready while the database does not answer', async () => {
    const store = { ...app.deps.store, ping: () => Promise.reject(new Error('gone')) };
    const response = await createApp({ ...app.deps, store }).request('/readyz');
    expect(await problemOf(response)).toMatchObject({ status: 503 });
  });
});

describe('the dashboard', () => {
  let folder: string;
  let withPages: ReturnType<typeof createApp>;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'ohsim-web-'));
    await mkdir(join(folder, 'assets'));
    await writeFile(join(folder, 'index.html'), '<!doctype html><title>ohsim</title>');
    await writeFile(join(folder, 'assets/app-1a2b3c4d.js'), `export const text = '${'x'.repeat(5000)}';`);
    withPages = createApp({ ...app.deps, webFolder: folder });
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  test('its page answers for every address it may resolve', async () => {
    for (const path of ['/', '/ics/QT1', '/ics/QT1/models?year=2031']) {
      const response = await withPages.request(path);
      expect(await response.text(), path).toContain('<title>ohsim</title>');
      expect(response.headers.get('cache-control')).toBe('no-cache');
    }
  });

  test('hashed files are kept for a year and compressed', async () => {
    const response = await withPages.request('/assets/app-1a2b3c4d.js', { headers: { 'accept-encoding': 'gzip' } });
    expect(response.headers.get('cache-control')).toContain('immutable');
    expect(response.headers.get('content-type')).toContain('javascript');
    expect(response.headers.get('content-encoding')).toBe('gzip');
  });

  test('missing files, other methods and addresses of the API are not answered with the page', async () => {
    for (const path of ['/assets/gone-00000000.js', '/api/v1/nothing', '/api', '/../package.json', '/%2e%2e/package.json']) {
      const response = await withPages.request(path);
      expect(response.status === 404 || (await response.text()).includes('<title>ohsim'), path).toBe(true);
      expect(path.startsWith('/assets') || path.startsWith('/api') ? response.status : 404, path).toBe(404);
    }
    expect((await withPages.request('/ics/QT1', { method: 'POST' })).status).toBe(404);
  });
});
