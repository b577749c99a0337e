import { setTimeout as wait } from 'node:timers/promises';
import { businessAsUsual, type RunOptions } from '@ohsim/engine';
import { JobQueueFull } from '../jobs/job-queue.ts';
import type { KeptRows } from '../runs/keep-rows.ts';
import type { RunService, RunServiceDeps } from '../runs/run-service.ts';

/** Workspace of the England page's runs: business as usual on the bundled baseline, nothing local. Not reachable as a workspace. */
export const ENGLAND_WORKSPACE = '_england';

const ENGLAND_SEED = 1;

/** Metrics of the England page: what tells systems apart. */
export const ENGLAND_METRIC_IDS = [
  'headcount',
  'fte',
  'present-fte',
  'establishment',
  'vacancy',
  'trainees',
  'required-fte',
  'gap',
  'coverage',
  'load',
  'utilisation',
  'months-without-specialist-cover',
  'need',
  'expressed',
  'completed',
  'unmet',
  'access',
  'list',
  'waiting-over-standard',
  'mean-wait',
  'share-within-standard',
  'proactive-share',
];

/** Totals over lines, with the mean and the range that eight in ten futures fall in: all rows of 42 systems would take ten times the room. */
const ENGLAND_ROWS: KeptRows = { statistics: ['mean', 'p10', 'p90'], lines: ['', 'all'] };

/** Milliseconds until the next try when users' runs fill the queue. */
const QUEUE_FULL_PAUSE = 1000;

/** Most sets, one for each number of draws, that may be waiting or computed at a time. */
const MAX_COMPUTING = 3;

/** Where the 42 runs of one number of draws stand. */
export interface EnglandProgress {
  readonly settings: RunOptions;
  /** Run id of each system, in the order of the baseline. */
  readonly runs: readonly { readonly systemId: string; readonly runId: string }[];
  readonly failures: readonly { readonly systemId: string; readonly detail: string }[];
  /** Whether some are still to come. */
  readonly computing: boolean;
}

/** Business as usual of every system run alone: computed once for each model and baseline version, kept in the store, continued after a restart. */
export interface EnglandResults {
  /** Starts computing what is not stored, unless that is going on. Returns at once; undefined if too many sets are being computed already. */
  ensure(draws: number): EnglandProgress | undefined;
  /** Removes results of other model or baseline versions. */
  prune(): Promise<number>;
  /** Stops between two systems; resolves when nothing is going on. */
  close(): Promise<void>;
}

export function createEnglandResults(deps: RunServiceDeps, runs: RunService): EnglandResults {
  const sets = new Map<number, EnglandSet>();
  let last: Promise<void> = Promise.resolve();
  let closed = false;

  return {
    ensure(draws) {
      const known = sets.get(draws);
      if (known !== undefined) return known.progress();
      if ([...sets.values()].filter((set) => set.progress().computing).length >= MAX_COMPUTING) return undefined;
      const set = new EnglandSet(deps, runs, draws);
      sets.set(draws, set);
      last = last.then(() => set.compute(() => closed));
      return set.progress();
    },
    prune: () => deps.store.runs.removeOtherVersions(ENGLAND_WORKSPACE, deps),
    async close() {
      closed = true;
      await last;
    },
  };
}

/** The runs of one number of draws: knows which are left. */
class EnglandSet {
  readonly #deps: RunServiceDeps;
  readonly #runs: RunService;
  readonly #settings: RunOptions;
  readonly #systems: readonly { readonly systemId: string; readonly runId: string }[];
  readonly #failures: { systemId: string; detail: string }[] = [];
  #left: number;

  constructor(deps: RunServiceDeps, runs: RunService, draws: number) {
    this.#deps = deps;
    this.#runs = runs;
    this.#settings = { mode: 'sampled', seed: ENGLAND_SEED, draws, detail: 'board', metricIds: ENGLAND_METRIC_IDS };
    this.#systems = deps.baseline.systems.map(({ id }) => ({ systemId: id, runId: runs.idOf(this.#scenario(id), this.#settings) }));
    this.#left = this.#systems.length;
  }

  progress(): EnglandProgress {
    return { settings: this.#settings, runs: this.#systems, failures: [...this.#failures], computing: this.#left > 0 };
  }

  /** One thread is left to the users where there is more than one. */
  async compute(stopped: () => boolean): Promise<void> {
    const waiting = [...this.#systems];
    const lane = async () => {
      for (let next = waiting.shift(); next !== undefined && !stopped(); next = waiting.shift()) await this.#runOne(next.systemId, stopped);
    };
    await Promise.all(Array.from({ length: Math.max(1, this.#deps.jobs.width - 1) }, lane));
    const event = this.#left === 0 ? 'england-computed' : 'england-stopped';
    this.#deps.log({ level: 'info', event, draws: this.#settings.draws, failures: this.#failures.length, left: this.#left });
  }

  async #runOne(systemId: string, stopped: () => boolean): Promise<void> {
    try {
      const scenario = this.#scenario(systemId);
      const stamp = { workspaceId: ENGLAND_WORKSPACE, scenarioId: null, createdBy: 'server' };
      const started = await this.#runs.start({ ...stamp, scenario, options: this.#settings, kept: ENGLAND_ROWS });
      if (started.kind === 'going') await started.finished;
    } catch (error) {
      if (stopped()) return;
      if (error instanceof JobQueueFull) {
        await wait(QUEUE_FULL_PAUSE);
        return this.#runOne(systemId, stopped);
      }
      this.#failures.push({ systemId, detail: error instanceof Error ? error.message : String(error) });
    }
    this.#left--;
  }

  #scenario(systemId: string) {
    return businessAsUsual(this.#deps.baseline, [systemId]);
  }
}
