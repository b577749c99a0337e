import type { CompiledModel } from '../compile/compiled-model.ts';
import { type ListEntry, listEntries } from './list-entries.ts';
import { memoBy } from './memo-by.ts';
import type { MetricKey, Scope } from './metric.ts';
import { keyOf, placesOf, SCOPES, scopeOf, WHOLE_SCENARIO } from './places.ts';

/**
 * Rows of wait metrics and the list entries each is a mean of: for row r, members `first[r]` to `first[r + 1]` of `entry` with `factor`, the part of
 * the entry's cases that belong to the row.
 */
export interface WaitRows {
  readonly keys: readonly MetricKey[];
  readonly first: Int32Array;
  readonly entry: Int32Array;
  readonly factor: Float64Array;
}

/**
 * Rows of wait metrics: for each place all lines together by pool and over all pools; each line over all pools; and, where a line has cases of several
 * pools, each line by pool (not for organisations). For systems and organisations the pool is that of the case (a doctor's case seen by a nurse
 * stays a doctor's case); for services it is that of the list.
 */
export const waitRows = memoBy((model: CompiledModel): WaitRows => {
  const rows: { key: MetricKey; members: readonly Member[] }[] = [];
  for (const place of waitPlaces(model)) {
    for (const cut of cutsOf(model, place)) {
      const members = place.members.filter((member) => cut.holds(member.entry));
      const key = keyOf(place.id, place.kind, { role: cut.role, line: cut.line, basis: 'expressed', scope: place.scope });
      if (members.length > 0 || place.kind === 'system') rows.push({ key, members });
    }
  }
  const first = new Int32Array(rows.length + 1);
  rows.forEach((row, index) => {
    first[index + 1] = (first[index] as number) + row.members.length;
  });
  const members = rows.flatMap((row) => row.members);
  return {
    keys: rows.map((row) => row.key),
    first,
    entry: Int32Array.from(members, (member) => member.index),
    factor: Float64Array.from(members, (member) => member.factor),
  };
});

interface Member {
  readonly index: number;
  readonly entry: ListEntry;
  readonly factor: number;
}

interface WaitPlace {
  readonly id: string;
  readonly kind: MetricKey['placeKind'];
  readonly scope: Scope;
  readonly members: readonly Member[];
  readonly poolOf: (entry: ListEntry) => number;
}

const waitPlaces = (model: CompiledModel): readonly WaitPlace[] => {
  const entries = listEntries(model);
  const places = placesOf(model);
  const shares = organisationShares(model);
  const ofCase = (entry: ListEntry) => entry.casePool;
  /** Entries with the part that some organisations have in them. */
  const membersOf = (holds: (organisation: number) => boolean): Member[] =>
    entries.flatMap((entry, index) => {
      const factor = (shares[entry.stream] as readonly Share[]).reduce(
        (sum, share) => sum + (holds(share.organisation) ? share.factor : 0),
        0,
      );
      return factor > 0 ? [{ index, entry, factor }] : [];
    });
  const scopeHolds = (scope: number, organisation: number) => scopeOf(model.organisations[organisation]?.sector ?? 'nhs-trust') <= scope;
  const wide = (id: string, kind: 'system' | 'scenario', inside: (organisation: number) => boolean): WaitPlace[] =>
    SCOPES.map((scope, index) => ({
      id,
      kind,
      scope,
      members: membersOf((organisation) => inside(organisation) && scopeHolds(index, organisation)),
      poolOf: ofCase,
    }));
  return [
    ...places.systemIds.flatMap((systemId, system) =>
      wide(systemId, 'system', (organisation) => places.systemOfOrganisation[organisation] === system),
    ),
    ...places.services.map(
      (service): WaitPlace => ({
        id: model.services[service]?.id ?? '',
        kind: 'service',
        scope: 'all',
        members: entries.flatMap((entry, index) => (entry.service === service ? [{ index, entry, factor: 1 }] : [])),
        poolOf: (entry) => entry.listPool,
      }),
    ),
    ...model.organisations.map(
      (organisation, index): WaitPlace => ({
        id: organisation.id,
        kind: 'organisation',
        scope: SCOPES[scopeOf(organisation.sector)] as Scope,
        members: membersOf((other) => other === index),
        poolOf: ofCase,
      }),
    ),
    ...(places.wholeScenario ? wide(WHOLE_SCENARIO, 'scenario', () => true) : []),
  ];
};

interface Share {
  readonly organisation: number;
  readonly factor: number;
}

const organisationShares = (model: CompiledModel): readonly (readonly Share[])[] => {
  const shares: Share[][] = model.streams.map(() => []);
  for (const { organisation, stream, expressedPerMonth } of model.streamShares) {
    const whole = model.streams[stream]?.expressedPerMonth ?? 0;
    if (whole > 0 && expressedPerMonth > 0) shares[stream]?.push({ organisation, factor: expressedPerMonth / whole });
  }
  return shares;
};

interface Cut {
  readonly role: string;
  readonly line: string;
  readonly holds: (entry: ListEntry) => boolean;
}

const cutsOf = (model: CompiledModel, { members, poolOf, kind }: WaitPlace): readonly Cut[] => {
  const everywhere = kind === 'system' ? listEntries(model) : members.map((member) => member.entry);
  const pools = model.pools
    .map((pool, index) => ({ id: pool.id, index }))
    .filter(({ index }) => everywhere.some((entry) => poolOf(entry) === index));
  const lines = model.lines
    .map((line, index) => ({ id: line.id, index }))
    .filter(({ index }) => everywhere.some((entry) => entry.line === index));
  const poolsOf = (line: number) => pools.filter((pool) => everywhere.some((entry) => entry.line === line && poolOf(entry) === pool.index));
  return [
    { role: 'all', line: 'all', holds: () => true },
    ...pools.map((pool): Cut => ({ role: pool.id, line: 'all', holds: (entry) => poolOf(entry) === pool.index })),
    ...lines.flatMap((line): Cut[] => [
      { role: 'all', line: line.id, holds: (entry) => entry.line === line.index },
      ...(kind !== 'organisation' && poolsOf(line.index).length > 1
        ? poolsOf(line.index).map(
            (pool): Cut => ({
              role: pool.id,
              line: line.id,
              holds: (entry) => entry.line === line.index && poolOf(entry) === pool.index,
            }),
          )
        : []),
    ]),
  ];
};

/** Mean of a series by list entry over the members of each row, weighted by the cases that join; NaN where no case of the row has it. */
export const meanOverEntries = (rows: WaitRows, series: Float64Array, cases: Float64Array, months: number): Float64Array => {
  const values = new Float64Array(rows.keys.length * months);
  const weights = new Float64Array(months);
  for (let row = 0; row < rows.keys.length; row++) {
    const to = row * months;
    weights.fill(0);
    for (let member = rows.first[row] as number; member < (rows.first[row + 1] as number); member++) {
      const from = (rows.entry[member] as number) * months;
      const factor = rows.factor[member] as number;
      // an entry lacks the number in every month or in none
      if (Number.isNaN(series[from] as number)) continue;
      for (let month = 0; month < months; month++) {
        const weight = factor * (cases[from + month] as number);
        weights[month] = (weights[month] as number) + weight;
        values[to + month] = (values[to + month] as number) + weight * (series[from + month] as number);
      }
    }
    for (let month = 0; month < months; month++) {
      const weight = weights[month] as number;
      values[to + month] = weight > 0 ? (values[to + month] as number) / weight : Number.NaN;
    }
  }
  return values;
};
