import type { Baseline } from '../baseline/baseline.ts';
import type { Grade, ParameterEdit } from '../parameters/parameter.ts';
import type { DriverId } from './drivers.ts';
import type { Phase } from './lever-setting.ts';

/** Where a lever is set: what can be known before anything runs. */
export interface LeverContext {
  readonly baseline: Baseline;
  readonly systemIds: readonly string[];
}

/** One number of a lever, with the bounds its slider has. */
export interface LeverSettingDefinition {
  readonly id: string;
  readonly label: string;
  readonly unit: string;
  readonly min: number;
  readonly max: number;
  /** Value at which the lever makes no edit. */
  readonly neutral: number;
  /** Smallest step of the slider; 1 for whole things. Any value between the bounds is valid unless the step is 1. */
  readonly step: number;
  /** Named places on the slider; 'beyond evidence' starts where nothing published reaches. */
  readonly positions: readonly { readonly value: number; readonly label: string }[];
  /** The setting in words, with its unit: 'leave rates 20% lower'. */
  readonly describe: (value: number) => string;
  /** Why this number cannot change anything here, or null. */
  readonly inertReason?: (context: LeverContext) => string | null;
}

/** A metric that a lever should move, and which way. */
export interface ExpectedEffect {
  readonly metricId: string;
  /** Role or pool in which it shows; absent: all. */
  readonly role?: string;
  readonly direction: 'up' | 'down';
}

export interface LeverTiming {
  readonly from: string;
  readonly rampMonths: number;
}

/** A policy option: edits of parameters from a month, never anything else; so it can be printed, compared, attributed and undone. */
export interface Lever {
  readonly id: string;
  readonly label: string;
  readonly summary: string;
  readonly phaseDefault: Phase;
  /** Months to full effect that a form proposes. */
  readonly rampDefaultMonths: number;
  /** Whether the effect can come gradually. False for whole things, which are there or not. */
  readonly ramps: boolean;
  readonly settings: readonly LeverSettingDefinition[];
  readonly evidence: { readonly grade: Grade; readonly text: string; readonly sourceIds: readonly string[] };
  /** What the lever does not do, where that could surprise. */
  readonly limits: readonly string[];
  readonly drivers: readonly DriverId[];
  readonly metricsMoved: readonly ExpectedEffect[];
  /** The edits it stands for; none for settings at neutral. */
  readonly edits: (settings: Readonly<Record<string, number>>, timing: LeverTiming, baseline: Baseline) => readonly ParameterEdit[];
  /** Why no setting of it can change anything here, or null where that cannot be known before the run. */
  readonly inertReason: (context: LeverContext) => string | null;
}

/** Value of a setting; neutral where it is left out. */
export const settingValue = (lever: Pick<Lever, 'settings'>, settings: Readonly<Record<string, number>>, id: string): number =>
  settings[id] ?? lever.settings.find((definition) => definition.id === id)?.neutral ?? 0;

/** A share as a whole percentage: 0.2 is '20%'. */
export const percent = (share: number): string => `${Math.round(share * 1000) / 10}%`;
