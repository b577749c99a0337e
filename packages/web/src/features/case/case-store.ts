import type { CaseSettings, InvestmentCase, Issue, Result } from '@ohsim/engine';
import type { CaseRequest } from './case-plan.ts';

/** A case to work out, and how many futures to draw for its spread (0: none). */
export interface CaseQuery {
  readonly request: CaseRequest;
  readonly draws: number;
}

export interface CaseState {
  /** The last case that could be worked out. */
  readonly investment: InvestmentCase | undefined;
  /** Whether it answers what is asked now; else it is an earlier one. */
  readonly current: boolean;
  /** 'figures': the mean path; 'spread': what moves the result and futures. */
  readonly running: 'figures' | 'spread' | undefined;
  readonly progress: { readonly done: number; readonly total: number } | undefined;
  readonly issues: readonly Issue[];
  readonly failure: string | undefined;
}

/** The engine as the store needs it. */
export interface CaseEngine {
  workOut(document: unknown, settings: CaseSettings, onProgress: (done: number, total: number) => void): Promise<Result<InvestmentCase>>;
  giveUp(): void;
}

export interface CaseStore {
  subscribe(listener: () => void): () => void;
  snapshot(): CaseState;
  /** Works out the figures, then what moves them and how futures spread. Gives up what went on. */
  show(query: CaseQuery): void;
  stop(): void;
}

const SEED = 1;

/** Settings of the first look: figures of the mean path alone. */
export const FIGURES: CaseSettings = { mode: 'expected', knowledge: false, seed: SEED, draws: 1, inputs: 'none' };

/** Settings of the whole case, and of the files written from it. */
export const wholeSettings = (draws: number): CaseSettings =>
  draws === 0 ? { ...FIGURES, inputs: 'prices' } : { mode: 'sampled', knowledge: true, seed: SEED, draws, inputs: 'prices' };

/** A case as it comes: figures first. What arrives after a newer question is not shown. */
export function createCaseStore(engine: CaseEngine): CaseStore {
  const listeners = new Set<() => void>();
  let state: CaseState = { investment: undefined, current: false, running: undefined, progress: undefined, issues: [], failure: undefined };
  let asked = 0;
  const set = (change: Partial<CaseState>): void => {
    state = { ...state, ...change };
    for (const listener of listeners) listener();
  };
  const workOut = async ({ request }: CaseQuery, settings: CaseSettings, token: number): Promise<boolean> => {
    const answer = await engine.workOut(request, settings, (done, total) => {
      if (token === asked) set({ progress: { done, total } });
    });
    if (token !== asked) return false;
    if (answer.ok) set({ investment: answer.value, current: true, issues: [] });
    else set({ issues: answer.issues, current: false });
    return answer.ok;
  };
  const workOutAll = async (query: CaseQuery, token: number): Promise<void> => {
    try {
      if (!(await workOut(query, FIGURES, token))) {
        if (token === asked) set({ running: undefined, progress: undefined });
        return;
      }
      set({ running: 'spread', progress: undefined });
      await workOut(query, wholeSettings(query.draws), token);
      if (token === asked) set({ running: undefined, progress: undefined });
    } catch (error) {
      if (token === asked)
        set({ running: undefined, progress: undefined, failure: error instanceof Error ? error.message : String(error) });
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
      engine.giveUp();
      set({ running: 'figures', current: false, progress: undefined, failure: undefined });
      void workOutAll(query, asked);
    },
    stop() {
      asked += 1;
      engine.giveUp();
    },
  };
}
