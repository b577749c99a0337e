import type { Baseline } from '@ohsim/engine';
import type { ReactNode } from 'react';
import type { PhaseBar } from '../../blocks/phase-bars.tsx';
import type { FocusYear } from '../focus-years.ts';
import type { IcsBlocks } from './ics-blocks.ts';
import type { RunState } from './run-state.ts';

/** What the cards of an ICS page share. */
export interface IcsContext {
  readonly baseline: Baseline;
  readonly systemId: string;
  readonly name: string;
  readonly state: RunState;
  /** Report on the shown run: futures or the expected path. */
  readonly blocks: IcsBlocks;
  /** Report on the expected path with every organisation and service; follows when the scenario has rested. */
  readonly placeBlocks: IcsBlocks | undefined;
  readonly withChance: boolean;
  readonly focus: FocusYear;
  readonly phases: readonly PhaseBar[];
  /** View held in the address: role, wait, organisation. */
  readonly view: (key: string) => string | null;
  /** A way to have the numbers of a block again: of the report shown, or of the one with every place. */
  readonly reproduce: (block: string, of: string, from?: 'shown' | 'every-place') => ReactNode;
  readonly setView: (key: string, value: string | undefined) => void;
}

/** Calendar years at the ends of the time axis. */
export const axisYears = ({ state }: IcsContext): readonly [string, string] => {
  const first = Number(state.wanted.startMonth.slice(0, 4));
  return [String(first), String(first + state.wanted.horizonYears)];
};
