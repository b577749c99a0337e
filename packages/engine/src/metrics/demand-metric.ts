import type { CompiledModel } from '../compile/compiled-model.ts';
import type { RunResult } from '../simulate/run-result.ts';
import { type DemandRows, demandRows } from './demand-rows.ts';
import { memoBy } from './memo-by.ts';
import { type Basis, defineMetric, type Metric, type MetricDescription, type MetricKey } from './metric.ts';

/** A recorded (or derived) series by stream, and how an organisation's part of it is found: as its part of need, or of expressed demand. */
export interface DemandTerm {
  readonly series: Float64Array;
  readonly sign: 1 | -1;
  readonly sharedBy: 'need' | 'expressed';
}

/** A metric that adds up series by stream over the rows of demand metrics. */
export const defineDemandMetric = (
  description: MetricDescription,
  basis: Exclude<Basis, 'none'>,
  terms: (result: RunResult) => readonly DemandTerm[],
): Metric =>
  defineMetric(description, (result) => ({ keys: withBasis(result.model, basis), values: sumOverStreams(result.model, terms(result)) }));

/** Keys of demand rows on a basis. */
export const withBasis = (model: CompiledModel, basis: Exclude<Basis, 'none'>): readonly MetricKey[] =>
  basis === 'expressed' ? expressedKeys(model) : needKeys(model);

const keysWith = (basis: Basis) =>
  memoBy((model: CompiledModel): readonly MetricKey[] => demandRows(model).keys.map((key) => ({ ...key, basis })));
const expressedKeys = keysWith('expressed');
const needKeys = keysWith('need');

/** Values of demand rows: `row * months + month`. */
export const sumOverStreams = (model: CompiledModel, terms: readonly DemandTerm[]): Float64Array => {
  const rows = demandRows(model);
  const values = new Float64Array(rows.keys.length * model.months);
  const parts = streamParts(model);
  for (const term of terms) {
    const factors = term.sharedBy === 'need' ? parts.needShare : parts.expressedShare;
    for (let part = 0; part < parts.row.length; part++) {
      addScaled(values, (parts.row[part] as number) * model.months, {
        series: term.series,
        from: (parts.stream[part] as number) * model.months,
        factor: term.sign * (factors[part] as number),
        months: model.months,
      });
    }
  }
  addUp(values, rows, model.months);
  return values;
};

/** What each stream gives to which row: one part for every organisation (its share), one for the service (all of it). */
interface StreamParts {
  readonly row: Int32Array;
  readonly stream: Int32Array;
  readonly needShare: Float64Array;
  readonly expressedShare: Float64Array;
}

const streamParts = memoBy((model: CompiledModel): StreamParts => {
  const rows = demandRows(model);
  const lines = model.lines.length;
  const parts: { row: number; stream: number; need: number; expressed: number }[] = [];
  const isMain = (stream: number) => model.tasks[model.streams[stream]?.task ?? -1]?.main ?? false;
  for (const share of model.streamShares) {
    const stream = model.streams[share.stream];
    if (stream === undefined || !isMain(share.stream)) continue;
    parts.push({
      row: rows.organisationRow[share.organisation * lines + stream.line] as number,
      stream: share.stream,
      need: partOf(share.needPerMonth, stream.needPerMonth),
      expressed: partOf(share.expressedPerMonth, stream.expressedPerMonth),
    });
  }
  model.streams.forEach((stream, index) => {
    if (isMain(index))
      parts.push({ row: rows.serviceRow[stream.service * lines + stream.line] ?? -1, stream: index, need: 1, expressed: 1 });
  });
  const kept = parts.filter((part) => part.row >= 0);
  return {
    row: Int32Array.from(kept, (part) => part.row),
    stream: Int32Array.from(kept, (part) => part.stream),
    needShare: Float64Array.from(kept, (part) => part.need),
    expressedShare: Float64Array.from(kept, (part) => part.expressed),
  };
});

const partOf = (part: number, whole: number): number => (whole > 0 ? part / whole : 0);

interface ScaledSeries {
  readonly series: Float64Array;
  readonly from: number;
  readonly factor: number;
  readonly months: number;
}

const addScaled = (values: Float64Array, to: number, { series, from, factor, months }: ScaledSeries): void => {
  for (let month = 0; month < months; month++) {
    values[to + month] = (values[to + month] as number) + factor * (series[from + month] as number);
  }
};

const addUp = (values: Float64Array, rows: DemandRows, months: number): void => {
  for (let step = 0; step < rows.from.length; step++) {
    const from = (rows.from[step] as number) * months;
    addScaled(values, (rows.to[step] as number) * months, { series: values, from, factor: 1, months });
  }
};
