import type { CompiledModel } from '../compile/compiled-model.ts';
import { MODEL_VERSION } from '../model-version.ts';
import { baselineVersion } from './baseline-version.ts';
import { runId } from './run-id.ts';
import type { ResolvedSettings, RunManifest } from './run-output.ts';

interface ManifestInput {
  readonly model: CompiledModel;
  readonly settings: ResolvedSettings;
  readonly drawsDone: number;
  readonly partial: boolean;
}

/** Manifest of a run; its warnings are those of the compiled model. */
export function buildManifest({ model, settings, drawsDone, partial }: ManifestInput): RunManifest {
  const { scenario, baseline } = model;
  return {
    runId: partial ? null : runIdOf(model, settings),
    scenario,
    baselineId: baseline.id,
    ...versionsOf(model),
    settings,
    warnings: model.warnings,
    counts: { systems: model.systemIds.length, services: model.services.length, organisations: model.organisations.length },
    partial,
    drawsDone,
  };
}

/** Id of the complete run of a compiled model. */
export function runIdOf(model: CompiledModel, settings: ResolvedSettings): string {
  return runId({ scenario: model.scenario, ...versionsOf(model), settings });
}

function versionsOf(model: CompiledModel) {
  return { baselineVersion: baselineVersion(model.baseline), modelVersion: MODEL_VERSION };
}
