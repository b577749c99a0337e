import type { DeliveryOption } from '@ohsim/engine';
import { useEffect, useRef, useState } from 'react';
import type { BreakEvenPart, BreakEvenPlan } from '../../engine/delivery-service.ts';
import { drawBreakEven, longEngine } from '../../engine/engine-client.ts';

interface BreakEvenRun {
  readonly part: BreakEvenPart | undefined;
  readonly running: boolean;
  readonly failure: string | undefined;
  readonly start: () => void;
  readonly cancel: () => void;
}

const NOTHING = { part: undefined, running: false, failure: undefined } as const;

/** A break-even map on demand; other options or inputs end it and clear it. A part that comes late is not heard. */
export function useBreakEven(options: readonly DeliveryOption[], plan: BreakEvenPlan): BreakEvenRun {
  const [state, setState] = useState<Pick<BreakEvenRun, 'part' | 'running' | 'failure'>>(NOTHING);
  const asked = useRef(0);
  const subject = JSON.stringify([options, plan]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what the map is about has changed
  useEffect(() => {
    setState(NOTHING);
    return () => {
      asked.current += 1;
      void longEngine().cancelBreakEven();
    };
  }, [subject]);
  const start = (): void => {
    asked.current += 1;
    const token = asked.current;
    const isCurrent = (): boolean => token === asked.current;
    setState({ ...NOTHING, running: true });
    drawBreakEven(options, plan, (part) => {
      if (isCurrent()) setState({ part, running: part.done < part.total, failure: undefined });
    }).then(
      (answer) => {
        if (isCurrent() && Array.isArray(answer)) setState({ ...NOTHING, failure: answer.map(({ message }) => message).join('; ') });
      },
      (error: unknown) => {
        if (isCurrent()) setState({ ...NOTHING, failure: error instanceof Error ? error.message : String(error) });
      },
    );
  };
  const cancel = (): void => {
    asked.current += 1;
    void longEngine().cancelBreakEven();
    setState(({ part }) => ({ part, running: false, failure: undefined }));
  };
  return { ...state, start, cancel };
}
