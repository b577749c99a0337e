import type { CompiledModel } from '../compile/compiled-model.ts';
import type { RunResult } from '../simulate/run-result.ts';
import { type DemandPlace, demandPlaces } from './demand-places.ts';
import { type ListEntry, listEntries } from './list-entries.ts';
import { memoBy } from './memo-by.ts';
import type { MetricKey, Reach } from './metric.ts';
import { keyOf } from './places.ts';
import { type SparseRows, type SparseTerm, sparseRows } from './sparse-rows.ts';

/** Rows of wait metrics and the list entries each is a mean of, with the part of the entry's cases that belong to the row. */
export interface WaitRows {
  readonly keys: readonly MetricKey[];
  readonly entries: SparseRows;
}

/**
 * Rows of wait metrics: for each place all lines together over all pools and by pool; each line over all pools; and, where a line has cases of several
 * pools, each line by pool (not for organisations). For systems and organisations the pool is that of the case (a doctor's case seen by a nurse
 * stays a doctor's case); for services it is that of the list.
 */
export const waitRows = memoBy((model: CompiledModel, reach: Reach): WaitRows => {
  const rows: { key: MetricKey; terms: readonly SparseTerm[] }[] = [];
  const entries = listEntries(model);
  const byStream = groupBy(entries, (entry) => entry.stream);
  const byService = groupBy(entries, (entry) => entry.service);
  const several = linesOfSeveralPools(model, entries);
  const everyCut = cutsOf(
    model,
    entries.map((entry) => [entry.casePool, entry.line]),
    several,
  );
  for (const place of demandPlaces(model, reach)) {
    const terms =
      place.kind === 'service' ? (byService.get(place.service) ?? []).map((source) => ({ source, factor: 1 })) : caseTerms(place, byStream);
    const pool = place.kind === 'service' ? 'listPool' : 'casePool';
    const own = terms.map(({ source }) => [(entries[source] as ListEntry)[pool], (entries[source] as ListEntry).line] as const);
    const cuts = place.everyLine ? everyCut : cutsOf(model, own, several);
    const chosen = cuts.filter((cut) => place.kind !== 'organisation' || cut.pool < 0 || cut.line < 0);
    const groups = new Map(chosen.map((cut) => [nameOf(cut), [] as SparseTerm[]]));
    for (const term of terms) {
      const entry = entries[term.source] as ListEntry;
      for (const name of namesOf(entry[pool], entry.line)) groups.get(name)?.push(term);
    }
    for (const cut of chosen) {
      const axes = {
        role: model.pools[cut.pool]?.id ?? 'all',
        line: model.lines[cut.line]?.id ?? 'all',
        basis: 'expressed',
        scope: place.scope,
      } as const;
      rows.push({ key: keyOf(place.id, place.kind, axes), terms: groups.get(nameOf(cut)) ?? [] });
    }
  }
  return { keys: rows.map((row) => row.key), entries: sparseRows(rows.map((row) => row.terms)) };
});

const groupBy = (entries: readonly ListEntry[], of: (entry: ListEntry) => number): ReadonlyMap<number, readonly number[]> => {
  const groups = new Map<number, number[]>();
  entries.forEach((entry, index) => {
    const group = groups.get(of(entry));
    if (group === undefined) groups.set(of(entry), [index]);
    else group.push(index);
  });
  return groups;
};

/** Entries of the streams a place has a part in, with that part. */
const caseTerms = ({ parts }: DemandPlace, byStream: ReadonlyMap<number, readonly number[]>): readonly SparseTerm[] =>
  parts.flatMap(({ stream, expressedPart }) =>
    expressedPart > 0 ? (byStream.get(stream) ?? []).map((source) => ({ source, factor: expressedPart })) : [],
  );

/** Entries taken together: of one pool or all (-1), of one line or all (-1). */
interface Cut {
  readonly pool: number;
  readonly line: number;
}

const nameOf = ({ pool, line }: Cut): string => `${pool}|${line}`;

const namesOf = (pool: number, line: number): readonly string[] => ['-1|-1', `${pool}|-1`, `-1|${line}`, `${pool}|${line}`];

/** Lines whose cases belong to several pools: they have rows by pool. */
const linesOfSeveralPools = (model: CompiledModel, entries: readonly ListEntry[]): readonly boolean[] =>
  model.lines.map((_, line) => new Set(entries.filter((entry) => entry.line === line).map((entry) => entry.casePool)).size > 1);

/** All together; each pool; each line, and where it has several pools each of them. `pairs` are the pools and lines there are. */
const cutsOf = (model: CompiledModel, pairs: readonly (readonly [number, number])[], several: readonly boolean[]): readonly Cut[] => {
  const names = new Set(pairs.map(([pool, line]) => nameOf({ pool, line })));
  const linePools = model.lines.map((_, line) => model.pools.flatMap((__, pool) => (names.has(nameOf({ pool, line })) ? [pool] : [])));
  const ofPools = model.pools.flatMap((_, pool) => (linePools.some((pools) => pools.includes(pool)) ? [{ pool, line: -1 }] : []));
  const ofLines = linePools.flatMap((pools, line) =>
    pools.length === 0 ? [] : [{ pool: -1, line }, ...(several[line] === true ? pools.map((pool) => ({ pool, line })) : [])],
  );
  return [{ pool: -1, line: -1 }, ...ofPools, ...ofLines];
};

/**
 * Mean of a series by list entry over the members of each row, weighted by the cases that join; NaN where no case of the row has it. Two entries in one pass give the
 * same sums to the last bit with less reading and writing back.
 */
export const meanOverEntries = (rows: WaitRows, series: Float64Array, cases: Float64Array, result: RunResult): Float64Array => {
  const { first, source, factor } = rows.entries;
  const { months } = result.model;
  const values = result.room.take(rows.keys.length * months);
  const weights = new Float64Array(months);
  // an entry lacks the number in every month or in none
  const lacks = (term: number) => Number.isNaN(series[(source[term] as number) * months] as number);
  for (let row = 0; row < rows.keys.length; row++) {
    const to = row * months;
    const end = first[row + 1] as number;
    weights.fill(0);
    let term = first[row] as number;
    while (term < end) {
      if (lacks(term)) {
        term++;
        continue;
      }
      let other = term + 1;
      while (other < end && lacks(other)) other++;
      const from = (source[term] as number) * months;
      const part = factor[term] as number;
      const fromOther = other < end ? (source[other] as number) * months : from;
      const partOfOther = other < end ? (factor[other] as number) : 0;
      for (let month = 0; month < months; month++) {
        const weight = part * (cases[from + month] as number);
        const weightOfOther = partOfOther * (cases[fromOther + month] as number);
        weights[month] = (weights[month] as number) + weight + weightOfOther;
        values[to + month] =
          (values[to + month] as number) +
          weight * (series[from + month] as number) +
          weightOfOther * (series[fromOther + month] as number);
      }
      term = other + 1;
    }
    for (let month = 0; month < months; month++) {
      const weight = weights[month] as number;
      values[to + month] = weight > 0 ? (values[to + month] as number) / weight : Number.NaN;
    }
  }
  return values;
};
