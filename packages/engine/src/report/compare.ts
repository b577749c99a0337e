import type { Baseline } from '../baseline/baseline.ts';
import { columnMonths, findRow, type ReadableCube, rowOf } from '../explain/read-cubes.ts';
import { type InertLever, inertLevers } from '../levers/inert-levers.ts';
import { findMetric } from '../metrics/index.ts';
import type { MetricKey } from '../metrics/metric.ts';
import { financialYear, financialYearStart } from '../units/months.ts';
import type { ReportRun } from './report-run.ts';
import { rollUp } from './year-values.ts';

/** One figure in one financial year, in both runs. */
export interface Difference {
  readonly metricId: string;
  readonly label: string;
  readonly unit: string;
  readonly key: MetricKey;
  /** Financial year, '2030/31'. */
  readonly year: string;
  readonly before: number;
  readonly after: number;
  /** after - before. */
  readonly difference: number;
  /** Whether that is better for the staff served; 'neither' where it depends. */
  readonly verdict: 'better' | 'worse' | 'neither';
}

/** Chance of a thing by the end of a financial year, or in its last month, in both runs. */
export interface ChanceDifference {
  readonly id: string;
  readonly label: string;
  /** Which way is better for staff. */
  readonly better: 'less' | 'more';
  readonly place: string;
  readonly year: string;
  readonly before: number;
  readonly after: number;
  readonly difference: number;
}

/** What a scenario changes against another: business as usual first, then the option. */
export interface Comparison {
  readonly before: { readonly name: string; readonly runId: string | null };
  readonly after: { readonly name: string; readonly runId: string | null };
  /** Whether both runs met the same luck: same mode, seed and number of futures. Else part of every difference is chance. */
  readonly sameLuck: boolean;
  /** Biggest first, for its unit. Figures that are the same in both are left out. */
  readonly differences: readonly Difference[];
  readonly chances: readonly ChanceDifference[];
  /** Figures compared, those that are the same included. */
  readonly compared: number;
  /** Levers of the second run that are known to change nothing, and why. */
  readonly inert: readonly InertLever[];
}

export interface CompareOptions {
  readonly baseline: Baseline;
  /** Metrics to compare; all that both runs kept by default. */
  readonly metricIds?: readonly string[];
  /** Calendar years in which the financial years end; every whole year of the run by default. */
  readonly years?: readonly number[];
}

/** Differences by metric, place, role, line and year between two outputs, the biggest first. */
export const compareScenarios = (before: ReportRun, after: ReportRun, options: CompareOptions): Comparison => {
  const chosen = (yearStart: number) => options.years === undefined || options.years.includes(Math.floor(yearStart / 12) + 1);
  const differences = additiveCubes(after.cubes)
    .filter((cube) => options.metricIds === undefined || options.metricIds.includes(cube.metricId))
    .flatMap((cube) => cubeDifferences(before, cube, wholeYears(cube).filter(chosen)));
  return {
    before: nameOf(before),
    after: nameOf(after),
    sameLuck: sameLuck(before, after),
    differences: differences.filter(({ difference }) => difference !== 0).sort((a, b) => size(b) - size(a)),
    chances: chanceDifferences(before, after, chosen),
    compared: differences.length,
    inert: inertLevers(after.manifest.scenario, options.baseline),
  };
};

/** Every figure of a cube that the other run has too, for some financial years. */
const cubeDifferences = (before: ReportRun, cube: ReadableCube, yearStarts: readonly number[]): Difference[] =>
  cube.keys.flatMap((key, index) => {
    const old = findRow(before.cubes, { metricId: cube.metricId, ...key });
    if (old === undefined) return [];
    return yearStarts.flatMap((yearStart) => {
      const was = rollUp(old, cube.metricId, yearStart);
      const is = rollUp(rowOf(cube, index), cube.metricId, yearStart);
      return was !== was || is !== is ? [] : [differenceOf(cube, key, yearStart, { before: was, after: is })];
    });
  });

const nameOf = ({ manifest }: ReportRun) => ({ name: manifest.scenario.name, runId: manifest.runId });

/** Whether two runs met the same luck. */
export const sameLuck = (a: ReportRun, b: ReportRun): boolean => {
  const [one, two] = [a.manifest, b.manifest];
  const settings =
    one.settings.mode === two.settings.mode && one.settings.seed === two.settings.seed && one.settings.draws === two.settings.draws;
  return settings && (one.drawsDone ?? one.settings.draws) === (two.drawsDone ?? two.settings.draws);
};

const additiveCubes = (cubes: readonly ReadableCube[]): readonly ReadableCube[] =>
  cubes.filter((cube) => ['value', 'mean'].includes(cube.statistic ?? 'value'));

/** First months of the financial years that lie wholly inside a cube. */
const wholeYears = (cube: ReadableCube): readonly number[] => {
  const starts = new Set<number>();
  const first = columnMonths(cube, 0)[0];
  const end = columnMonths(cube, cube.months - 1)[1];
  for (let month = first; month < end; month++) starts.add(financialYearStart(month) * 12 + 3);
  return [...starts].filter((start) => start >= first && start + 12 <= end);
};

const differenceOf = (
  cube: ReadableCube,
  key: MetricKey,
  yearStart: number,
  pair: { readonly before: number; readonly after: number },
): Difference => {
  const metric = findMetric(cube.metricId);
  const difference = pair.after - pair.before;
  const better = metric?.better ?? 'neither';
  const good = better === 'higher' ? difference > 0 : difference < 0;
  return {
    metricId: cube.metricId,
    label: metric?.label ?? cube.metricId,
    unit: cube.unit,
    key,
    year: financialYear(yearStart),
    ...pair,
    difference,
    verdict: better === 'neither' ? 'neither' : good ? 'better' : 'worse',
  };
};

/** A change this large is worth a look whatever it is a change of: so that nothing near 0 heads the list by its percentage. */
const MATERIAL: Readonly<Record<string, number>> = { heads: 1, FTE: 1, cases: 50, 'working days': 5, share: 0.1, hours: 50, months: 1 };

/** Size of a difference for its unit: the change against the larger value plus what is material. Between 0 and 1. */
const size = ({ before, after, difference, unit }: Difference): number =>
  Math.abs(difference) / (Math.max(Math.abs(before), Math.abs(after)) + (MATERIAL[unit] ?? 1));

const chanceDifferences = (before: ReportRun, after: ReportRun, years: (yearStart: number) => boolean): readonly ChanceDifference[] =>
  after.chances.flatMap((chance) => {
    const old = before.chances.find((other) => other.id === chance.id && other.place === chance.place);
    if (old === undefined) return [];
    return Array.from({ length: Math.floor(chance.byMonth.length / 12) }, (_, year) => {
      const lastMonth = chance.startMonth + year * 12 + 11;
      const [was, is] = [old.byMonth[year * 12 + 11] as number, chance.byMonth[year * 12 + 11] as number];
      return {
        id: chance.id,
        label: chance.label ?? 'At least one month without specialist cover',
        better: chance.id === 'specialist-gap-closed' ? ('more' as const) : ('less' as const),
        place: chance.place,
        year: financialYear(lastMonth),
        lastMonth,
        before: was,
        after: is,
        difference: is - was,
      };
    })
      .filter(({ lastMonth }) => years(financialYearStart(lastMonth) * 12 + 3))
      .map(({ lastMonth: _, ...row }) => row);
  });
