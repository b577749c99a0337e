import type { StatisticCube } from '@ohsim/engine';

/** What is kept of a run whose every row would be too much: these statistics, and rows of these lines. */
export interface KeptRows {
  readonly statistics: readonly string[];
  readonly lines: readonly string[];
}

/** The cubes without the statistics and rows that are not kept. */
export function keepRows(cubes: readonly StatisticCube[], kept: KeptRows): StatisticCube[] {
  return cubes
    .filter((cube) => kept.statistics.includes(cube.statistic))
    .map((cube) => {
      const rows = cube.keys.flatMap((key, row) => (kept.lines.includes(key.line) ? [row] : []));
      const values = new Float64Array(rows.length * cube.months);
      for (const [index, row] of rows.entries())
        values.set(cube.values.subarray(row * cube.months, (row + 1) * cube.months), index * cube.months);
      return { ...cube, keys: rows.map((row) => cube.keys[row]!), values };
    });
}
