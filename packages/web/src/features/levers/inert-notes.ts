import type { Lever, LeverContext, LeverSetting } from '@ohsim/engine';

/** Why a lever, or one of its settings, can change nothing here. */
export interface InertNotes {
  readonly whole: string | undefined;
  readonly bySetting: Readonly<Record<string, string>>;
  /** The reasons to show, each once. */
  readonly all: readonly string[];
}

/** Reasons known before anything runs; a setting's reason is shown once it is moved. */
export function inertNotes(lever: Lever, setting: LeverSetting, context: LeverContext): InertNotes {
  const whole = lever.inertReason(context) ?? undefined;
  const bySetting: Record<string, string> = {};
  const shown: string[] = [];
  for (const definition of lever.settings) {
    const reason = definition.inertReason?.(context) ?? null;
    if (reason === null) continue;
    bySetting[definition.id] = reason;
    if ((setting.settings[definition.id] ?? definition.neutral) !== definition.neutral) shown.push(reason);
  }
  return { whole, bySetting, all: whole === undefined ? [...new Set(shown)] : [whole] };
}
