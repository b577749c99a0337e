import type { FindOutFirst, Scenario } from '@ohsim/engine';
import { useEffect, useState } from 'react';
import { findOut, longEngine } from '../../engine/engine-client.ts';

export interface FindOutState {
  readonly done: number;
  readonly total: number;
  readonly result: FindOutFirst | undefined;
  readonly failure: string | undefined;
}

const SEED = 1;
const NOTHING: FindOutState = { done: 0, total: 0, result: undefined, failure: undefined };

/** The analysis of a scenario, begun when the page is; another scenario or number of draws begins it anew. */
export function useFindOut(scenario: Scenario, draws: number): FindOutState {
  const [state, setState] = useState(NOTHING);
  useEffect(() => {
    let current = true;
    setState({ ...NOTHING, total: draws });
    const fail = (failure: string): void => {
      if (current) setState({ ...NOTHING, failure });
    };
    findOut(scenario, { seed: SEED, draws }, ({ done, total, result }) => {
      if (current) setState((before) => ({ done, total, result: result ?? before.result, failure: undefined }));
    }).then(
      (answer) => {
        if (Array.isArray(answer)) fail(answer.map(({ message }) => message).join('; '));
      },
      (error: unknown) => fail(error instanceof Error ? error.message : String(error)),
    );
    return () => {
      current = false;
      void longEngine().cancelFindOut();
    };
  }, [scenario, draws]);
  return state;
}
