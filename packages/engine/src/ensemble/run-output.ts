import type { Issue } from '../issues/issue.ts';
import type { Basis, MetricKey, Scope } from '../metrics/metric.ts';
import type { RunSettings, Scenario } from '../scenario/scenario.ts';
import type { ChanceId } from './chance-definitions.ts';

/**
 * How much a run keeps. 'board': the main metrics of each system, for NHS staff, month by month. 'year': every row of every metric, by financial year.
 * 'month': every row of every metric, month by month.
 */
export type Detail = 'board' | 'year' | 'month';

export const DETAILS: readonly Detail[] = ['board', 'year', 'month'];

/** How to run a scenario and what to keep of it. */
export interface RunOptions extends RunSettings {
  /** Default 'board'. */
  readonly detail?: Detail | undefined;
  /** Metrics to keep instead of those the detail implies, in the order of the catalogue. */
  readonly metricIds?: readonly string[] | undefined;
}

/** The settings a run was made with, after defaults: part of its id. */
export interface ResolvedSettings {
  readonly mode: 'expected' | 'sampled';
  /** 0 in expected mode, where no luck is drawn. */
  readonly seed: number;
  readonly draws: number;
  /** What is drawn: nothing, chance alone, or the parameters by one of two designs (chance with them in sampled mode). */
  readonly sampler: 'none' | 'chance' | 'sobol' | 'latin-hypercube';
  /** Standard error at which the run may stop before its last draw. */
  readonly precision?: number;
  readonly horizonYears: number;
  readonly detail: Detail;
  readonly metricIds: readonly string[];
}

/** What was run, with which versions, and what to know about it. No clock: two equal runs have equal manifests. */
export interface RunManifest {
  /** SHA-256 of what decides the results; null for a partial run, which has no id. */
  readonly runId: string | null;
  readonly scenario: Scenario;
  readonly baselineId: string;
  readonly baselineVersion: string;
  readonly modelVersion: string;
  readonly settings: ResolvedSettings;
  readonly warnings: readonly Issue[];
  readonly counts: { readonly systems: number; readonly services: number; readonly organisations: number };
  /** Whether the run was stopped before its last draw. */
  readonly partial: boolean;
  /** Draws behind the statistics; less than `settings.draws` only in a partial run. */
  readonly drawsDone: number;
}

/** 'value' where there is one future (expected mode, one draw); else the mean and quantiles over draws. */
export type Statistic = 'value' | 'mean' | 'p10' | 'p25' | 'p50' | 'p75' | 'p90';

/** One statistic of one metric: `values[row * months + column]`. NaN = not defined here. */
export interface StatisticCube {
  readonly metricId: string;
  readonly unit: string;
  readonly statistic: Statistic;
  /** What a column is: a month, or a financial year rolled up by the metric's own rule. */
  readonly period: 'month' | 'year';
  /** Absolute month (year x 12 + month - 1) of the run's first month. */
  readonly startMonth: number;
  /** Number of columns: months, or financial years when `period` is 'year'. */
  readonly months: number;
  readonly keys: readonly MetricKey[];
  readonly values: Float64Array;
}

/** Chance, over draws, of something at least once between the start and each month ('ever'), or in each month itself ('then'). */
export interface Chance {
  readonly id: ChanceId;
  readonly label: string;
  readonly when: 'ever' | 'then';
  /** System id. */
  readonly place: string;
  readonly startMonth: number;
  readonly byMonth: Float64Array;
  readonly draws: number;
  /** Monte-Carlo standard error: sqrt(p (1 - p) / draws). */
  readonly standardErrorByMonth: Float64Array;
}

/** One of the few numbers that sum a system up, with a sentence computed from it. */
export interface HeadlineFigure {
  readonly id: string;
  readonly label: string;
  readonly value: number;
  /** 10th and 90th percentile over draws; absent in expected mode. */
  readonly low?: number;
  readonly high?: number;
  readonly unit: string;
  /** System id. */
  readonly place: string;
  /** Financial year of the figure, 'YYYY/YY'; a chance is the chance by the end of that year. */
  readonly year: string;
  readonly basis: Basis;
  readonly scope: Scope;
  readonly sentence: string;
}

/** Everything a run hands back: plain data, fit to post between threads. */
export interface RunOutput {
  readonly manifest: RunManifest;
  readonly cubes: readonly StatisticCube[];
  readonly headline: readonly HeadlineFigure[];
  readonly chances: readonly Chance[];
}

/** Called while a run goes on: after each simulated future, and to ask whether to stop. */
export interface RunHooks {
  readonly onProgress?: ((done: number, total: number) => void) | undefined;
  readonly cancelled?: (() => boolean) | undefined;
}
