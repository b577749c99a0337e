/** `generate` writes the engine's model version, `--check` exits 1 when it is stale. */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isMain } from './is-main.ts';
import { ROOT, sourceFiles } from './source-files.ts';

const SOURCE = 'packages/engine/src';
const TARGET = `${SOURCE}/model-version.ts`;

/** First 16 hex digits of SHA-256 over the engine's source: path and content of every file in code-unit order of path. Tests do not count. */
export function modelVersion(root = ROOT): string {
  const hash = createHash('sha256');
  for (const path of sourceFiles(SOURCE, isModelCode, root)) {
    hash.update(`${path.slice(SOURCE.length + 1)}\0`);
    hash.update(readFileSync(join(root, path), 'utf8').replaceAll('\r\n', '\n'));
    hash.update('\0');
  }
  return hash.digest('hex').slice(0, 16);
}

function isModelCode(path: string): boolean {
  return path.endsWith('.ts') && !path.endsWith('.test.ts') && path !== TARGET;
}

/** Text of the generated file. */
export function modelVersionSource(version: string): string {
  return `/** Hash of the model's code: results of equal version, scenario, baseline and settings are equal. Written by \`pnpm generate\`. */\nexport const MODEL_VERSION = '${version}';\n`;
}

/** True when the committed file says what the code says. */
export function isModelVersionFresh(root = ROOT): boolean {
  const path = join(root, TARGET);
  return existsSync(path) && readFileSync(path, 'utf8').replaceAll('\r\n', '\n') === modelVersionSource(modelVersion(root));
}

/** Writes the file if its text changes; returns the version. */
export function writeModelVersion(root = ROOT): string {
  const version = modelVersion(root);
  if (!isModelVersionFresh(root)) writeFileSync(join(root, TARGET), modelVersionSource(version));
  return version;
}

function main(): void {
  if (!process.argv.includes('--check')) {
    console.log(`model version ${writeModelVersion()}`);
  } else if (isModelVersionFresh()) {
    console.log(`model version ${modelVersion()} is up to date`);
  } else {
    console.error(`${TARGET} is stale: run \`pnpm generate\``);
    process.exitCode = 1;
  }
}

if (isMain(import.meta.url)) main();
