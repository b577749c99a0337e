import type { CompiledModel } from '../compile/compiled-model.ts';
import { EngineError } from '../issues/engine-error.ts';
import { findMetric } from '../metrics/index.ts';
import type { Metric, MetricKey } from '../metrics/metric.ts';
import { financialYear, financialYearStart } from '../units/months.ts';
import type { DrawCubes } from './draw-cubes.ts';
import { HEADLINE_DEFINITIONS, type RowAddress } from './headline-figures.ts';
import { type HeadlineSubject, type HeadlineValue, headlineSentences } from './headline-sentences.ts';
import type { Chance, HeadlineFigure } from './run-output.ts';
import { DRAW_STATISTICS, summariseDraws } from './summarise-draws.ts';

/** Years from the start to the year that headlines speak of: the fifth. */
const HEADLINE_YEARS = 5;

/** Gathers, future by future, the few values that headlines are made of, whatever else the run keeps. */
export interface HeadlineSamples {
  add(cubes: DrawCubes): void;
  figures(chances: readonly Chance[]): HeadlineFigure[];
}

export function createHeadlineSamples(model: CompiledModel): HeadlineSamples {
  const years = financialYearStart(model.startMonth + model.months - 1) - financialYearStart(model.startMonth) + 1;
  const yearIndex = Math.min(HEADLINE_YEARS, years) - 1;
  const year = financialYear(model.startMonth + 12 * yearIndex);
  const samples: Float64Array[] = [];
  const names = new Map(model.baseline.systems.map((system) => [system.id, system.shortName]));
  return {
    add: (cubes) => {
      samples.push(
        Float64Array.from(
          model.systemIds.flatMap((place) => HEADLINE_DEFINITIONS.map(({ address }) => valueIn(cubes, place, address, yearIndex))),
        ),
      );
    },
    figures: (chances) => {
      if (samples.length === 0) return [];
      const values = headlineValues(samples);
      return model.systemIds.flatMap((place, system) => {
        const own = values.slice(system * HEADLINE_DEFINITIONS.length, (system + 1) * HEADLINE_DEFINITIONS.length);
        const chance = chances.find((candidate) => candidate.place === place);
        return figuresOf({ place, name: names.get(place) ?? place, year, lastMonth: lastMonthOf(model, yearIndex) }, own, chance);
      });
    },
  };
}

function valueIn(cubes: DrawCubes, place: string, address: RowAddress, yearIndex: number): number {
  const metric = findMetric(address.metricId) as Metric;
  const cube = cubes.years(metric);
  const row = cube.keys.findIndex((key) => key.place === place && key.placeKind === 'system' && fits(key, address));
  if (row < 0) throw new EngineError(`metric ${address.metricId} has no row for the headline of ${place}`);
  return cube.values[row * cube.months + yearIndex]!;
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

/** Column, in months from the start, of the last month of the headline year. */
function lastMonthOf(model: CompiledModel, yearIndex: number): number {
  const lead = (model.startMonth - 3) % 12;
  return Math.min(model.months, 12 * (yearIndex + 1) - lead) - 1;
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
