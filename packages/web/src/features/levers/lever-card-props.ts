import type { Lever, LeverContext, LeverSetting, Source } from '@ohsim/engine';
import type { LeverEffect } from './lever-effect.ts';

/** What a lever's card and its parts are told, and how they answer. */
export interface LeverCardProps {
  readonly lever: Lever;
  readonly setting: LeverSetting;
  readonly context: LeverContext;
  readonly startMonth: string;
  readonly horizonYears: number;
  readonly sources: readonly Source[];
  /** What the lever changes by itself, in the focus year; undefined while it is being worked out. */
  readonly effects: readonly LeverEffect[] | undefined;
  readonly onChange: (change: Partial<LeverSetting>, topic: string) => void;
  /** A touch of a slider has ended. */
  readonly onSettle: () => void;
}
