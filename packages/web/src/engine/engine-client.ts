import type { RunOptions, Scenario } from '@ohsim/engine';
import { proxy, type Remote, wrap } from 'comlink';
import type { Catalogue, EngineService, FuturesAnswer, FuturesPart } from './engine-service.ts';

let remote: Remote<EngineService> | undefined;
let catalogue: Promise<Catalogue> | undefined;

/** The engine's worker, started at the first call. */
export function engine(): Remote<EngineService> {
  remote ??= wrap<EngineService>(new Worker(new URL('./engine-worker.ts', import.meta.url), { type: 'module', name: 'ohsim engine' }));
  return remote;
}

/** Baseline and versions, fetched from the worker once. */
export function readCatalogue(): Promise<Catalogue> {
  catalogue ??= engine().catalogue();
  return catalogue;
}

/** Sampled futures with progress; the callback stays in the page. */
export function drawFutures(scenario: Scenario, options: RunOptions, onPart: (part: FuturesPart) => void): Promise<FuturesAnswer> {
  return engine().futures(scenario, options, proxy(onPart));
}
