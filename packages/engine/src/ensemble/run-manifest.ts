import type { CompiledModel } from '../compile/compiled-model.ts';
import { type Issue, warningIssue } from '../issues/issue.ts';
import { MODEL_VERSION } from '../model-version.ts';
import { baselineVersion } from './baseline-version.ts';
import { runId } from './run-id.ts';
import type { ResolvedSettings, RunManifest } from './run-output.ts';

interface ManifestInput {
  readonly model: CompiledModel;
  readonly settings: ResolvedSettings;
  readonly drawsDone: number;
  readonly partial: boolean;
  /** Ids of metrics without all their rows: a partial run simulates its futures once for each part of its rows, and was stopped before the last. */
  readonly cutMetrics: readonly string[];
}

/** Manifest of a run; its warnings are those of the compiled model, and that rows are missing. */
export function buildManifest({ model, settings, drawsDone, partial, cutMetrics }: ManifestInput): RunManifest {
  const { scenario, baseline } = model;
  return {
    runId: partial ? null : runIdOf(model, settings),
    scenario,
    baselineId: baseline.id,
    ...versionsOf(model),
    settings,
    warnings: cutMetrics.length === 0 ? model.warnings : [...model.warnings, rowsMissing(cutMetrics)],
    counts: { systems: model.systemIds.length, services: model.services.length, organisations: model.organisations.length },
    partial,
    drawsDone,
  };
}

function rowsMissing(metrics: readonly string[]): Issue {
  const message = `The run was stopped before it had been over every row: the results lack rows of ${metrics.join(', ')}`;
  return warningIssue({ path: '', code: 'rows-missing', message, hint: 'Run it to its end, or with fewer draws or metrics.' });
}

/** Id of the complete run of a compiled model. */
export function runIdOf(model: CompiledModel, settings: ResolvedSettings): string {
  return runId({ scenario: model.scenario, ...versionsOf(model), settings });
}

function versionsOf(model: CompiledModel) {
  return { baselineVersion: baselineVersion(model.baseline), modelVersion: MODEL_VERSION };
}
