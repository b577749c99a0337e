import type { DeliveryChoice } from '../delivery/delivery-choice.ts';
import type { LeverSetting, Phase } from '../levers/lever-setting.ts';
import type { ParameterEdit } from '../parameters/parameter.ts';
import type { DriveTime } from './drive-time.ts';

export type { DeliveryChoice, DriveTime, LeverSetting, Phase };

/** The user's own change to one parameter. Without `from` it holds before the opening state; with `from` it is a dated edit. */
export interface Override extends Omit<ParameterEdit, 'by'> {
  /** Unit the user has in mind; where given it must be the parameter's own. */
  readonly unit?: string;
  /** The user's own 80% interval for the value, in the parameter's unit: 10% and 90% points. Only for values set from the start. */
  readonly interval?: { readonly low: number; readonly high: number };
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
  /** Number of futures; 1 in expected mode where no parameters are drawn. */
  readonly draws: number;
  /** Whether parameters are drawn too, so that the futures differ by what is not known. With sampled mode chance and knowledge together; with expected mode knowledge alone. Default false. */
  readonly knowledge?: boolean | undefined;
  /** How parameter draws are spread. Default 'sobol'. */
  readonly sampler?: 'sobol' | 'latin-hypercube' | undefined;
  /** Largest standard error wanted for the chance of a month without specialist cover: the run stops at the first block of draws that gives it, else after `draws`. */
  readonly precision?: number | undefined;
}
