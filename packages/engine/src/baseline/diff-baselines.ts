import type { Baseline } from './baseline.ts';

/** One difference between two baselines. `before` and `after` are texts; empty where there is none. */
export interface BaselineDifference {
  /** 'organisations', 'parameters' ... */
  readonly list: string;
  /** Id of the row; for lists without ids, what identifies it. */
  readonly id: string;
  readonly change: 'added' | 'removed' | 'changed';
  /** Place inside the row: 'heads.specialist'; empty for a whole row. */
  readonly field: string;
  readonly before: string;
  readonly after: string;
}

/** What changed from one baseline to another, row by row and field by field; empty when they say the same. Order of rows does not count. */
export function diffBaselines(before: Baseline, after: Baseline): BaselineDifference[] {
  const properties = (['id', 'label', 'schemaVersion', 'startMonth'] as const).flatMap((field) =>
    before[field] === after[field] ? [] : [difference('baseline', after.id, field, before[field], after[field])],
  );
  const lists = LISTS.flatMap((list) => diffRows(list, keyed(list, before), keyed(list, after)));
  return [...properties, ...lists];
}

/** A difference as one line: "parameters demand.growthPerYear: value 0.01 -> 0.02". */
export function describeDifference({ list, id, change, field, before, after }: BaselineDifference): string {
  if (change === 'added') return `${list} ${id}: added`;
  if (change === 'removed') return `${list} ${id}: removed`;
  return `${list} ${id}: ${field} ${before === '' ? 'none' : before} -> ${after === '' ? 'none' : after}`;
}

const LISTS = [
  'sources',
  'parameters',
  'pools',
  'roles',
  'lines',
  'systems',
  'organisations',
  'services',
  'arrangements',
  'nationalSeries',
] as const;

type List = (typeof LISTS)[number];
type Row = Readonly<Record<string, unknown>>;

function keyed(list: List, baseline: Baseline): Map<string, Row> {
  const rows: readonly object[] = baseline[list];
  return new Map(rows.map((row) => [rowKey(list, row as Row), row as Row]));
}

function rowKey(list: List, row: Row): string {
  if (list === 'arrangements') return [row['organisationId'], row['serviceId'], row['lineIds'], row['poolIds']].map(String).join(' / ');
  if (list === 'nationalSeries') return `${String(row['roleId'])} / ${String(row['route'])}`;
  return String(row['id']);
}

function diffRows(list: List, before: ReadonlyMap<string, Row>, after: ReadonlyMap<string, Row>): BaselineDifference[] {
  const ids = [...new Set([...before.keys(), ...after.keys()])].sort();
  return ids.flatMap((id): BaselineDifference[] => {
    const [old, next] = [before.get(id), after.get(id)];
    if (old === undefined) return [{ list, id, change: 'added', field: '', before: '', after: textOf(next) }];
    if (next === undefined) return [{ list, id, change: 'removed', field: '', before: textOf(old), after: '' }];
    return diffFields(list, id, flattened(old), flattened(next));
  });
}

function diffFields(
  list: List,
  id: string,
  before: ReadonlyMap<string, unknown>,
  after: ReadonlyMap<string, unknown>,
): BaselineDifference[] {
  const fields = [...new Set([...before.keys(), ...after.keys()])];
  return fields
    .filter((field) => before.get(field) !== after.get(field))
    .map((field) => difference(list, id, field, before.get(field), after.get(field)));
}

function difference(list: string, id: string, field: string, ...[before, after]: readonly unknown[]): BaselineDifference {
  return { list, id, change: 'changed', field, before: textOf(before), after: textOf(after) };
}

/** Leaves of a row by their place: 'heads.specialist' -> 3. */
function flattened(value: unknown, place = ''): Map<string, unknown> {
  if (typeof value !== 'object' || value === null) return new Map([[place, value]]);
  return new Map(Object.entries(value).flatMap(([key, member]) => [...flattened(member, place === '' ? key : `${place}.${key}`)]));
}

const textOf = (value: unknown): string => (value === undefined ? '' : typeof value === 'string' ? value : JSON.stringify(value));
