import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { createStaticApp } from './serve-dist.ts';

test('files are served as they are, other addresses get the page, and an unbuilt dashboard says so', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'serve-dist-'));
  expect((await createStaticApp(folder).request('/')).status).toBe(404);
  writeFileSync(join(folder, 'index.html'), '<title>page</title>');
  writeFileSync(join(folder, 'a.js'), 'export {};');
  const app = createStaticApp(folder);
  expect(await (await app.request('/a.js')).text()).toBe('export {};');
  expect(await (await app.request('/compare')).text()).toContain('<title>page</title>');
  rmSync(folder, { recursive: true, force: true });
});
