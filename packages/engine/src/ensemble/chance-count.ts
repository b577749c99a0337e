import type { DrawCubes } from './draw-cubes.ts';
import type { Chance } from './run-output.ts';

/** Metric that is 1 in a month without specialist cover and 0 otherwise, at system level. */
export const NO_COVER_METRIC = 'months-without-specialist-cover';

/** Counts, over futures, those in which a system has had at least one month without specialist cover by each month. */
export interface ChanceCount {
  add(cubes: DrawCubes): void;
  chances(): Chance[];
}

export function createChanceCount(): ChanceCount {
  const counts = new Map<string, Float64Array>();
  let draws = 0;
  let startMonth = 0;
  return {
    add(cubes) {
      const cube = cubes.months(NO_COVER_METRIC);
      draws++;
      startMonth = cube.startMonth;
      cube.keys.forEach((key, row) => {
        if (key.placeKind !== 'system') return;
        const byMonth = counts.get(key.place) ?? new Float64Array(cube.months);
        counts.set(key.place, byMonth);
        const first = firstAbove(cube.values, row * cube.months, (row + 1) * cube.months) - row * cube.months;
        for (let month = first; month < cube.months; month++) byMonth[month] = byMonth[month]! + 1;
      });
    },
    chances: () => [...counts].map(([place, byMonth]) => chanceOf(place, byMonth, draws, startMonth)),
  };
}

function firstAbove(values: Float64Array, from: number, to: number): number {
  let index = from;
  while (index < to && !(values[index]! > 0)) index++;
  return index;
}

function chanceOf(place: string, counts: Float64Array, draws: number, startMonth: number): Chance {
  const byMonth = counts.map((count) => count / draws);
  return {
    id: 'month-without-specialist-cover',
    place,
    startMonth,
    byMonth,
    draws,
    standardErrorByMonth: byMonth.map((chance) => Math.sqrt((chance * (1 - chance)) / draws)),
  };
}
