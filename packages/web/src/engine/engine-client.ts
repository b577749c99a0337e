import type { BreakEvenMap, ComparisonSettings, DeliveryOption, FindOutSettings, Issue, RunOptions, Scenario } from '@ohsim/engine';
import { proxy, type Remote, transfer, wrap } from 'comlink';
import type { BreakEvenPart, BreakEvenPlan, ConfirmationPart, ConfirmationPlan, OptionPart } from './delivery-service.ts';
import type { Catalogue, EngineService, FuturesAnswer, FuturesPart } from './engine-service.ts';
import type { FindOutPart } from './find-out-service.ts';

let remote: Remote<EngineService> | undefined;
let second: Remote<EngineService> | undefined;
let catalogue: Promise<Catalogue> | undefined;

/** The engine's worker, started at the first call. */
export function engine(): Remote<EngineService> {
  remote ??= startWorker();
  return remote;
}

/** A second worker for long work (futures of many options, break-even maps), so that the first answers at once. */
export function longEngine(): Remote<EngineService> {
  second ??= startWorker();
  return second;
}

function startWorker(): Remote<EngineService> {
  return wrap<EngineService>(new Worker(new URL('./engine-worker.ts', import.meta.url), { type: 'module', name: 'ohsim engine' }));
}

/** Baseline and versions, fetched from the worker once. */
export function readCatalogue(): Promise<Catalogue> {
  catalogue ??= engine().catalogue();
  return catalogue;
}

/** Sampled futures with progress, drawn by two workers; the callback stays in the page. The results are those of one worker. */
export function drawFutures(scenario: Scenario, options: RunOptions, onPart: (part: FuturesPart) => void): Promise<FuturesAnswer> {
  const { port1, port2 } = new MessageChannel();
  void longEngine().helpFutures(scenario, options, transfer(port2, [port2]));
  return engine().futures(scenario, options, proxy(onPart), transfer(port1, [port1]));
}

/** Options run one by one, typical ones in the first worker and sampled ones in the second. */
export function compareOptions(
  options: readonly DeliveryOption[],
  settings: ComparisonSettings,
  onPart: (part: OptionPart) => void,
): Promise<'done' | 'cancelled'> {
  return (settings.mode === 'expected' ? engine() : longEngine()).compareOptions(options, settings, proxy(onPart));
}

/** Ends comparisons in both workers. */
export function cancelCompare(): void {
  void engine().cancelCompare();
  if (second !== undefined) void second.cancelCompare();
}

/** What to find out first, draw by draw. */
export function findOut(
  scenario: Scenario,
  settings: FindOutSettings,
  onPart: (part: FindOutPart) => void,
): Promise<'done' | 'cancelled' | readonly Issue[]> {
  return longEngine().findOut(scenario, settings, proxy(onPart));
}

/** A break-even map, cell by cell. */
export function drawBreakEven(
  options: readonly DeliveryOption[],
  plan: BreakEvenPlan,
  onPart: (part: BreakEvenPart) => void,
): Promise<'done' | 'cancelled' | readonly Issue[]> {
  return longEngine().breakEven(options, plan, proxy(onPart));
}

/** The border of a whole map again with chance, cell by cell. */
export function confirmBreakEven(
  options: readonly DeliveryOption[],
  map: BreakEvenMap,
  plan: ConfirmationPlan,
  onPart: (part: ConfirmationPart) => void,
): Promise<'done' | 'cancelled'> {
  return longEngine().confirmBreakEven(options, map, plan, proxy(onPart));
}
