import {
  heatClasses,
  heatClassOf,
  type RankedListState,
  rankedListState,
  roundBreaks,
  type TileMapState,
  tileMapState,
} from '@ohsim/documents/charts';
import type { Baseline } from '@ohsim/engine';
import type { EnglandRow } from '../../engine/england-rows.ts';
import type { FocusYear } from '../focus-years.ts';
import { type MapMetric, queryIdOf } from './map-metrics.ts';
import { tileCode } from './tile-code.ts';

/** Rows of the systems that are there so far, by system and query. */
export type EnglandRows = ReadonlyMap<string, Readonly<Record<string, EnglandRow>>>;

/** One system's figure in the year chosen, as shown (percent, per 1,000 staff); NaN where it is not known. */
export interface EnglandFigure {
  readonly systemId: string;
  readonly name: string;
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

/** Figures of every system for a metric and year. */
export function englandFigures(baseline: Baseline, rows: EnglandRows, metric: MapMetric, focus: FocusYear): EnglandFigure[] {
  return baseline.systems.map((system) => {
    const row = rows.get(system.id)?.[queryIdOf(metric)];
    const factor = metric.scale / (metric.perThousandStaff ? staffOf(baseline, system.id) / 1000 : 1);
    const at = (values: ArrayLike<number> | undefined): number =>
      values === undefined ? Number.NaN : overYear(values, metric.overYear, focus) * factor;
    return { systemId: system.id, name: system.shortName, value: at(row?.value), low: at(row?.low), high: at(row?.high) };
  });
}

/** Months made a year: mean, sum, or the last month's value. */
export function overYear(
  values: ArrayLike<number>,
  rule: MapMetric['overYear'],
  { first, last }: Pick<FocusYear, 'first' | 'last'>,
): number {
  if (rule === 'end') return values[last] ?? Number.NaN;
  let sum = 0;
  let defined = 0;
  for (let month = first; month <= last; month += 1) {
    const value = values[month] ?? Number.NaN;
    if (!Number.isFinite(value)) continue;
    sum += value;
    defined += 1;
  }
  if (defined === 0) return Number.NaN;
  return rule === 'sum' ? sum : sum / defined;
}

/** Heads of NHS trusts and boards of a system at the start. */
export function staffOf(baseline: Baseline, systemId: string): number {
  return baseline.organisations
    .filter((organisation) => organisation.systemId === systemId && (organisation.sector === 'nhs-trust' || organisation.sector === 'icb'))
    .reduce((sum, organisation) => sum + organisation.heads, 0);
}

/** Breaks of the classes: fixed ones, or quintiles of the figures. Where less is worse the scale is turned by `worse`. */
export function breaksOf(figures: readonly EnglandFigure[], metric: MapMetric): readonly number[] {
  return metric.breaks ?? roundBreaks(figures.map((figure) => figure.value));
}

/** The tile map of the figures. */
export function mapOf(baseline: Baseline, figures: readonly EnglandFigure[], metric: MapMetric): TileMapState {
  const byId = new Map(figures.map((figure) => [figure.systemId, figure]));
  const tiles = baseline.systems.map((system) => {
    const value = byId.get(system.id)?.value ?? Number.NaN;
    const known = Number.isFinite(value);
    return {
      id: system.id,
      name: system.shortName,
      abbreviation: tileCode(system.abbreviation),
      region: system.region,
      row: system.tileRow,
      column: system.tileColumn,
      value,
      shown: known ? metric.short(value) : '–',
      spoken: known ? metric.spoken(value) : 'not computed yet',
    };
  });
  const state = tileMapState(tiles, breaksOf(figures, metric), metric.decimals);
  return metric.worse === 'higher' ? state : turned(state);
}

/** Where less is worse the palest step belongs to the highest class. */
function turned(state: TileMapState): TileMapState {
  const top = Math.max(0, ...state.legend.map((heat) => heat.step));
  const turn = (step: number): number => (step < 0 ? step : top - step);
  return {
    ...state,
    tiles: state.tiles.map((tile) => ({ ...tile, step: turn(tile.step) })),
    legend: state.legend.map((heat) => ({ ...heat, step: turn(heat.step) })),
  };
}

/** The ranked list of the figures, worst first. */
export function rankingOf(figures: readonly EnglandFigure[], metric: MapMetric): RankedListState {
  const classes = heatClasses(breaksOf(figures, metric), metric.decimals);
  const top = Math.max(0, ...classes.map((heat) => heat.step));
  const places = figures.map((figure) => {
    const step = heatClassOf(classes, figure.value, metric.decimals)?.step ?? 0;
    return {
      id: figure.systemId,
      name: figure.name,
      value: figure.value,
      low: figure.low,
      high: figure.high,
      step: metric.worse === 'higher' ? step : top - step,
    };
  });
  return rankedListState(places, metric.worse, metric.max);
}
