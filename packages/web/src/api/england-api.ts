import type { EnglandDocument } from '@ohsim/api';
import { CHANCE_QUERY, chanceRow, type EnglandQuery, type EnglandRow } from '../engine/england-rows.ts';
import type { EnglandRows } from '../features/england/england-figures.ts';
import { askApi } from './api-client.ts';

/** The server's stored runs of every system, for one row. */
export interface EnglandAnswer {
  readonly rows: EnglandRows;
  readonly draws: number;
  readonly done: number;
  readonly total: number;
  readonly computing: boolean;
  readonly failures: readonly string[];
}

/** Asks the server for one row of every system; without a query, for the chance of a month without specialist cover. */
export async function fetchEngland(query: EnglandQuery | undefined): Promise<EnglandAnswer> {
  const { document } = await askApi<EnglandDocument>(`england?${parameters(query)}`);
  const id = query?.id ?? CHANCE_QUERY;
  const rows = new Map<string, Readonly<Record<string, EnglandRow>>>();
  for (const system of document.systems) {
    const row = query === undefined ? chanceOf(system.series) : quantilesOf(system.series);
    if (row !== undefined) rows.set(system.systemId, { [id]: row });
  }
  return {
    rows,
    draws: document.settings.draws,
    done: document.progress.done,
    total: document.progress.total,
    computing: document.status === 'computing',
    failures: document.failures.map((failure) => failure.detail),
  };
}

function parameters(query: EnglandQuery | undefined): string {
  const asked = new URLSearchParams({ columns: 'month' });
  if (query === undefined) return asked.toString();
  asked.set('metric', query.metricId);
  asked.set('statistic', 'mean,p10,p90');
  for (const axis of ['role', 'line', 'basis', 'scope'] as const) if (query[axis] !== undefined) asked.set(axis, query[axis]);
  return asked.toString();
}

type Series = EnglandDocument['systems'][number]['series'];

const valuesOf = (series: Series, statistic: string): number[] | undefined =>
  series.find((one) => one.statistic === statistic)?.values.map((value) => value ?? Number.NaN);

function chanceOf(series: Series): EnglandRow | undefined {
  const value = valuesOf(series, 'chance');
  return value === undefined ? undefined : chanceRow(value, valuesOf(series, 'standard-error') ?? []);
}

function quantilesOf(series: Series): EnglandRow | undefined {
  const [value, low, high] = ['mean', 'p10', 'p90'].map((statistic) => valuesOf(series, statistic));
  if (value === undefined) return undefined;
  return { value, ...(low === undefined ? {} : { low }), ...(high === undefined ? {} : { high }) };
}
