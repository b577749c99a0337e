import type { Baseline } from '../baseline/baseline.ts';
import { canonicalJson } from '../math/canonical-json.ts';
import { sha256 } from '../math/sha256.ts';

const VERSIONS = new WeakMap<Baseline, string>();

/** Version of a baseline: SHA-256 (hex) of its canonical JSON, so that any changed number, source or arrangement changes it. Worked out once per object. */
export function baselineVersion(baseline: Baseline): string {
  const known = VERSIONS.get(baseline);
  if (known !== undefined) return known;
  const version = sha256(canonicalJson(baseline));
  VERSIONS.set(baseline, version);
  return version;
}
