import type { RunDocument } from '@ohsim/api';
import type { RunOptions, Scenario } from '@ohsim/engine';
import { ApiProblem, askApi, fetchFile, type ServerFile, WORKSPACE } from './api-client.ts';

export type RunFileKind = 'csv' | 'json' | 'xlsx' | 'parquet';

/** Has the server run a scenario, or find the run it has stored, and hand it over as a file. Equal settings give equal numbers, so the file says what the page says. */
export async function fetchRunFile(scenario: Scenario, settings: RunOptions, kind: RunFileKind): Promise<ServerFile> {
  const { document } = await askApi<RunDocument>(`${WORKSPACE}/runs`, {
    method: 'POST',
    body: { scenario, settings },
    headers: { prefer: 'wait=60' },
  });
  const { runId } = document;
  await finished(document);
  return fetchFile(`${WORKSPACE}/runs/${runId}/metrics?format=${kind}`);
}

/** Waits between two looks at a run that takes longer than a request may, milliseconds. */
const LOOK_AGAIN = 2000;

async function finished({ runId, status, error }: RunDocument): Promise<void> {
  if (status === 'done') return;
  if (status === 'failed' || status === 'cancelled') throw new ApiProblem(409, `The run has no result: ${error ?? status}.`, []);
  await new Promise((resolve) => setTimeout(resolve, LOOK_AGAIN));
  await finished((await askApi<RunDocument>(`${WORKSPACE}/runs/${runId}`)).document);
}
