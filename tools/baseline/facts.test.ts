import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { ENGLAND_FOLDER } from '../build-baseline.ts';
import { parseCsv } from './csv.ts';
import { readFacts } from './facts.ts';

interface Column {
  readonly name: string;
  readonly meaning: string;
  readonly unit: string;
  readonly sourceId: string;
  readonly date: string;
  readonly grade: string;
}

const folder = new URL('facts/', ENGLAND_FOLDER);
const tables = readdirSync(folder).filter((name) => name.endsWith('.csv'));
const sourceIds = new Set(readFacts(ENGLAND_FOLDER).sources.map(({ id }) => id));
const rowsOf = (name: string) => parseCsv(readFileSync(new URL(name, folder), 'utf8'));

test.each(tables)('every column of %s is described, with unit, source, date and grade', (name) => {
  const described = JSON.parse(readFileSync(new URL(name.replace('.csv', '.json'), folder), 'utf8')) as {
    columns: Column[];
    limits: string;
  };
  expect(described.columns.map((column) => column.name)).toEqual(Object.keys(rowsOf(name)[0] ?? {}));
  expect(described.limits).not.toBe('');
  for (const { meaning, unit, sourceId, date, grade } of described.columns) {
    expect([meaning, unit, date]).not.toContain('');
    expect(sourceIds).toContain(sourceId);
    expect(['GREEN', 'AMBER', 'RED']).toContain(grade);
  }
});

test.each(['leaver-share.csv', 'occupational-medicine.csv'])('every row of %s names a source', (name) => {
  for (const row of rowsOf(name)) expect(sourceIds).toContain(row['source']);
});

test('trusts: 205 with 1,531,859 heads, 1,477,246 without resident doctors; no trust has fewer heads with them than without', () => {
  const trusts = rowsOf('trusts.csv');
  const total = (column: string) => trusts.reduce((sum, row) => sum + Number(row[column]), 0);
  expect([trusts.length, total('heads'), total('published_heads')]).toEqual([205, 1_531_859, 1_477_246]);
  expect(trusts.filter((row) => Number(row['heads']) < Number(row['published_heads']))).toEqual([]);
});

test('systems: 42, each on a tile of its own, with 58.62 million people and all filled social care posts', () => {
  const systems = rowsOf('systems.csv');
  expect(systems).toHaveLength(42);
  expect(new Set(systems.map((row) => `${row['tile_row']} ${row['tile_column']}`)).size).toBe(42);
  const people = systems.reduce((sum, row) => sum + Number(row['population']), 0);
  expect(Math.round(people / 10_000)).toBe(5_862);
  expect(systems.reduce((sum, row) => sum + Number(row['social_care_posts']), 0)).toBe(1_705_000);
});

test('the sickness series has every month from April 2009', () => {
  const months = rowsOf('sickness-monthly.csv').map((row) => row['month']);
  const expected = months.map((_, index) => `${2009 + Math.floor((index + 3) / 12)}-${String(((index + 3) % 12) + 1).padStart(2, '0')}`);
  expect(months).toEqual(expected);
});

test('training programmes and pay name roles, parameters and sources that exist', () => {
  const { parameters, roles } = readFacts(ENGLAND_FOLDER);
  const parameterIds = new Set(parameters.map(({ id }) => id));
  const roleIds = new Set(roles.map(({ id }) => id));
  const json = <T>(path: string) => JSON.parse(readFileSync(new URL(path, ENGLAND_FOLDER), 'utf8')) as T;
  interface Programme {
    readonly entryRole: string | null;
    readonly traineeRole: string | null;
    readonly exitRole: string;
    readonly parameters: Readonly<Record<string, string>>;
    readonly sourceId: string;
  }
  for (const programme of json<Programme[]>('training.json')) {
    for (const role of [programme.entryRole, programme.traineeRole, programme.exitRole]) if (role !== null) expect(roleIds).toContain(role);
    for (const id of Object.values(programme.parameters)) expect(parameterIds).toContain(id);
    expect(sourceIds).toContain(programme.sourceId);
  }
  const pay = json<{ payPoints: { id: string; sourceId: string }[]; onCosts: { id: string; sourceId: string }[] }>('pay.json');
  const rows = [...pay.payPoints, ...pay.onCosts];
  expect(new Set(rows.map(({ id }) => id)).size).toBe(rows.length);
  for (const { sourceId } of rows) expect(sourceIds).toContain(sourceId);
});
