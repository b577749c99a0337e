import type { Result, RunOutput, Scenario } from '@ohsim/engine';
import type { FuturesAnswer, FuturesPart } from '../../engine/engine-service.ts';
import { latestWins } from '../../engine/latest-wins.ts';
import { createFuturesCache } from './futures-cache.ts';
import type { RunState } from './run-state.ts';

/** The engine as the store needs it. */
export interface RunEngine {
  /** The board of the typical path. */
  typical(scenario: Scenario): Promise<Result<RunOutput>>;
  /** The typical path with every organisation and service. */
  everyPlace(scenario: Scenario): Promise<Result<RunOutput>>;
  futures(scenario: Scenario, onPart: (part: FuturesPart) => void): Promise<FuturesAnswer>;
  cancelFutures(): void;
}

export interface RunStore {
  subscribe(listener: () => void): () => void;
  snapshot(): RunState;
  /** The scenario to show from now on: the board of its expected path at once, the newest first; every place of it and its futures when it has rested. */
  show(scenario: Scenario): void;
  /** Ends what goes on; what comes later is not heard until the next `show`. */
  stop(): void;
}

/** How long a scenario must rest before every place of it is worked out, and before its futures are drawn, milliseconds. */
const PLACES_REST = 120;
const REST = 300;

/** Results for a draft and for business as usual: expected at once, then futures, ended when the draft changes; what was there stays meanwhile. */
export function createRunStore(engine: RunEngine, businessAsUsual: Scenario, rest = REST): RunStore {
  const listeners = new Set<() => void>();
  const cache = createFuturesCache();
  let timers: readonly ReturnType<typeof setTimeout>[] = [];
  let stopped = false;
  let state = initialState(businessAsUsual);
  const set = (change: Partial<RunState>): void => {
    if (stopped) return;
    state = { ...state, ...change };
    for (const listener of listeners) listener();
  };
  const fail = (error: unknown): void => set({ failure: error instanceof Error ? error.message : String(error), progress: undefined });

  const typical = latestWins<Scenario>(async (scenario) => {
    try {
      const result = await engine.typical(scenario);
      if (!result.ok) return set({ issues: result.issues });
      if (scenario === businessAsUsual) set({ usualTypical: result.value });
      set({ typical: { scenario, output: result.value }, issues: [] });
      const usual = state.usualTypical === undefined ? await engine.typical(businessAsUsual) : undefined;
      if (usual?.ok === true) set({ usualTypical: usual.value });
    } catch (error) {
      fail(error);
    }
  });

  const findPlaces = async (scenario: Scenario): Promise<void> => {
    try {
      const result = await engine.everyPlace(scenario);
      if (result.ok && scenario === state.wanted) set({ everyPlace: { scenario, output: result.value } });
    } catch (error) {
      fail(error);
    }
  };

  const keep = (scenario: Scenario, output: RunOutput): void => {
    if (scenario === businessAsUsual) set({ usualFutures: output });
    if (scenario === state.wanted) set({ futures: { scenario, output } });
  };
  /** Draws a scenario's futures unless they are there; true when they are whole. */
  const draw = async (scenario: Scenario): Promise<boolean> => {
    const of = scenario === state.wanted ? 'scenario' : 'business-as-usual';
    const known = cache.find(scenario);
    if (known !== undefined) {
      keep(scenario, known);
      return true;
    }
    const asked = state.wanted;
    let answered = false;
    const answer = await engine.futures(scenario, ({ done, total, output }) => {
      // parts and the answer travel by different ports: a part may come after the answer and must not undo it
      if (answered || state.wanted !== asked) return;
      set({ progress: { done, total, of } });
      if (output !== undefined) keep(scenario, output);
    });
    answered = true;
    if (answer === 'cancelled' || !answer.ok) return false;
    cache.keep(scenario, answer.value);
    keep(scenario, answer.value);
    return true;
  };
  const drawBoth = async (scenario: Scenario): Promise<void> => {
    try {
      if (!(await draw(scenario)) || scenario !== state.wanted) return;
      if (await draw(businessAsUsual)) if (scenario === state.wanted) set({ progress: undefined });
    } catch (error) {
      fail(error);
    }
  };

  return {
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    snapshot: () => state,
    show(scenario) {
      stopped = false;
      engine.cancelFutures();
      for (const timer of timers) clearTimeout(timer);
      set({ wanted: scenario, progress: undefined });
      typical.submit(scenario);
      timers = [
        setTimeout(() => void findPlaces(scenario), state.everyPlace === undefined ? 0 : Math.min(rest, PLACES_REST)),
        setTimeout(() => void drawBoth(scenario), rest),
      ];
    },
    stop() {
      stopped = true;
      for (const timer of timers) clearTimeout(timer);
      engine.cancelFutures();
    },
  };
}

function initialState(businessAsUsual: Scenario): RunState {
  return {
    wanted: businessAsUsual,
    businessAsUsual,
    typical: undefined,
    everyPlace: undefined,
    futures: undefined,
    usualTypical: undefined,
    usualFutures: undefined,
    progress: undefined,
    issues: [],
    failure: undefined,
  };
}
