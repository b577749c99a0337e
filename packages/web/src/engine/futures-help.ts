import type { ActiveRun, FutureSample, Result } from '@ohsim/engine';
import { breathe } from './breathe.ts';

/** Futures that another worker has drawn for this one. */
export interface Help {
  /** A future that has come, once. */
  readonly future: (draw: number) => FutureSample | undefined;
  /** No more is needed. */
  readonly end: () => void;
}

/** Listens at a port for futures; without one there is no help. */
export function takeHelp(port: MessagePort | undefined): Help {
  const come = new Map<number, FutureSample>();
  if (port !== undefined) {
    port.onmessage = ({ data }: MessageEvent<FutureSample>) => come.set(data.draw, data);
  }
  return {
    future: (draw) => {
      const found = come.get(draw);
      come.delete(draw);
      return found;
    },
    end: () => {
      port?.postMessage('enough');
      port?.close();
    },
  };
}

/** Draws the futures of a run from the last backwards and sends each as it is made, until told that it is enough. The two ends meet; what both have drawn is the same. */
export async function giveHelp(started: Result<ActiveRun>, draws: number, port: MessagePort): Promise<void> {
  if (!started.ok) return port.close();
  let enough = false;
  port.onmessage = () => {
    enough = true;
  };
  for (let draw = draws - 1; draw > 0; draw--) {
    await breathe();
    if (enough) break;
    const future = started.value.future(draw, 0);
    port.postMessage(future, [future.sample.buffer as ArrayBuffer]);
  }
  port.close();
}
