/** For tests of any package, in Node and in a browser: small runs that are always the same. */
export { FIXED_RUNS, type FixedRunId, fixedRunCsv } from './fixed-runs.ts';
export { GOLDEN_RUNS, type GoldenRunId, goldenCsv } from './golden-csv.ts';
