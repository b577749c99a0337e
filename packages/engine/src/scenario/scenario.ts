import type { DeliveryChoice } from '../delivery/delivery-choice.ts';
import type { LeverSetting, Phase } from '../levers/lever-setting.ts';
import type { ParameterEdit } from '../parameters/parameter.ts';
import type { DriveTime } from './drive-time.ts';

export type { DeliveryChoice, DriveTime, LeverSetting, Phase };

/** The user's own change to one parameter. Without `from` it holds before the opening state; with `from` it is a dated edit. */
export interface Override extends Omit<ParameterEdit, 'by'> {
  /** Unit the user has in mind; where given it must be the parameter's own. */
  readonly unit?: string;
  /** Why: shown beside the number and kept with it. */
  readonly reason?: string;
}

/** What to simulate: systems of a baseline, levers, and the user's own edits. Business as usual has no levers. */
export interface Scenario {
  readonly schemaVersion: 1;
  readonly name: string;
  readonly notes?: string;
  readonly baselineId: string;
  readonly systemIds: readonly string[];
  readonly startMonth: string;
  readonly horizonYears: number;
  readonly levers: readonly LeverSetting[];
  readonly overrides: readonly Override[];
  /** Delivery models chosen for organisations; absent or empty: every arrangement as recorded. */
  readonly delivery?: readonly DeliveryChoice[];
  /** Drive times of the user's own, in place of estimates from coordinates; absent: estimates alone. */
  readonly driveTimes?: readonly DriveTime[];
}

/** How to run it. */
export interface RunSettings {
  readonly mode: 'expected' | 'sampled';
  readonly seed: number;
  /** Number of sampled futures; 1 in expected mode. */
  readonly draws: number;
}
