import type { CaseSettings, InvestmentCase, Result } from '@ohsim/engine';
import { proxy, type Remote, wrap } from 'comlink';
import type { EngineService } from './engine-service.ts';

interface CaseWorker {
  readonly worker: Worker;
  readonly remote: Remote<EngineService>;
}

let going: CaseWorker | undefined;
let busy = false;

/** Works a case out in a worker of its own. A case still being worked out is given up with its worker. */
export async function workOutCase(
  document: unknown,
  settings: CaseSettings,
  onProgress: (done: number, total: number) => void,
): Promise<Result<InvestmentCase>> {
  if (busy) giveUpCase();
  going ??= startWorker();
  const { remote } = going;
  busy = true;
  const answer = await remote.investmentCase(document, settings, proxy(onProgress));
  busy = false;
  return answer;
}

/** Ends the worker if it has work; the answer never comes. */
export function giveUpCase(): void {
  if (!busy) return;
  going?.worker.terminate();
  going = undefined;
  busy = false;
}

function startWorker(): CaseWorker {
  const worker = new Worker(new URL('./engine-worker.ts', import.meta.url), { type: 'module', name: 'ohsim case' });
  return { worker, remote: wrap<EngineService>(worker) };
}
