import type { Baseline, Lever, LeverSetting } from '@ohsim/engine';
import type { LeverEffect } from './lever-effect.ts';

/** What a lever's card and its parts are told, and how they answer. */
export interface LeverCardProps {
  readonly lever: Lever;
  readonly setting: LeverSetting;
  readonly baseline: Baseline;
  readonly systemId: string;
  readonly startMonth: string;
  readonly horizonYears: number;
  /** What the lever changes by itself, in the focus year; undefined while it is being worked out. */
  readonly effects: readonly LeverEffect[] | undefined;
  /** Whether the effects are of an earlier state of the scenario. */
  readonly stale: boolean;
  readonly onChange: (change: Partial<LeverSetting>, topic: string) => void;
  /** A touch of a slider has ended. */
  readonly onSettle: () => void;
  /** Takes the card away, and the lever out of the scenario. */
  readonly onRemove: () => void;
}
