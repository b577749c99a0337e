import { FIXED_RUNS, type FixedRunId, fixedRunCsv } from '@ohsim/documents/testing';
import { expect, test } from 'vitest';
import golden from '../../../fixtures/golden/metrics-csv.json' with { type: 'json' };

async function sha256(text: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** The golden hashes are those of Node: the test of @ohsim/documents holds Node to them. */
for (const id of Object.keys(FIXED_RUNS) as FixedRunId[]) {
  test(`metrics.csv of the fixed ${id} run has the same bytes in Chromium as in Node`, async () => {
    expect(await sha256(fixedRunCsv(id))).toBe(golden[id].sha256);
  });
}
