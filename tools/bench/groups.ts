import type { BenchJob } from './bench-job.ts';
import { BROWSER_JOBS } from './browser.ts';
import { DRAW_JOBS } from './draws.ts';
import { EXPECTED_JOBS } from './expected.ts';
import { PEER_JOBS } from './peers.ts';
import { SCALING_JOBS } from './scaling.ts';

/** Everything `pnpm bench` measures, group by group. Names are words of the command. */
export const GROUPS: Readonly<Record<string, readonly BenchJob[]>> = {
  expected: EXPECTED_JOBS,
  browser: BROWSER_JOBS,
  draws: DRAW_JOBS,
  scaling: SCALING_JOBS,
  peers: PEER_JOBS,
};
