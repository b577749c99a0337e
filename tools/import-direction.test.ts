import { expect, test } from 'vitest';
import { ENGINE_STAIRCASE } from './engine-staircase.ts';
import { importFaults, packageFiles } from './import-direction.ts';

const faultsOf = (...files: readonly (readonly [path: string, text: string])[]) =>
  importFaults(files.map(([path, text]) => ({ path, text })));
const engine = (path: string, ...specifiers: string[]) =>
  [`packages/engine/src/${path}`, specifiers.map((specifier) => `import { x } from '${specifier}';`).join('\n')] as const;

test('the repository has no import in the wrong direction', () => {
  const files = packageFiles();
  expect(files.length).toBeGreaterThan(5);
  expect(importFaults(files)).toEqual([]);
});

test.each(
  ENGINE_STAIRCASE.slice(0, -1).map(
    (level, height) => [level[0] as string, (ENGINE_STAIRCASE[height + 1] as readonly string[])[0] as string] as const,
  ),
)('%s may not import %s, the other way round is allowed', (low, high) => {
  const file = (step: string) => (step.endsWith('.ts') ? step : `${step}/a.ts`);
  const specifier = (from: string, to: string) => `${from.endsWith('.ts') ? './' : '../'}${file(to)}`;
  expect(faultsOf(engine(file(low), specifier(low, high)))).toHaveLength(1);
  expect(faultsOf(engine(file(high), specifier(high, low)))).toEqual([]);
});

test('a step reached by a longer way, or by a dynamic or type import, is seen too', () => {
  expect(faultsOf(engine('math/deep/a.ts', '../../math/../simulate/b.ts'))[0]).toContain('points up the staircase, from math to simulate');
  expect(faultsOf(['packages/engine/src/units/a.ts', `const x = await import('../levers/b.ts');`])).toHaveLength(1);
  expect(faultsOf(['packages/engine/src/units/a.ts', `import type { X } from '../levers/b.ts';`])).toHaveLength(1);
  expect(faultsOf(['packages/engine/src/units/a.ts', `export * from '../levers/b.ts';`])).toHaveLength(1);
});

test('steps of one height may import one another in one direction only', () => {
  expect(faultsOf(engine('units/a.ts', '../math/b.ts'))).toEqual([]);
  expect(faultsOf(engine('units/a.ts', '../math/b.ts'), engine('math/c.ts', '../units/d.ts'))).toEqual([
    'packages/engine/src/: steps units and math import each other',
  ]);
});

test('a folder that is not on the staircase is a fault', () => {
  expect(faultsOf(engine('helpers/a.ts', '../math/b.ts'))[0]).toContain('step helpers, which is not on the staircase');
  expect(faultsOf(engine('levers/a.ts', '../helpers/b.ts'))[0]).toContain('leads to helpers, which is not on the staircase');
});

test('tests of the engine may import any step, but no other package', () => {
  expect(faultsOf(engine('math/a.test.ts', '../simulate/b.ts', '../testing/c.ts', '../../../../fixtures/d.json'))).toEqual([]);
  expect(faultsOf(engine('math/a.test.ts', '@ohsim/documents'))).toHaveLength(1);
});

test.each([
  ['engine', '@ohsim/documents'],
  ['engine', '@ohsim/engine'],
  ['documents', '@ohsim/api'],
  ['documents', '@ohsim/web'],
  ['api', '@ohsim/cli'],
  ['api', '@ohsim/web'],
  ['web', '@ohsim/documents'],
  ['web', '@ohsim/api'],
  ['web', '@ohsim/cli'],
  ['cli', '@ohsim/web'],
  ['documents', '../../engine/src/index.ts'],
  ['web', '../../../tools/chromium.ts'],
  ['documents', '../../../fixtures/roles.json'],
])('packages/%s may not import %s', (name, specifier) => {
  expect(faultsOf([`packages/${name}/src/a.ts`, `import { x } from '${specifier}';`])).toHaveLength(1);
});

test.each([
  ['documents', '@ohsim/engine'],
  ['api', '@ohsim/engine/england'],
  ['api', '@ohsim/documents'],
  ['cli', '@ohsim/api'],
  ['cli', '@ohsim/documents'],
  ['web', '@ohsim/engine'],
  ['web', '@ohsim/documents/charts'],
  ['web', 'react'],
])('packages/%s may import %s', (name, specifier) => {
  expect(faultsOf([`packages/${name}/src/a.ts`, `import { x } from '${specifier}';`])).toEqual([]);
});

test('web imports types of the api, and nothing that runs', () => {
  expect(faultsOf(['packages/web/src/a.ts', `import type { App } from '@ohsim/api';`])).toEqual([]);
  expect(faultsOf(['packages/web/src/a.ts', `import { type App } from '@ohsim/api';`])).toHaveLength(1);
});

test('only the bundled baseline and tests read fixtures', () => {
  expect(faultsOf(engine('england.ts', '../../../fixtures/baselines/england/roles.json'))).toEqual([]);
  expect(faultsOf(engine('levers/a.ts', '../../../../fixtures/baselines/england/roles.json'))).toHaveLength(1);
});
