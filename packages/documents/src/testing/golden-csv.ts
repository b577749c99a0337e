import { columnLabels, type RunOptions, type StatisticCube } from '@ohsim/engine';
import { outputOf } from './fixed-runs.ts';

/** Golden runs: fifteen years of one integrated care system by year, to notice when results change, not to prove them right. */
export const GOLDEN_RUNS = {
  'qt1-expected': { mode: 'expected', seed: 1, draws: 1 },
  'qt1-sampled': { mode: 'sampled', seed: 1, draws: 10 },
} as const satisfies Record<string, RunOptions>;

export type GoldenRunId = keyof typeof GOLDEN_RUNS;

const METRIC_IDS = [
  'headcount',
  'fte',
  'vacancy',
  'joiners',
  'retirements',
  'other-leavers',
  'completions',
  'trainees',
  'required-fte',
  'gap',
  'load',
  'need',
  'expressed',
  'completed',
  'unmet',
  'list',
  'mean-wait',
  'share-within-standard',
  'proactive-share',
  'months-without-specialist-cover',
];
const STATISTICS = ['value', 'mean', 'p10', 'p90'];
const DECIMALS = 4;
const HORIZON_YEARS = 15;

/** A golden run as text: rows of the system for NHS staff, one line a row and statistic, a column a year, fixed decimals; an empty cell is not defined. */
export function goldenCsv(id: GoldenRunId): string {
  const { cubes } = outputOf(HORIZON_YEARS, { ...GOLDEN_RUNS[id], detail: 'year', metricIds: METRIC_IDS });
  const kept = cubes.filter(({ statistic }) => STATISTICS.includes(statistic));
  const years = columnLabels(kept[0]!);
  return `${['metric', 'unit', 'statistic', 'role', 'line', 'basis', 'scope', ...years].join(',')}\n${kept.map(cubeLines).join('')}`;
}

function cubeLines(cube: StatisticCube): string {
  return cube.keys
    .map(({ placeKind, role, line, basis, scope }, row) => {
      if (placeKind !== 'system' || scope === 'nhs+primary' || (scope === 'all' && line !== '')) return '';
      const values = Array.from(cube.values.subarray(row * cube.months, (row + 1) * cube.months), (value) =>
        Number.isNaN(value) ? '' : value.toFixed(DECIMALS),
      );
      return `${[cube.metricId, cube.unit, cube.statistic, role, line, basis, scope, ...values].join(',')}\n`;
    })
    .join('');
}
