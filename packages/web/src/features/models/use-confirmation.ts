import type { BreakEvenMap, DeliveryOption } from '@ohsim/engine';
import { useEffect, useRef, useState } from 'react';
import type { ConfirmationPart } from '../../engine/delivery-service.ts';
import { confirmBreakEven, longEngine } from '../../engine/engine-client.ts';

interface ConfirmationState {
  readonly part: ConfirmationPart | undefined;
  readonly running: boolean;
  readonly failure: string | undefined;
}

const NOTHING: ConfirmationState = { part: undefined, running: false, failure: undefined };

/** Futures of each option in a cell of the border, and their seed: those of every sampled run of the page. */
export const CONFIRMATION = { draws: 20, seed: 1 } as const;

interface Confirmed {
  readonly options: readonly DeliveryOption[];
  /** The whole map; undefined: none yet. */
  readonly map: BreakEvenMap | undefined;
  readonly year: number;
  readonly knowledge: boolean;
}

/** Runs the border of a map again with chance, and with what is not known if asked, on demand; another map or question ends it and clears it. */
export function useConfirmation({ options, map, year, knowledge }: Confirmed) {
  const [state, setState] = useState(NOTHING);
  const asked = useRef(0);
  const subject = map === undefined ? '' : JSON.stringify([options, map.across, map.down, map.outcomeId, [...map.winner], year, knowledge]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another map
  useEffect(() => {
    asked.current += 1;
    setState(NOTHING);
  }, [subject]);
  const start = (): void => {
    if (map === undefined) return;
    asked.current += 1;
    const token = asked.current;
    const isCurrent = (): boolean => token === asked.current;
    setState({ ...NOTHING, running: true });
    confirmBreakEven(options, map, { ...CONFIRMATION, year, knowledge }, (part) => {
      if (isCurrent()) setState({ part, running: part.done < part.total, failure: undefined });
    }).catch((error: unknown) => {
      if (isCurrent()) setState({ ...NOTHING, failure: error instanceof Error ? error.message : String(error) });
    });
  };
  const cancel = (): void => {
    asked.current += 1;
    void longEngine().cancelBreakEven();
    setState(({ part }) => ({ part, running: false, failure: undefined }));
  };
  return { ...state, start, cancel };
}
