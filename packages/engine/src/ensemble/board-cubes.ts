import { BOARD_METRIC_IDS } from './board-metrics.ts';
import { isOnBoard } from './kept-rows.ts';
import type { StatisticCube } from './run-output.ts';

/** The part of a run's cubes that detail 'board' would have kept: its metrics, its rows, the same numbers. Years stay years. */
export function boardCubes(cubes: readonly StatisticCube[]): StatisticCube[] {
  return cubes.filter(({ metricId }) => BOARD_METRIC_IDS.includes(metricId)).map(boardRows);
}

function boardRows(cube: StatisticCube): StatisticCube {
  const { keys, months, values } = cube;
  const byScope = keys.some(({ scope }) => scope === 'nhs');
  const rows = keys.flatMap((key, row) => (isOnBoard(key, byScope) ? [row] : []));
  const kept = new Float64Array(rows.length * months);
  rows.forEach((row, at) => {
    kept.set(values.subarray(row * months, (row + 1) * months), at * months);
  });
  return { ...cube, keys: rows.map((row) => keys[row]!), values: kept };
}
