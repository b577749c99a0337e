import { businessAsUsual, type RunOptions, type RunOutput, runScenario } from '@ohsim/engine';
import { england } from '@ohsim/engine/england';
import { metricsCsv } from '../metrics-csv.ts';

/** Runs that tests repeat elsewhere (another process, a browser) and keep as golden files: one integrated care system, business as usual. */
export const FIXED_RUNS = {
  expected: { horizonYears: 3, options: { mode: 'expected', seed: 1, draws: 1, detail: 'month' } },
  sampled: { horizonYears: 3, options: { mode: 'sampled', seed: 20260401, draws: 5, detail: 'board' } },
} as const satisfies Record<string, { horizonYears: number; options: RunOptions }>;

export type FixedRunId = keyof typeof FIXED_RUNS;

/** metrics.csv of a fixed run, as the `ohsim` command would write it. */
export function fixedRunCsv(id: FixedRunId): string {
  const { horizonYears, options } = FIXED_RUNS[id];
  return metricsCsv(outputOf(horizonYears, options));
}

/** Output of a business-as-usual run of Nottingham and Nottinghamshire (QT1). */
export function outputOf(horizonYears: number, options: RunOptions): RunOutput {
  const result = runScenario(businessAsUsual(england(), ['QT1'], { horizonYears }), england(), options);
  if (!result.ok) throw new Error(`the fixed run is refused: ${result.issues.map(({ message }) => message).join('; ')}`);
  return result.value;
}
