import { largestOf, type ZeroAxis, zeroAxis } from './axis.ts';
import type { TableTwin } from './table-twin.ts';

/** A siting to draw: cost in pounds a year, longest drive in minutes one way, and what a simulation says of it. */
export interface SitingDotInput {
  readonly id: string;
  readonly hubs: number;
  readonly sites: string;
  readonly totalCost: number;
  readonly travelHours: number;
  readonly worstDriveMinutes: number;
  /** Proven gap, share. */
  readonly gap: number;
  readonly doctorWait: number | undefined;
  readonly inequality: number | undefined;
}

/** A dot, its place as a share of each axis. */
export interface SitingDot extends SitingDotInput {
  readonly x: number;
  readonly y: number;
}

/** Sitings by cost (across, thousands of pounds a year) and longest drive (up, minutes). */
export interface SitingPointsState {
  readonly across: ZeroAxis;
  readonly up: ZeroAxis;
  readonly dots: readonly SitingDot[];
}

/** Pounds in the unit of the axis across. */
const THOUSAND = 1000;

export function sitingPointsState(points: readonly SitingDotInput[]): SitingPointsState {
  const across = zeroAxis(largestOf([points.map(({ totalCost }) => totalCost / THOUSAND)]));
  const up = zeroAxis(largestOf([points.map(({ worstDriveMinutes }) => worstDriveMinutes)]));
  const dots = points.map((point) => ({ ...point, x: point.totalCost / THOUSAND / across.max, y: point.worstDriveMinutes / up.max }));
  return { across, up, dots };
}

/** Table twin: one row a siting. */
export function sitingPointsTable(points: readonly SitingDotInput[], caption: string): TableTwin {
  const head = [
    'Hubs',
    'Cost, £ a year',
    'Travel, hours a year',
    'Longest drive, minutes',
    'Proven gap, %',
    'Wait for a doctor, working days',
    'Inequality, Gini',
  ];
  return {
    caption,
    columns: [{ id: 'sites', label: 'Sites', numeric: false }, ...head.map((label, at) => ({ id: String(at), label, numeric: true }))],
    rows: points.map(({ sites, hubs, totalCost, travelHours, worstDriveMinutes, gap, doctorWait, inequality }) => [
      sites,
      hubs,
      totalCost,
      travelHours,
      worstDriveMinutes,
      Number.isFinite(gap) ? gap * 100 : null,
      doctorWait ?? null,
      inequality ?? null,
    ]),
    decimals: 2,
  };
}
