import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { england } from '../england.ts';
import { migrateScenario, SCENARIO_MIGRATIONS, SCENARIO_SCHEMA_VERSION } from './migrate-scenario.ts';
import { parseScenario } from './parse-scenario.ts';

const FOLDER = new URL('../../../../fixtures/scenarios/versions/', import.meta.url);
const fixture = (name: string): Record<string, unknown> =>
  JSON.parse(readFileSync(new URL(name, FOLDER), 'utf8')) as Record<string, unknown>;

it('there is one migration between each two versions and one fixture of every version', () => {
  expect(SCENARIO_MIGRATIONS).toHaveLength(SCENARIO_SCHEMA_VERSION - 1);
  const expected = Array.from({ length: SCENARIO_SCHEMA_VERSION }, (_, index) => `${index + 1}.json`);
  expect(readdirSync(FOLDER).sort()).toEqual(expected.sort());
});

it.each(readdirSync(FOLDER))('a scenario of format %s still opens, with every part it had', (name) => {
  const written = fixture(name);
  const parsed = parseScenario(written, england());
  if (!parsed.ok) throw new Error(parsed.issues.map(({ message }) => message).join('; '));
  expect(parsed.value).toEqual({ ...written, schemaVersion: SCENARIO_SCHEMA_VERSION });
  const { schemaVersion: _, ...unversioned } = written;
  if (name === '1.json') expect(parseScenario(unversioned, england())).toEqual(parsed);
});

it('migrations are applied in order from the version of the document, and change nothing of what they were given', () => {
  const chain = [
    (document: Readonly<Record<string, unknown>>) => ({ ...document, title: document['name'] }),
    (document: Readonly<Record<string, unknown>>) => ({ ...document, title: `${document['title']}!` }),
  ];
  const first = Object.freeze({ name: 'plan' });
  expect(migrateScenario(first, chain)).toEqual({ ok: true, document: { name: 'plan', title: 'plan!', schemaVersion: 3 } });
  expect(migrateScenario({ schemaVersion: 2, title: 'b' }, chain)).toEqual({ ok: true, document: { title: 'b!', schemaVersion: 3 } });
  expect(migrateScenario({ schemaVersion: 3, title: 'c' }, chain)).toEqual({ ok: true, document: { title: 'c', schemaVersion: 3 } });
  expect(migrateScenario({ schemaVersion: 4 }, chain)).toMatchObject({
    ok: false,
    issue: { code: 'newer-version', path: 'schemaVersion' },
  });
});
