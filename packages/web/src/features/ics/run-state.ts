import type { Issue, RunOutput, Scenario } from '@ohsim/engine';

/** An output with the scenario it belongs to. */
export interface Kept {
  readonly scenario: Scenario;
  readonly output: RunOutput;
}

export interface RunProgress {
  readonly done: number;
  readonly total: number;
  readonly of: 'scenario' | 'business-as-usual';
}

/** What the page shows of the engine's work. Outputs stay until newer ones come. */
export interface RunState {
  /** The scenario asked for. */
  readonly wanted: Scenario;
  readonly businessAsUsual: Scenario;
  readonly typical: Kept | undefined;
  /** The same path with every organisation and service: follows when the scenario has rested. */
  readonly everyPlace: Kept | undefined;
  /** Sampled futures, whole or so far. */
  readonly futures: Kept | undefined;
  readonly usualTypical: RunOutput | undefined;
  readonly usualFutures: RunOutput | undefined;
  readonly progress: RunProgress | undefined;
  /** Why the engine would not run the scenario. */
  readonly issues: readonly Issue[];
  /** The engine failed: our fault, and said as such. */
  readonly failure: string | undefined;
}

export const isTypicalFresh = (state: RunState): boolean => state.typical?.scenario === state.wanted;
export const areFuturesFresh = (state: RunState): boolean => state.futures?.scenario === state.wanted;

/** The run to read figures from: futures when they are wanted, whole and those of the draft; else the expected path. */
export function shownRun(
  state: RunState,
  withChance: boolean,
): { readonly run: RunOutput; readonly usual: RunOutput | undefined } | undefined {
  const { futures, typical, usualFutures, usualTypical, wanted, businessAsUsual } = state;
  const alone = wanted === businessAsUsual;
  if (withChance && futures !== undefined && areFuturesFresh(state) && !futures.output.manifest.partial) {
    return { run: futures.output, usual: alone ? undefined : usualFutures };
  }
  return typical === undefined ? undefined : { run: typical.output, usual: alone ? undefined : usualTypical };
}
