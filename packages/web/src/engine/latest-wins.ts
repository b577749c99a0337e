/** What a latest-wins task tells its listeners. */
export interface LatestWins<Job> {
  /** Runs the job now, or as soon as the current one has ended; a job still waiting is replaced. */
  submit(job: Job): void;
}

/** Runs one job at a time; while one runs only the newest waits. `run` handles its own failures. */
export function latestWins<Job>(run: (job: Job) => Promise<void>): LatestWins<Job> {
  let running = false;
  let waiting: { readonly job: Job } | undefined;
  const next = async (job: Job): Promise<void> => {
    running = true;
    try {
      await run(job);
    } finally {
      running = false;
      const following = waiting;
      waiting = undefined;
      if (following !== undefined) void next(following.job);
    }
  };
  return {
    submit(job) {
      if (running) waiting = { job };
      else void next(job);
    },
  };
}
