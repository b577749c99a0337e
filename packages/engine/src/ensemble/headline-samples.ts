import type { CompiledModel } from '../compile/compiled-model.ts';
import { EngineError } from '../issues/engine-error.ts';
import { findMetric } from '../metrics/index.ts';
import type { Metric, MetricKey } from '../metrics/metric.ts';
import { financialYear } from '../units/months.ts';
import type { DrawCubes } from './draw-cubes.ts';
import { HEADLINE_DEFINITIONS, type HeadlineDefinition, type RowAddress } from './headline-figures.ts';
import { type HeadlineSubject, type HeadlineValue, headlineSentences } from './headline-sentences.ts';
import { financialYearColumns, rollUpColumns } from './roll-up-to-years.ts';
import type { Chance, HeadlineFigure } from './run-output.ts';
import { DRAW_STATISTICS, summariseDraws } from './summarise-draws.ts';

/** Years from the start to the year that headlines speak of: the fifth. */
const HEADLINE_YEARS = 5;

/** Gathers, future by future, the few values that headlines are made of, whatever else the run keeps. */
export interface HeadlineSamples {
  /** Financial year of the figures. */
  readonly year: string;
  /** The values of one future, system by system. */
  of(cubes: DrawCubes): Float64Array;
  add(values: Float64Array): void;
  figures(chances: readonly Chance[]): HeadlineFigure[];
}

export function createHeadlineSamples(model: CompiledModel): HeadlineSamples {
  const years = financialYearColumns(model.startMonth, model.months);
  const columns = years[Math.min(HEADLINE_YEARS, years.length) - 1]!;
  const year = financialYear(model.startMonth + columns[0]);
  const samples: Float64Array[] = [];
  let rows: readonly number[] | undefined;
  return {
    year,
    of: (cubes) => {
      rows ??= headlineRows(model, cubes);
      return Float64Array.from(rows, (row, index) =>
        valueIn(cubes, row, HEADLINE_DEFINITIONS[index % HEADLINE_DEFINITIONS.length]!, columns),
      );
    },
    add: (values) => samples.push(values),
    figures: (chances) => {
      if (samples.length === 0) return [];
      const values = headlineValues(samples);
      return model.systemIds.flatMap((place, system) => {
        const own = values.slice(system * HEADLINE_DEFINITIONS.length, (system + 1) * HEADLINE_DEFINITIONS.length);
        const chance = chances.find((candidate) => candidate.id === 'month-without-specialist-cover' && candidate.place === place);
        const name = model.baseline.systems.find(({ id }) => id === place)?.shortName ?? place;
        return figuresOf({ place, name, year, lastMonth: columns[1] - 1 }, own, chance);
      });
    },
  };
}

/** Row of each figure in its metric's cube, system by system: the same in every future. */
function headlineRows(model: CompiledModel, cubes: DrawCubes): number[] {
  return model.systemIds.flatMap((place) =>
    HEADLINE_DEFINITIONS.map(({ address }) => {
      const row = cubes
        .months(address.metricId)
        .keys.findIndex((key) => key.place === place && key.placeKind === 'system' && fits(key, address));
      if (row < 0) throw new EngineError(`metric ${address.metricId} has no row for the headline of ${place}`);
      return row;
    }),
  );
}

function valueIn(cubes: DrawCubes, row: number, { address }: HeadlineDefinition, columns: readonly [number, number]): number {
  return rollUpColumns(cubes.months(address.metricId), row, columns, (findMetric(address.metricId) as Metric).overYear);
}

function fits(key: MetricKey, { role, line, basis, scope }: RowAddress): boolean {
  return (
    (role === undefined || key.role === role) &&
    (line === undefined || key.line === line) &&
    (basis === undefined || key.basis === basis) &&
    (scope === undefined || key.scope === scope)
  );
}

/** The value of a single future, or the mean with the 10th and 90th percentile over futures. */
function headlineValues(samples: readonly Float64Array[]): HeadlineValue[] {
  const first = samples[0]!;
  if (samples.length === 1) return Array.from(first, (value) => ({ value }));
  const statistics = summariseDraws(samples, 0, first.length);
  const of = (name: (typeof DRAW_STATISTICS)[number]) => statistics[DRAW_STATISTICS.indexOf(name)]!;
  return Array.from(first, (_, index) => ({ value: of('mean')[index]!, low: of('p10')[index]!, high: of('p90')[index]! }));
}

function figuresOf(subject: HeadlineSubject, values: readonly HeadlineValue[], chance: Chance | undefined): HeadlineFigure[] {
  const { place, year } = subject;
  const sentences = headlineSentences(subject, values, chance);
  const figures = HEADLINE_DEFINITIONS.map(({ id, label, unit, basis, scope }, index): HeadlineFigure => {
    return { id, label, ...values[index]!, unit, place, year, basis, scope, sentence: sentences[id] };
  });
  if (chance === undefined) return figures;
  const noCover: HeadlineFigure = {
    id: 'no-specialist-cover',
    label: 'Chance of a month without specialist cover',
    value: chance.byMonth[subject.lastMonth]!,
    unit: 'share of futures',
    place,
    year,
    basis: 'none',
    scope: 'none',
    sentence: sentences['no-specialist-cover'],
  };
  return [...figures.slice(0, 2), noCover, ...figures.slice(2)];
}
