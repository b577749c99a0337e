import { compiled } from '../../packages/engine/src/testing/small-baseline.ts';
import { chainInTypedArrays, TWENTY_BANDS } from './ageing-chain.ts';
import type { BenchJob, BenchResult } from './bench-job.ts';
import { exitsByEngine, exitsByMapReduce } from './exits-by-map-reduce.ts';
import { largestDifference } from './largest-difference.ts';
import { MEDIAN, medianSystem } from './scenarios.ts';
import { chainInPeer, fetchPeer } from './simulation-peer.ts';
import { timed } from './timed.ts';

/** The same work written in other ways. Times are compared only after the results were. */
export const PEER_JOBS: readonly BenchJob[] = [
  {
    job: 'ageing chain of 20 stocks, 180 months: loops over typed arrays against the npm package `simulation`',
    measure: againstSimulation,
  },
  {
    job: `exits of everybody in post, ${MEDIAN}, 180 months: the engine's step against objects with map, filter and reduce`,
    measure: againstMapReduce,
  },
];

/** Results that are further apart are not of the same model, and no times are given. */
const SAME_WITHIN = 1e-9;

interface Contest {
  readonly ours: () => Float64Array;
  readonly theirs: () => Float64Array;
  readonly other: string;
}

async function contest({ ours, theirs, other }: Contest): Promise<BenchResult> {
  const difference = largestDifference(ours(), theirs());
  if (!(difference <= SAME_WITHIN)) throw new Error(`results differ by ${difference}: not the same model as ${other}`);
  return { kind: 'versus', ours: await timed(ours), theirs: await timed(theirs), other, largestDifference: difference };
}

async function againstSimulation(): Promise<BenchResult> {
  const peer = await fetchPeer();
  if (peer === undefined) return { kind: 'missing', remark: 'the package could not be fetched' };
  return contest({ ours: () => chainInTypedArrays(TWENTY_BANDS), theirs: chainInPeer(peer, TWENTY_BANDS), other: '`simulation` 9.0.0' });
}

async function againstMapReduce(): Promise<BenchResult> {
  const model = compiled(medianSystem());
  return contest({ ours: () => exitsByEngine(model), theirs: () => exitsByMapReduce(model), other: 'map, filter and reduce' });
}
