import { FIXED_RUNS, type FixedRunId, fixedRunCsv } from '@ohsim/documents/testing';
import { expect, test } from 'vitest';
import hashes from '../../../fixtures/golden/metrics-csv.json' with { type: 'json' };

/** SHA-256 in hex of a text's UTF-8 bytes, by the browser. */
async function sha256(text: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

test.each(Object.keys(FIXED_RUNS) as FixedRunId[])(
  'metrics.csv of the %s run has in this browser the hash it has in Node',
  async (id) => {
    expect(await sha256(fixedRunCsv(id))).toBe(hashes[id].sha256);
  },
  120_000,
);
