import type { RunDocument, RunList, RunSplitDocument } from '@ohsim/api';
import type { RunOptions } from '@ohsim/engine';
import { askApi, WORKSPACE } from './api-client.ts';

export type StoredRunSummary = RunList['runs'][number];

/** Has the server run a saved scenario and keep its figures; does not wait for them. Gives the run's id. */
export async function keepFigures(scenarioId: string, settings: RunOptions): Promise<string> {
  const { document } = await askApi<RunDocument>(`${WORKSPACE}/runs`, {
    method: 'POST',
    body: { scenarioId, settings },
    headers: { prefer: 'wait=0' },
  });
  return document.runId;
}

/** Figures kept of a saved scenario, newest first. */
export async function listFigures(scenarioId: string): Promise<readonly StoredRunSummary[]> {
  return (await askApi<RunList>(`${WORKSPACE}/runs?limit=100&scenarioId=${encodeURIComponent(scenarioId)}`)).document.runs;
}

export async function readRun(runId: string): Promise<RunDocument> {
  return (await askApi<RunDocument>(`${WORKSPACE}/runs/${encodeURIComponent(runId)}`)).document;
}

/** What changed between a kept run and the same inputs today; may still be computing. */
export async function readSplit(runId: string): Promise<RunSplitDocument> {
  return (await askApi<RunSplitDocument>(`${WORKSPACE}/runs/${encodeURIComponent(runId)}/split`, { headers: { prefer: 'wait=20' } }))
    .document;
}
