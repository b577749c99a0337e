import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { isModelVersionFresh, modelVersion, writeModelVersion } from './model-version.ts';

let root: string;
const put = (path: string, text: string) => writeFileSync(join(root, 'packages/engine/src', path), text);

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'model-version-'));
  mkdirSync(join(root, 'packages/engine/src/math'), { recursive: true });
  put('index.ts', 'export const one = 1;\n');
  put('math/exp.ts', 'export const two = 2;\n');
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

test('the version is 16 hexadecimal digits and does not depend on when it is computed', () => {
  expect(modelVersion(root)).toMatch(/^[0-9a-f]{16}$/);
  expect(modelVersion(root)).toBe(modelVersion(root));
});

test('the version equals SHA-256 of sorted paths and contents', () => {
  // printf 'index.ts\0export const one = 1;\n\0math/exp.ts\0export const two = 2;\n\0' | sha256sum
  expect(modelVersion(root)).toBe('724f6acf0be1bd53');
});

test('a change in content, a new file or a new name changes the version', () => {
  const versions = new Set([modelVersion(root)]);
  put('math/exp.ts', 'export const two = 3;\n');
  versions.add(modelVersion(root));
  put('math/log.ts', '');
  versions.add(modelVersion(root));
  rmSync(join(root, 'packages/engine/src/math/log.ts'));
  put('math/logarithm.ts', '');
  versions.add(modelVersion(root));
  expect(versions.size).toBe(4);
});

test('tests, line endings and the generated file itself do not change the version', () => {
  const before = modelVersion(root);
  put('math/exp.test.ts', 'anything');
  put('math/exp.ts', 'export const two = 2;\r\n');
  writeModelVersion(root);
  expect(modelVersion(root)).toBe(before);
});

test('the written file is fresh until the code changes', () => {
  expect(isModelVersionFresh(root)).toBe(false);
  writeModelVersion(root);
  expect(isModelVersionFresh(root)).toBe(true);
  put('index.ts', 'export const one = 1.5;\n');
  expect(isModelVersionFresh(root)).toBe(false);
});
