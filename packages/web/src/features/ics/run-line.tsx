import type { RunOutput } from '@ohsim/engine';

/** Which run the figures come from, so that they can be checked elsewhere to the last digit. */
export function RunLine({ run }: { readonly run: RunOutput }) {
  const { manifest } = run;
  const { settings } = manifest;
  const mode =
    settings.mode === 'sampled'
      ? `${manifest.drawsDone} futures, ${settings.sampler === 'chance' ? '' : 'assumptions drawn within their ranges, '}seed ${settings.seed}, same luck as business as usual`
      : 'expected path, typical luck';
  return (
    <p className="ohs-run">
      {manifest.runId === null ? (
        'No run id yet'
      ) : (
        <>
          Run <code title={manifest.runId}>{manifest.runId.slice(0, 12)}</code>
        </>
      )}
      : {mode}. Model {manifest.modelVersion}, data {manifest.baselineVersion.slice(0, 12)}. Prototype, not an official NHS service.
    </p>
  );
}
