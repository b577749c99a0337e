import { monthId, monthOf } from '@ohsim/documents/charts';
import type { Lever, LeverSetting, Phase, Scenario } from '@ohsim/engine';

/** Months after the start at which a form proposes that a lever of each phase begins: the early end of Fix 6-12 months, Focus 1-2 years, Grow 2-5 years. */
export const PHASE_START: Record<Phase, number> = { Fix: 6, Focus: 12, Grow: 24 };

/** The lever as the draft has it, or as the form proposes it, all settings neutral. */
export function leverSettingOf(scenario: Scenario, lever: Lever): LeverSetting {
  return scenario.levers.find((setting) => setting.leverId === lever.id) ?? proposedSetting(scenario, lever);
}

/** Whether any setting of the lever is off its neutral value. */
export function isLeverOn(lever: Lever, setting: LeverSetting): boolean {
  return lever.settings.some((definition) => (setting.settings[definition.id] ?? definition.neutral) !== definition.neutral);
}

/** The draft with a lever changed. A lever that is neutral and timed as proposed leaves the scenario, so that nothing moved means business as usual. */
export function withLever(scenario: Scenario, lever: Lever, change: Partial<LeverSetting>): Scenario {
  const before = leverSettingOf(scenario, lever);
  const next: LeverSetting = { ...before, ...change, settings: { ...before.settings, ...change.settings } };
  const proposed = proposedSetting(scenario, lever);
  const timed = next.phase !== proposed.phase || next.from !== proposed.from || next.rampMonths !== proposed.rampMonths;
  const others = scenario.levers.filter((setting) => setting.leverId !== lever.id);
  const levers = isLeverOn(lever, next) || timed ? [...others, next] : others;
  return { ...scenario, levers: levers.toSorted((a, b) => (a.leverId < b.leverId ? -1 : 1)) };
}

/** The draft without a lever. */
export const withoutLever = (scenario: Scenario, lever: Lever): Scenario => ({
  ...scenario,
  levers: scenario.levers.filter((setting) => setting.leverId !== lever.id),
});

function proposedSetting(scenario: Scenario, lever: Lever): LeverSetting {
  return {
    leverId: lever.id,
    phase: lever.phaseDefault,
    from: monthId(monthOf(scenario.startMonth) + PHASE_START[lever.phaseDefault]),
    rampMonths: lever.ramps ? lever.rampDefaultMonths : 0,
    settings: Object.fromEntries(lever.settings.map((definition) => [definition.id, definition.neutral])),
  };
}
