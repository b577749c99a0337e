import { proxy, type Remote, wrap } from 'comlink';
import type { SitingAnswer, SitingPart, SitingQuestion, SitingService } from './siting-service.ts';

/** Milliseconds a worker has to stop by itself; a solve under way does not hear. */
const PATIENCE = 3_000;

/** A siting under way. */
export interface SitingRun {
  /** 'ended': the worker was ended because it did not stop in time; nothing of the answer is left. */
  readonly answer: Promise<SitingAnswer | 'ended'>;
  /** Asks it to stop with what it has, and ends it if it does not. */
  readonly stop: () => void;
  /** Ends it at once: nobody waits for it any more. */
  readonly end: () => void;
}

/** Sites hubs in a worker of their own, which lives as long as the siting. */
export function startSiting(question: SitingQuestion, onPart: (part: SitingPart) => void): SitingRun {
  const worker = new Worker(new URL('./siting-worker.ts', import.meta.url), { type: 'module', name: 'ohsim siting' });
  const service: Remote<SitingService> = wrap<SitingService>(worker);
  let end = (): void => undefined;
  const ended = new Promise<'ended'>((resolve) => {
    end = () => {
      worker.terminate();
      resolve('ended');
    };
  });
  const failed = new Promise<never>((_, reject) => {
    worker.onerror = (event) => reject(new Error(event.message === '' ? 'the solver could not be loaded' : event.message));
  });
  const answer = Promise.race([service.site(question, proxy(onPart)), ended, failed]).finally(() => worker.terminate());
  return {
    answer,
    end,
    stop: () => {
      void service.stop();
      setTimeout(end, PATIENCE);
    },
  };
}
