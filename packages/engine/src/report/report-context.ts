import type { Baseline, IntegratedCareSystem } from '../baseline/baseline.ts';
import type { RowQuery } from '../explain/read-cubes.ts';
import { financialYear, financialYearStart, parseMonth } from '../units/months.ts';
import type { RowReference } from './blocks.ts';
import { futuresOf, type ReportRun } from './report-run.ts';
import { financialYearEnding, type YearValue, yearValue } from './year-values.ts';

/** What a report on one system is built from. */
export interface ReportInput {
  readonly baseline: Baseline;
  readonly systemId: string;
  readonly run: ReportRun;
  /** The same system with no change, for comparison; leave out when `run` is business as usual itself. */
  readonly businessAsUsual?: ReportRun;
  /** Calendar year the headline looks at, as the end of a financial year; five years after the start by default. */
  readonly year?: number;
}

/** The input with what every section needs worked out once. */
export interface ReportContext extends ReportInput {
  readonly system: IntegratedCareSystem | undefined;
  readonly name: string;
  readonly year: number;
  /** First months (April, absolute) of the headline's financial year and of the first whole one. */
  readonly yearStart: number;
  readonly firstYearStart: number;
  readonly yearName: string;
  readonly firstYearName: string;
  readonly futures: number;
}

/** Years after the start that the headline looks at. */
const HEADLINE_YEARS = 5;

export const reportContext = (input: ReportInput): ReportContext => {
  const { scenario } = input.run.manifest;
  const start = parseMonth(scenario.startMonth);
  const firstYearStart = start % 12 === 3 ? start : (financialYearStart(start) + 1) * 12 + 3;
  const lastYear = financialYearStart(start + scenario.horizonYears * 12 - 12) + 1;
  const firstYear = Math.floor(firstYearStart / 12) + 1;
  const asked = input.year ?? firstYear - 1 + HEADLINE_YEARS;
  const year = Math.max(firstYear, Math.min(lastYear, asked));
  const system = input.baseline.systems.find((candidate) => candidate.id === input.systemId);
  return {
    ...input,
    system,
    name: system?.shortName ?? input.systemId,
    year,
    yearStart: financialYearEnding(year),
    firstYearStart,
    yearName: financialYear(financialYearEnding(year)),
    firstYearName: financialYear(firstYearStart),
    futures: futuresOf(input.run),
  };
};

/** A figure of the headline's financial year in the scenario, and with no change where that run is there. */
export const inYear = (
  context: ReportContext,
  query: RowQuery,
  yearStart = context.yearStart,
): { readonly now?: YearValue; readonly noChange?: YearValue } => {
  const now = yearValue(context.run.cubes, query, yearStart);
  const noChange = context.businessAsUsual === undefined ? undefined : yearValue(context.businessAsUsual.cubes, query, yearStart);
  return { ...(now === undefined ? {} : { now }), ...(noChange === undefined ? {} : { noChange }) };
};

/** Reference to a row of results. */
export const referenceTo = (query: RowQuery): RowReference => ({
  metricId: query.metricId,
  place: query.place,
  role: query.role ?? '',
  line: query.line ?? '',
  basis: query.basis ?? 'none',
  scope: query.scope ?? 'none',
});

/** Chance of at least one month without a specialist by the end of the headline year, in a run; undefined where it has no futures. */
export const noCoverChance = (
  run: ReportRun,
  context: ReportContext,
): { readonly chance: number; readonly standardError: number } | undefined => {
  const row = run.chances.find((chance) => chance.id === 'month-without-specialist-cover' && chance.place === context.systemId);
  if (row === undefined) return undefined;
  const month = context.yearStart + 11 - row.startMonth;
  const chance = row.byMonth[month];
  return chance === undefined ? undefined : { chance, standardError: row.standardErrorByMonth[month] ?? 0 };
};
