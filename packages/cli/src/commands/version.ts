import { baselineVersion, MODEL_VERSION } from '@ohsim/engine';
import { england } from '@ohsim/engine/england';
import product from '../../package.json' with { type: 'json' };
import type { Command } from '../command.ts';

/** `ohsim version`: the versions that decide a run's results. */
export const version: Command = {
  name: 'version',
  summary: 'Print the versions of the product, the model and the baseline',
  usage: ['version [--json]'],
  details: ['Equal model and baseline versions give equal results for equal scenarios and settings.'],
  options: [{ name: 'json', help: 'Write JSON.' }],
  examples: ['ohsim version'],
  run: async ({ options }, io) => {
    const baseline = england();
    const versions = { product: product.version, model: MODEL_VERSION, baseline: baseline.id, baselineVersion: baselineVersion(baseline) };
    io.stdout.write(
      options['json'] === true
        ? `${JSON.stringify(versions, null, 2)}\n`
        : `ohsim ${versions.product}\nmodel ${versions.model}\nbaseline ${versions.baseline} ${versions.baselineVersion}\n`,
    );
    return 0;
  },
};
