import type { Baseline } from '../baseline/baseline.ts';
import { parseMonth } from '../units/months.ts';
import { findLever } from './index.ts';
import type { Lever } from './lever.ts';
import type { LeverSetting } from './lever-setting.ts';

/** A lever, or one setting of it, that cannot change anything in a scenario, and why. */
export interface InertLever {
  readonly leverId: string;
  /** The setting; null when the whole lever changes nothing. */
  readonly settingId: string | null;
  readonly reason: string;
}

interface Plan {
  readonly systemIds: readonly string[];
  readonly startMonth: string;
  readonly horizonYears: number;
  readonly levers: readonly LeverSetting[];
}

/** Levers of a scenario that are known, before it runs, to change nothing. A lever is never silently inert. */
export const inertLevers = (plan: Plan, baseline: Baseline): readonly InertLever[] =>
  plan.levers.flatMap((setting) => {
    const lever = findLever(setting.leverId);
    return lever === undefined ? [] : inertParts(lever, setting, plan, baseline);
  });

const inertParts = (lever: Lever, setting: LeverSetting, plan: Plan, baseline: Baseline): InertLever[] => {
  const whole = (reason: string): InertLever[] => [{ leverId: lever.id, settingId: null, reason }];
  const moved = lever.settings.filter((definition) => (setting.settings[definition.id] ?? definition.neutral) !== definition.neutral);
  if (moved.length === 0) return whole('It is set as now, so it changes nothing.');
  const lastMonth = parseMonth(plan.startMonth) + plan.horizonYears * 12 - 1;
  if (parseMonth(setting.from) > lastMonth) return whole(`It starts in ${setting.from}, after the last month of the run.`);
  if (lever.edits(setting.settings, { from: setting.from, rampMonths: 0 }, baseline).length === 0)
    return whole(
      `As set (${moved.map((definition) => definition.describe(setting.settings[definition.id] as number)).join('; ')}) it changes nothing yet.`,
    );
  const context = { baseline, systemIds: plan.systemIds };
  const reason = lever.inertReason(context);
  if (reason !== null) return whole(reason);
  const inert = moved.flatMap((definition) => {
    const because = definition.inertReason?.(context) ?? null;
    return because === null ? [] : [{ leverId: lever.id, settingId: definition.id, reason: because }];
  });
  return inert.length === moved.length && inert[0] !== undefined ? whole(inert.map((part) => part.reason).join(' ')) : inert;
};
