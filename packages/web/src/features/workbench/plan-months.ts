import { monthId, monthOf } from '@ohsim/documents/charts';
import type { LeverSetting, Phase } from '@ohsim/engine';

/** First month of each phase, counted from the start of the scenario: Fix up to a year, Focus to two, Grow after. */
export const PHASE_BANDS: readonly { readonly phase: Phase; readonly from: number; readonly to: number }[] = [
  { phase: 'Fix', from: 0, to: 12 },
  { phase: 'Focus', from: 12, to: 24 },
  { phase: 'Grow', from: 24, to: 60 },
];

/** Longest ramp a lever may have on the timeline, months. */
export const LONGEST_RAMP = 60;

/** The phase in which a month falls, counted from the start of the scenario. */
export const phaseAt = (offset: number): Phase => PHASE_BANDS.findLast((band) => offset >= band.from)?.phase ?? 'Fix';

export interface PlanSpan {
  /** First month of the scenario, absolute, and its length. */
  readonly start: number;
  readonly months: number;
}

/** Months from the start of the scenario to the first month of a lever. */
export const offsetOf = (setting: LeverSetting, { start }: PlanSpan): number => monthOf(setting.from) - start;

/** The lever begun in another month, held inside the run; its phase follows. */
export function movedStart(setting: LeverSetting, offset: number, span: PlanSpan): Pick<LeverSetting, 'from' | 'phase'> {
  const inside = Math.min(span.months - 1, Math.max(0, Math.round(offset)));
  return { from: monthId(span.start + inside), phase: phaseAt(inside) };
}

/** The ramp of a lever, whole months from none to the longest. */
export const movedRamp = (rampMonths: number): Pick<LeverSetting, 'rampMonths'> => ({
  rampMonths: Math.min(LONGEST_RAMP, Math.max(0, Math.round(rampMonths))),
});

/** Months the axis shows: seven years, or a year beyond the last lever in full, never beyond the run. */
export function axisMonths(settings: readonly LeverSetting[], span: PlanSpan): number {
  const last = settings.reduce((latest, setting) => Math.max(latest, offsetOf(setting, span) + setting.rampMonths), 0);
  return Math.min(span.months, Math.max(84, last + 12));
}
