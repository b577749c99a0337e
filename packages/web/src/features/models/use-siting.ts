import { useEffect, useRef, useState } from 'react';
import { type SitingRun, startSiting } from '../../engine/siting-client.ts';
import type { SitingAnswer, SitingPart, SitingQuestion } from '../../engine/siting-service.ts';

interface SitingState {
  readonly running: boolean;
  /** Stop was pressed and the worker has not answered yet. */
  readonly stopping: boolean;
  readonly part: SitingPart | undefined;
  /** 'ended': stopped in the middle of a solve, with nothing to show. */
  readonly answer: SitingAnswer | 'ended' | undefined;
  readonly failure: string | undefined;
  readonly seconds: number;
}

const NOTHING: SitingState = { running: false, stopping: false, part: undefined, answer: undefined, failure: undefined, seconds: 0 };

/** A siting on demand, with the seconds it has taken; another question ends it and clears it. */
export function useSiting(question: SitingQuestion) {
  const [state, setState] = useState(NOTHING);
  const run = useRef<SitingRun>(undefined);
  const subject = JSON.stringify(question);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is asked has changed
  useEffect(() => {
    setState(NOTHING);
    return () => {
      run.current?.end();
      run.current = undefined;
    };
  }, [subject]);
  useEffect(() => {
    if (!state.running) return;
    const timer = setInterval(() => setState((now) => ({ ...now, seconds: now.seconds + 1 })), 1000);
    return () => clearInterval(timer);
  }, [state.running]);
  const start = (): void => {
    run.current?.end();
    setState({ ...NOTHING, running: true });
    const mine = startSiting(question, (part) => {
      if (run.current === mine) setState((now) => ({ ...now, part }));
    });
    run.current = mine;
    mine.answer.then(
      (answer) => {
        if (run.current === mine) setState((now) => ({ ...now, running: false, stopping: false, answer }));
      },
      (error: unknown) => {
        if (run.current === mine)
          setState((now) => ({ ...now, running: false, stopping: false, failure: error instanceof Error ? error.message : String(error) }));
      },
    );
  };
  const stop = (): void => {
    run.current?.stop();
    setState((now) => ({ ...now, stopping: true }));
  };
  return { ...state, start, stop };
}
