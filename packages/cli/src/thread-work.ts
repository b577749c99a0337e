/** What work on a thread of its own may do while it goes on. */
export interface WorkHooks {
  /** Tells whoever waits how far it is, in plain data. Buffers of it that are handed over are not copied, and are gone here. */
  readonly progress: (message: unknown, handedOver?: readonly ArrayBuffer[]) => void;
  /** Whether it was asked to stop. */
  readonly stopped: () => boolean;
  /** Lets messages out, and a request to stop in. */
  readonly breathe: () => Promise<void>;
}

/** What a module for a thread exports as `work`. Task and answer are plain data, typed arrays included. */
export type Work<Task, Answer> = (task: Task, hooks: WorkHooks) => Promise<Answer>;

/** Work that goes on while this thread listens. */
export interface ThreadWork<Answer> {
  /** Rejects with `WorkEnded` after `end`. */
  readonly answer: Promise<Answer>;
  /** Asks it to stop where it next looks; it still answers, with what it has. */
  readonly ask: () => void;
  /** Ends it at once, without an answer. */
  readonly end: () => void;
}

/** Starts the `work` of a module. */
export type StartWork = <Task, Answer>(module: URL, task: Task, onProgress: (message: unknown) => void) => ThreadWork<Answer>;

/** The work was ended before it answered. */
export class WorkEnded extends Error {
  override readonly name = 'WorkEnded';
}
