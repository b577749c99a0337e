import type { CompiledModel } from '../compile/compiled-model.ts';
import { demandPlaces, type StreamPart } from './demand-places.ts';
import { memoBy } from './memo-by.ts';
import type { Basis, MetricKey, Reach } from './metric.ts';
import { keyOf } from './places.ts';
import { type SparseRows, type SparseTerm, sparseRows } from './sparse-rows.ts';

/**
 * Rows about demand: each line and all lines together, for systems and the whole scenario in three scopes, for services (all they do for the scenario's
 * organisations) and for organisations. A row sums the parts that its organisations have in the streams.
 */
export interface DemandRows {
  readonly keys: readonly MetricKey[];
  /** Streams of each row of one line, weighted by the part in need and in expressed demand. */
  readonly need: SparseRows;
  readonly expressed: SparseRows;
  /** Row of all lines, and the first and one past the last of the rows of one line that it sums. */
  readonly totals: readonly { readonly row: number; readonly from: number; readonly to: number }[];
  /** The same as sums of rows; none for the other rows. */
  readonly totalTerms: SparseRows;
}

/** Rows of demand metrics of a compiled model, with keys on a basis. */
export const demandRows = memoBy((model: CompiledModel, choice: `${Reach} ${Exclude<Basis, 'none'>}`): DemandRows => {
  const [reach, basis] = choice.split(' ') as [Reach, Basis];
  const keys: MetricKey[] = [];
  const need: SparseTerm[][] = [];
  const expressed: SparseTerm[][] = [];
  const totals: { row: number; from: number; to: number }[] = [];
  const add = (key: MetricKey, terms: readonly StreamPart[]) => {
    need.push(terms.map(({ stream, needPart }) => ({ source: stream, factor: needPart })));
    expressed.push(terms.map(({ stream, expressedPart }) => ({ source: stream, factor: expressedPart })));
    return keys.push(key);
  };
  for (const place of demandPlaces(model, reach)) {
    const from = keys.length;
    const axes = { basis, scope: place.scope };
    const byLine: StreamPart[][] = model.lines.map(() => []);
    for (const part of place.parts) if (isMain(model, part.stream)) byLine[model.streams[part.stream]?.line ?? -1]?.push(part);
    model.lines.forEach((line, index) => {
      const terms = byLine[index] as StreamPart[];
      if (place.everyLine || terms.length > 0) add(keyOf(place.id, place.kind, { line: line.id, ...axes }), terms);
    });
    const row = add(keyOf(place.id, place.kind, { line: 'all', ...axes }), []) - 1;
    totals.push({ row, from, to: row });
  }
  const linesOf = keys.map((): SparseTerm[] => []);
  for (const { row, from, to } of totals) for (let line = from; line < to; line++) linesOf[row]?.push({ source: line, factor: 1 });
  return { keys, need: sparseRows(need), expressed: sparseRows(expressed), totals, totalTerms: sparseRows(linesOf) };
});

const isMain = (model: CompiledModel, stream: number): boolean => model.tasks[model.streams[stream]?.task ?? -1]?.main ?? false;
