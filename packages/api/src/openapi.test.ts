import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { OPENAPI_FILE } from './openapi-file.ts';
import { openTestApp, type TestApp } from './testing/test-app.ts';

let app: TestApp;
beforeAll(async () => {
  app = await openTestApp();
}, 60_000);
afterAll(() => app.close());

test('the committed openapi.json is what the routes say; if not, run `pnpm --filter @ohsim/api generate:openapi`', async () => {
  const document: unknown = await (await app.request('/api/v1/openapi.json')).json();
  expect(document).toEqual(JSON.parse(readFileSync(OPENAPI_FILE, 'utf8')));
});

test('every reference leads to a component, and every route has a summary and its errors', async () => {
  const text = await (await app.request('/api/v1/openapi.json')).text();
  const document = JSON.parse(text) as {
    openapi: string;
    paths: Record<string, Record<string, { summary?: string; responses: object }>>;
    components: { schemas: object };
  };
  expect(document.openapi).toBe('3.1.0');
  for (const [, name] of text.matchAll(/#\/components\/schemas\/(\w+)/g)) expect(Object.keys(document.components.schemas)).toContain(name);
  for (const [path, methods] of Object.entries(document.paths)) {
    for (const route of Object.values(methods)) {
      expect(route.summary, path).toBeTruthy();
      if (path.startsWith('/api')) expect(Object.keys(route.responses), path).toContain('403');
    }
  }
});
