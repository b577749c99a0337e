import type { ComparisonSettings, DeliveryOption, Issue } from '@ohsim/engine';
import type { OptionPart } from '../../engine/delivery-service.ts';

/** What is to be compared: options in a year, in typical luck, and in futures if they are asked for. */
export interface CompareQuery {
  readonly options: readonly DeliveryOption[];
  /** Calendar year in which the financial year begins. */
  readonly year: number;
  /** Futures of each option; undefined: typical luck only. */
  readonly futures: Futures | undefined;
}

/** How many futures, and whether they draw what is not known beside chance. */
export interface Futures {
  readonly draws: number;
  readonly knowledge: boolean;
}

export interface CompareState {
  readonly query: CompareQuery | undefined;
  /** Parts of every query of this visit, by `partKey`. */
  readonly parts: ReadonlyMap<string, OptionPart>;
  readonly running: 'typical' | 'futures' | undefined;
  readonly failure: string | undefined;
}

/** The engine as the store needs it. */
export interface CompareEngine {
  compare(
    options: readonly DeliveryOption[],
    settings: ComparisonSettings,
    onPart: (part: OptionPart) => void,
  ): Promise<'done' | 'cancelled'>;
  cancel(): void;
}

export interface CompareStore {
  subscribe(listener: () => void): () => void;
  snapshot(): CompareState;
  /** Runs what is not there yet, option by option: typical luck first, then futures. Ends what went on. */
  show(query: CompareQuery): void;
  stop(): void;
}

const SEED = 1;

/** Settings of a run of options, in typical luck or in futures. */
export const comparisonSettings = (year: number, futures: Futures | undefined): ComparisonSettings =>
  futures === undefined ? { mode: 'expected', seed: SEED, draws: 1, year } : { mode: 'sampled', seed: SEED, year, ...futures };

/** What tells one part from another: the scenario but for its name, and the settings. */
export function partKey({ scenario }: DeliveryOption, year: number, futures: Futures | undefined): string {
  const { name: _, ...meaning } = scenario;
  return JSON.stringify([meaning, year, futures?.draws ?? 0, futures?.knowledge === true]);
}

/** Results of options as they come. A part that arrives after its answer, or after a newer question, is kept by its key and does no harm. */
export function createCompareStore(engine: CompareEngine): CompareStore {
  const listeners = new Set<() => void>();
  let state: CompareState = { query: undefined, parts: new Map(), running: undefined, failure: undefined };
  let asked = 0;
  const set = (change: Partial<CompareState>): void => {
    state = { ...state, ...change };
    for (const listener of listeners) listener();
  };
  const run = async ({ options, year }: CompareQuery, futures: Futures | undefined, token: number): Promise<void> => {
    const missing = options.filter((option) => !state.parts.has(partKey(option, year, futures)));
    if (missing.length === 0 || token !== asked) return;
    set({ running: futures === undefined ? 'typical' : 'futures' });
    await engine.compare(missing, comparisonSettings(year, futures), (part) => {
      const option = missing[part.index];
      if (option !== undefined) set({ parts: new Map(state.parts).set(partKey(option, year, futures), part) });
    });
  };
  const runAll = async (query: CompareQuery, token: number): Promise<void> => {
    try {
      await run(query, undefined, token);
      if (query.futures !== undefined) await run(query, query.futures, token);
      if (token === asked) set({ running: undefined });
    } catch (error) {
      if (token === asked) set({ running: undefined, failure: error instanceof Error ? error.message : String(error) });
    }
  };
  return {
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    snapshot: () => state,
    show(query) {
      asked += 1;
      engine.cancel();
      set({ query, running: undefined, failure: undefined });
      void runAll(query, asked);
    },
    stop() {
      asked += 1;
      engine.cancel();
    },
  };
}

/** Every problem of the options asked for, with the option's name. */
export function problemsOf({ query, parts }: CompareState): Issue[] {
  if (query === undefined) return [];
  return query.options.flatMap((option) => {
    const issues = parts.get(partKey(option, query.year, undefined))?.issues ?? [];
    return issues.map((issue) => ({ ...issue, message: `${option.label}: ${issue.message}` }));
  });
}
