import { deserialize, serialize } from 'node:v8';
import { deflateRawSync, inflateRawSync } from 'node:zlib';
import type { ActiveRun, FutureSample } from '@ohsim/engine';
import type { JobHooks } from '../jobs/job-queue.ts';

/** Milliseconds of work that a part holds, and so what an end of the process loses at most, and the bytes at which it goes out before. */
const PART_TIME = 2000;
const PART_BYTES = 4_000_000;
/** Bytes of futures, before they are packed, that are kept of a run: as many as the engine holds in memory at a time. What comes after is simulated again. */
const MOST_BYTES = 268_435_456;
const FASTEST = { level: 1 };

/** Hands over the futures of a run, many at a time, as they are taken in. */
export interface FutureParts {
  add(future: FutureSample): void;
}

/** Takes in the futures of an earlier attempt that are due, and keeps those that follow. */
export function resumeFutures(
  run: ActiveRun,
  hooks: Pick<JobHooks, 'kept' | 'keep' | 'keepsParts'>,
  now = () => performance.now(),
): FutureParts {
  let bytes = 0;
  for (const future of futuresIn(hooks.kept)) {
    if (run.done === run.total || future.draw !== run.due.draw || future.pass !== run.due.pass) break;
    run.absorb(future);
    bytes += sizeOf(future);
  }
  let part: FutureSample[] = [];
  let partBytes = 0;
  let since = now();
  return {
    add(future) {
      if (!hooks.keepsParts || bytes + partBytes > MOST_BYTES) return;
      part.push(future);
      partBytes += sizeOf(future);
      if (partBytes < PART_BYTES && now() - since < PART_TIME) return;
      hooks.keep(deflateRawSync(serialize(part), FASTEST));
      bytes += partBytes;
      part = [];
      partBytes = 0;
      since = now();
    },
  };
}

function* futuresIn(kept: readonly Uint8Array[]): Generator<FutureSample> {
  for (const part of kept) yield* deserialize(inflateRawSync(part)) as FutureSample[];
}

const sizeOf = ({ sample, headline, happened }: FutureSample): number =>
  sample.byteLength + (headline?.byteLength ?? 0) + (happened?.byteLength ?? 0);
