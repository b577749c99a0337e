import { canonicalJson } from '../math/canonical-json.ts';
import { sha256 } from '../math/sha256.ts';
import type { Scenario } from '../scenario/scenario.ts';
import type { ResolvedSettings } from './run-output.ts';

/** What decides a run's results, bit for bit. Machine, workers and chunking do not, and are left out. */
export interface RunIdentity {
  readonly scenario: Scenario;
  readonly baselineVersion: string;
  readonly modelVersion: string;
  readonly settings: ResolvedSettings;
}

/** Id of a run: SHA-256 (hex) of the canonical JSON of its identity. Equal ids mean equal results. */
export function runId({ scenario, baselineVersion, modelVersion, settings }: RunIdentity): string {
  const { mode, seed, draws, sampler, precision, horizonYears, detail, metricIds } = settings;
  return sha256(
    canonicalJson({
      scenario,
      baselineVersion,
      modelVersion,
      settings: {
        mode,
        seed,
        draws,
        sampler,
        ...(precision === undefined ? {} : { precision }),
        horizon: horizonYears,
        outputs: { detail, metricIds },
      },
    }),
  );
}
