import type { HeadlineFigure, RunManifest, RunOutput, Scenario, StatisticCube } from '@ohsim/engine';
import type { RunDocument, RunList } from '../contract/run.ts';
import type { RunRow } from '../store/store.ts';
import type { UnstoredRun } from './run-service.ts';
import type { StoredChance } from './run-work.ts';

/** A stored result as the API shows it, without cubes. */
export function storedDocument(row: RunRow): RunDocument {
  const manifest = row.manifest as RunManifest;
  return {
    ...stampOf(row),
    status: 'done',
    progress: progressOf(manifest),
    manifest,
    headline: row.headline as HeadlineFigure[],
    chances: row.chances as StoredChance[],
  };
}

/** A run without a stored result. */
export function unstoredDocument(run: UnstoredRun): RunDocument {
  const document = {
    ...stampOf(run),
    status: run.state,
    progress: { done: run.done, total: run.total },
    resumed: run.resumed,
    manifest: null,
    headline: [],
    chances: [],
  };
  return run.error === undefined ? document : { ...document, error: run.error };
}

export function summaryOf(row: RunRow): RunList['runs'][number] {
  const manifest = row.manifest as RunManifest;
  const scenario: Scenario = manifest.scenario;
  const { modelVersion, baselineVersion } = row;
  const what = { name: scenario.name, systemIds: [...scenario.systemIds], modelVersion, baselineVersion };
  return { ...stampOf(row), status: 'done', progress: progressOf(manifest), ...what };
}

/** What a result consists of besides its cubes. */
export type ResultDocuments = Pick<RunRow, 'manifest' | 'headline' | 'chances'>;

/** The result as the engine gave it. */
export function outputOf(row: ResultDocuments, cubes: readonly StatisticCube[]): RunOutput {
  const doubles = (values: readonly (number | null)[]) => Float64Array.from(values, (value) => value ?? Number.NaN);
  return {
    manifest: row.manifest as RunManifest,
    cubes,
    headline: row.headline as HeadlineFigure[],
    chances: (row.chances as StoredChance[]).map((chance) => ({
      ...chance,
      byMonth: doubles(chance.byMonth),
      standardErrorByMonth: doubles(chance.standardErrorByMonth),
    })),
  };
}

const stampOf = ({ runId, createdBy, createdAt, scenarioId }: Pick<RunRow, 'runId' | 'createdBy' | 'createdAt' | 'scenarioId'>) => ({
  runId,
  createdBy,
  createdAt: createdAt.toISOString(),
  scenarioId,
});

const progressOf = ({ drawsDone, settings }: RunManifest) => ({ done: drawsDone, total: settings.draws });
