import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { productionPackages } from './installed-packages.ts';
import { isPermissive } from './licence-expression.ts';
import { licenceFaults } from './licences.ts';

const installed = (name: string, licence: string) => ({ name, version: '1.0.0', licence });

test.each([
  'MIT',
  'ISC',
  'BSD-3-Clause',
  'Apache-2.0',
  '0BSD',
  '(MIT OR GPL-3.0-only)',
  'MIT AND ISC',
  '(MIT AND (ISC OR GPL-2.0-only))',
  'GPL-2.0-only AND MIT OR ISC',
])('%s is permissive', (expression) => {
  expect(isPermissive(expression)).toBe(true);
});

test.each([
  '',
  'GPL-3.0-only',
  'AGPL-3.0',
  'MPL-2.0',
  'UNLICENSED',
  'SEE LICENSE IN LICENSE',
  'MIT AND GPL-2.0-only',
  '(MIT',
  'MIT)',
  'MIT ISC',
])('"%s" is not permissive, or not readable as such', (expression) => {
  expect(isPermissive(expression)).toBe(false);
});

test('an offender is named with its licence', () => {
  expect(licenceFaults([installed('good', 'MIT'), installed('bad', 'GPL-3.0-only')], {})).toEqual([
    'bad 1.0.0 has licence "GPL-3.0-only", which is not on the list of permissive ones',
  ]);
});

test('an exception covers one licence of one package, and is reported when it covers nothing', () => {
  const exceptions = { data: { licence: 'MPL-2.0', reason: 'unchanged data file' } };
  expect(licenceFaults([installed('data', 'MPL-2.0')], exceptions)).toEqual([]);
  expect(licenceFaults([installed('data', 'GPL-3.0-only')], exceptions)).toHaveLength(2);
  expect(licenceFaults([], exceptions)[0]).toContain('remove it');
});

test('dependencies of dependencies are found, development ones and absent optional ones are not', () => {
  const root = mkdtempSync(join(tmpdir(), 'licences-'));
  const put = (folder: string, manifest: object) => {
    mkdirSync(join(root, folder), { recursive: true });
    writeFileSync(join(root, folder, 'package.json'), JSON.stringify(manifest));
  };
  put('.', { name: 'top', dependencies: { a: '1' }, devDependencies: { d: '1' } });
  put('node_modules/a', { name: 'a', version: '1.2.3', license: 'MIT', dependencies: { b: '1' }, optionalDependencies: { absent: '1' } });
  put('node_modules/a/node_modules/b', {
    name: 'b',
    version: '2.0.0',
    licenses: [{ type: 'ISC' }, { type: 'MIT' }],
    dependencies: { a: '1' },
  });
  put('node_modules/d', { name: 'd', license: 'GPL-3.0-only' });
  expect(productionPackages([root])).toEqual([
    { name: 'a', version: '1.2.3', licence: 'MIT' },
    { name: 'b', version: '2.0.0', licence: 'ISC OR MIT' },
  ]);
  put('.', { name: 'top', dependencies: { missing: '1' } });
  expect(() => productionPackages([root])).toThrow('missing, needed by');
  rmSync(root, { recursive: true, force: true });
});
