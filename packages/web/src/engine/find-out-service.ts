import {
  type Baseline,
  FEWEST_DRAWS,
  type FindOutFirst,
  type FindOutSettings,
  type Issue,
  type Scenario,
  startFindOut,
} from '@ohsim/engine';
import { breathe } from './breathe.ts';

/** How far an analysis is, with what it says so far where that is worth reading. */
export interface FindOutPart {
  readonly done: number;
  readonly total: number;
  readonly result?: FindOutFirst;
}

/** Draws between two readings of what has been found so far. */
const EVERY = 40;

/** What to find out first, in the worker: draw by draw; a later call, or `cancelFindOut`, ends it. */
export function createFindOutService(readBaseline: () => Baseline) {
  let current = 0;
  return {
    async findOut(
      scenario: Scenario,
      settings: FindOutSettings,
      onPart: (part: FindOutPart) => void,
    ): Promise<'done' | 'cancelled' | readonly Issue[]> {
      current += 1;
      const token = current;
      const started = startFindOut(scenario, readBaseline(), settings);
      if (!started.ok) return started.issues;
      const run = started.value;
      while (run.done < run.total) {
        await breathe();
        if (token !== current) return 'cancelled';
        run.advance(1);
        const worthReading = run.done >= FEWEST_DRAWS && (run.done % EVERY === 0 || run.done === run.total);
        onPart({ done: run.done, total: run.total, ...(worthReading ? { result: run.result() } : {}) });
      }
      return 'done';
    },

    cancelFindOut(): void {
      current += 1;
    },
  };
}
