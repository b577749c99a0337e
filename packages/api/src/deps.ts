import type { Context } from 'hono';
import type { CaseQueue } from './cases/case-work.ts';
import type { ComparisonQueue } from './comparisons/comparison-work.ts';
import type { EnglandResults } from './england/england-results.ts';
import type { Caller } from './http/caller.ts';
import type { FileQueue } from './runs/file-work.ts';
import type { RunService, RunServiceDeps } from './runs/run-service.ts';
import type { SitingQueue } from './sitings/siting-work.ts';

/** Everything the app needs from outside. Clock and ids are here, so that tests decide them. */
export interface ApiDeps extends RunServiceDeps {
  readonly runs: RunService;
  readonly england: EnglandResults;
  readonly comparisons: ComparisonQueue;
  readonly sitings: SitingQueue;
  readonly cases: CaseQueue;
  /** Aborted when the server begins to end: what streams without end stops. */
  readonly closing: AbortSignal;
  /** Writes runs as files. */
  readonly files: FileQueue;
  readonly newId: () => string;
  readonly access: {
    /** Bearer token of callers from other machines; without one they are refused. */
    readonly token: string | undefined;
    readonly trustedHosts: readonly string[];
    /** Address the request came from, '' if unknown. */
    readonly remoteAddress: (context: Context) => string;
  };
  readonly limits: { readonly maxDraws: number; readonly maxSystems: number; readonly englandDraws: number };
  /** Folder of the built dashboard, if it is there to be served. */
  readonly webFolder: string | undefined;
}

/** What middleware leaves for handlers. */
export interface ApiEnv {
  Variables: { requestId: string; caller: Caller };
}
