import type { Baseline } from '../baseline/baseline.ts';
import type { Grade, ParameterEdit } from '../parameters/parameter.ts';
import type { DriverId } from './drivers.ts';
import type { LeverFigure } from './lever-figure.ts';
import type { LeverGroup } from './lever-groups.ts';
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
  /** The size of an effect, or of a cost, that nobody has measured: whoever sets it states it, and it is shown as theirs. Such a setting has no 'beyond evidence': all of it is. */
  readonly stated?: true;
  /** Why this number cannot change anything here, or null. */
  readonly inertReason?: (context: LeverContext) => string | null;
}

/** A metric that a lever should move, and which way. */
export interface ExpectedEffect {
  readonly metricId: string;
  /** Role or pool in which it shows; absent: all. */
  readonly role?: string;
  /** Whose demand, where a metric tells scopes apart; absent: NHS trusts and boards. */
  readonly scope?: 'nhs' | 'all';
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
  readonly group: LeverGroup;
  readonly phaseDefault: Phase;
  /** Months to full effect that a form proposes. */
  readonly rampDefaultMonths: number;
  /** Whether the effect can come gradually. False for whole things, which are there or not. */
  readonly ramps: boolean;
  readonly settings: readonly LeverSettingDefinition[];
  readonly evidence: { readonly grade: Grade; readonly text: string; readonly sourceIds: readonly string[] };
  /** Numbers of today shown beside the slider. */
  readonly figures: readonly LeverFigure[];
  /** What the lever does not do, where that could surprise. */
  readonly limits: readonly string[];
  readonly drivers: readonly DriverId[];
  readonly metricsMoved: readonly ExpectedEffect[];
  /** The edits it stands for; none for settings at neutral. */
  readonly edits: (settings: Readonly<Record<string, number>>, timing: LeverTiming, baseline: Baseline) => readonly ParameterEdit[];
  /** Why no setting of it can change anything here, or null where that cannot be known before the run. */
  readonly inertReason: (context: LeverContext) => string | null;
  /** Why it can turn out to change nothing in a run where it might have: ends the sentence 'no effect here because'. */
  readonly idleReason: string;
}

/** Value of a setting; neutral where it is left out. */
export const settingValue = (lever: Pick<Lever, 'settings'>, settings: Readonly<Record<string, number>>, id: string): number =>
  settings[id] ?? lever.settings.find((definition) => definition.id === id)?.neutral ?? 0;

/** A share as a whole percentage: 0.2 is '20%'. */
export const percent = (share: number): string => `${Math.round(share * 1000) / 10}%`;

/** Pounds a year in words: 250000 is '£250,000 a year'. */
export const poundsAYear = (pounds: number): string => `£${String(Math.round(pounds)).replace(/\B(?=(\d{3})+$)/g, ',')} a year`;
