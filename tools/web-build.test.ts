import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { buildWeb, webInputs } from './web-build.ts';

let root: string;
const put = (path: string, text: string) => {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
};

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'web-build-'));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

test('without a page there is nothing to build', () => {
  expect(buildWeb(root)).toBe('nothing to build');
});

test('a page is built once, and again only when an input changes', { timeout: 60_000 }, () => {
  put('packages/web/package.json', '{ "type": "module" }');
  put('packages/web/index.html', '<script type="module" src="./src/main.ts"></script>');
  put('packages/web/src/main.ts', 'document.title = "one";');
  expect(buildWeb(root)).toBe('built');
  expect(buildWeb(root)).toBe('unchanged');
  put('packages/web/src/main.ts', 'document.title = "two";');
  expect(buildWeb(root)).toBe('built');
  rmSync(join(root, 'packages/web/dist'), { recursive: true });
  expect(buildWeb(root)).toBe('built');
});

test('engine, documents, fixtures and the lockfile count as inputs; tests, builds and the api do not', () => {
  const before = webInputs(root);
  for (const path of [
    'packages/web/src/a.test.tsx',
    'packages/web/dist/a.js',
    'packages/web/node_modules/a/b.js',
    'packages/api/src/a.ts',
  ]) {
    put(path, 'x');
    expect(webInputs(root)).toBe(before);
  }
  const seen = new Set([before]);
  for (const path of ['packages/engine/src/a.ts', 'packages/documents/src/a.ts', 'fixtures/a.json', 'pnpm-lock.yaml']) {
    put(path, 'x');
    seen.add(webInputs(root));
  }
  expect(seen.size).toBe(5);
});
