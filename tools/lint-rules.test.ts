import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ROOT } from './source-files.ts';

interface Planted {
  readonly path: string;
  readonly text: string;
  /** Rule that must report the file; undefined: the file must pass. */
  readonly rule?: string;
}

const ENGINE = 'packages/engine/src';
const restrictedImports = 'lint/style/noRestrictedImports';
const restrictedGlobals = 'lint/style/noRestrictedGlobals';
const restrictedMath = 'lint/nursery/noJsRestrictedProperties';
const engine = (name: string, text: string, rule: string): Planted => ({ path: `${ENGINE}/planted/${name}.ts`, text, rule });

const BANNED_MATH = [
  'exp',
  'expm1',
  'log',
  'log1p',
  'log2',
  'log10',
  'pow',
  'sin',
  'cos',
  'tan',
  'atan2',
  'tanh',
  'cbrt',
  'hypot',
  'random',
  'sign',
];
const ALLOWED_MATH = ['abs', 'ceil', 'floor', 'fround', 'imul', 'max', 'min', 'round', 'sqrt', 'trunc'];
const BANNED_GLOBALS = [
  'Date.now()',
  'fetch("x")',
  'window',
  'document',
  'performance.now()',
  'setTimeout(() => 1, 1)',
  'console.log(1)',
  'Intl',
  'globalThis',
];

const PLANTED: readonly Planted[] = [
  ...BANNED_MATH.map((name) => engine(`math-${name}`, `export const x = Math.${name}(1, 2);`, restrictedMath)),
  ...BANNED_GLOBALS.map((code) =>
    engine(`global-${code.replace(/\W.*/, '').toLowerCase()}`, `export const x = ${code};`, restrictedGlobals),
  ),
  engine('math-key', `export const x = Math['exp'](1);`, restrictedMath),
  engine('math-destructured', 'const { exp } = Math;\nexport const x = exp(1);', restrictedMath),
  engine('math-alias', 'const m = Math;\nexport const x = m.exp(1);', 'plugin'),
  engine('math-computed', `const key: 'exp' | 'log' = 'exp';\nexport const x = Math[key](1);`, 'plugin'),
  engine('math-argument', 'export const x = Object.keys(Math);', 'plugin'),
  engine('power', 'export const power = (x: number) => x ** 2;', 'plugin'),
  engine('power-assigned', 'export function power(x: number) {\n  let y = x;\n  y **= 2;\n  return y;\n}', 'plugin'),
  engine('locale-compare', `export const x = ['b', 'a'].sort((a, b) => a.localeCompare(b));`, 'plugin'),
  engine('node-module', `import { readFileSync } from 'node:fs';\nexport const x = readFileSync;`, 'lint/correctness/noNodejsModules'),
  engine('zod', `import { z } from 'zod';\nexport const x = z.string();`, restrictedImports),
  engine('zod-part', `import { z } from 'zod/mini';\nexport const x = z.string();`, restrictedImports),
  engine('rough-normal', `import { probit } from 'simple-statistics';\nexport const x = probit(0.5);`, restrictedImports),
  engine('any', 'export const x = (y: any) => y;', 'lint/suspicious/noExplicitAny'),
  engine('cycle-a', `import { b } from './cycle-b.ts';\nexport const a = () => b;`, 'lint/suspicious/noImportCycles'),
  engine('cycle-b', `import { a } from './cycle-a.ts';\nexport const b = () => a;`, 'lint/suspicious/noImportCycles'),
  engine('five-parameters', 'export const f = (a: 1, b: 2, c: 3, d: 4, e: 5) => [a, b, c, d, e];', 'lint/complexity/useMaxParams'),
  engine('undeclared', `import { build } from 'vite';\nexport const x = build;`, 'lint/correctness/noUndeclaredDependencies'),
  engine('echarts', `import * as echarts from 'echarts/core';\nexport const x = echarts;`, restrictedImports),
  {
    path: 'packages/web/src/pages/echarts.ts',
    text: `import * as echarts from 'echarts/core';\nexport const x = echarts;`,
    rule: restrictedImports,
  },
  {
    path: 'packages/documents/src/charts/echarts.ts',
    text: `import * as echarts from 'echarts';\nexport const x = echarts;`,
    rule: restrictedImports,
  },
  { path: 'packages/web/src/charts/echarts.ts', text: `import * as echarts from 'echarts/core';\nexport const x = echarts;` },
  { path: `${ENGINE}/planted/allowed.ts`, text: ALLOWED_MATH.map((name) => `export const ${name} = Math.${name}(1);`).join('\n') },
  { path: `${ENGINE}/planted/allowed.schema.ts`, text: `import { z } from 'zod';\nexport const x = z.string();` },
  { path: `${ENGINE}/planted/allowed-statistics.ts`, text: `import { ckmeans } from 'simple-statistics';\nexport const x = ckmeans;` },
  {
    path: `${ENGINE}/planted/allowed.test.ts`,
    text: `import { readFileSync } from 'node:fs';\nexport const x = [readFileSync, Math.exp(1) ** 2, Math, Date.now()];`,
  },
  { path: 'packages/api/src/allowed.ts', text: 'export const x = Math.exp(1) ** 2 + Date.now();' },
];

let folder: string;
let reported: Map<string, Set<string>>;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'lint-rules-'));
  for (const path of [
    'biome.json',
    '.gitignore',
    'package.json',
    'tools/lint',
    ...['engine', 'documents', 'api', 'web'].map((name) => `packages/${name}/package.json`),
  ]) {
    cpSync(join(ROOT, path), join(folder, path), { recursive: true });
  }
  for (const { path, text } of PLANTED) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), `${text}\n`);
  }
  reported = lint(folder);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test.each(PLANTED.filter(({ rule }) => rule !== undefined))('$path is reported by $rule', ({ path, rule }) => {
  expect([...(reported.get(path) ?? [])]).toContain(rule);
});

test.each(PLANTED.filter(({ rule }) => rule === undefined))('$path passes', ({ path }) => {
  expect([...(reported.get(path) ?? [])]).toEqual([]);
});

/** Rules that reported an error, by path. */
function lint(cwd: string): Map<string, Set<string>> {
  const biome = createRequire(import.meta.url).resolve('@biomejs/biome/bin/biome');
  const { stdout } = spawnSync(process.execPath, [biome, 'lint', '--reporter=github', '--max-diagnostics=none'], { cwd, encoding: 'utf8' });
  const found = new Map<string, Set<string>>();
  for (const [, rule, file] of stdout.matchAll(/^::error title=([^,]+),file=([^,]+)/gm)) {
    const path = PLANTED.find((planted) => file?.endsWith(planted.path))?.path ?? '';
    found.set(path, (found.get(path) ?? new Set()).add(rule as string));
  }
  return found;
}
