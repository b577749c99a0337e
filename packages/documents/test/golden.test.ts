import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import hashes from '../../../fixtures/golden/metrics-csv.json' with { type: 'json' };
import { FIXED_RUNS, type FixedRunId, fixedRunCsv } from '../src/testing/fixed-runs.ts';
import { GOLDEN_RUNS, type GoldenRunId, goldenCsv } from '../src/testing/golden-csv.ts';

const REFRESH =
  'Meant to change? Run: npx tsx tools/golden.ts, and say in CHANGELOG.md which outputs moved, in which years and by how much.';

test.each(Object.keys(GOLDEN_RUNS) as GoldenRunId[])('%s gives the figures it gave before', (id) => {
  const golden = readFileSync(new URL(`../../../fixtures/golden/${id}.csv`, import.meta.url), 'utf8');
  expect(goldenCsv(id).split('\n'), REFRESH).toEqual(golden.split('\n'));
});

test.each(Object.keys(FIXED_RUNS) as FixedRunId[])('metrics.csv of the %s run has the hash it had before', (id) => {
  expect(createHash('sha256').update(fixedRunCsv(id)).digest('hex'), REFRESH).toBe(hashes[id].sha256);
});
