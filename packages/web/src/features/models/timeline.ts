import { monthName, monthOf } from '@ohsim/documents/charts';
import type { Baseline, Phase } from '@ohsim/engine';
import { AS_RECORDED, MIX } from './mix.ts';
import { parameterValue } from './serving-rows.ts';
import type { ShownOption } from './shown-options.ts';

/** Phases of the programme in months from the start: Fix within a year, Focus in the second, Grow to the fifth. */
export const PHASES: readonly { readonly phase: Phase; readonly from: number; readonly to: number }[] = [
  { phase: 'Fix', from: 0, to: 12 },
  { phase: 'Focus', from: 12, to: 24 },
  { phase: 'Grow', from: 24, to: 60 },
];

/** Months the timeline shows. */
export const TIMELINE_MONTHS = 60;

/** When an option's change begins and is complete, months from the start of the run. */
export interface TimelineRow {
  readonly option: ShownOption;
  readonly from: number;
  readonly to: number;
  /** "April 2027 to March 2028". */
  readonly when: string;
  /** Set-up, double running and contracts left early, pounds; undefined while the option is being run. */
  readonly once: number | undefined;
  /** Cost of the year compared, pounds. */
  readonly steady: number | undefined;
}

/** Rows of the timeline; an option that changes nothing has none. */
export function timelineRows(baseline: Baseline, options: readonly ShownOption[], startMonth: string, from: string): TimelineRow[] {
  return options
    .filter(({ id }) => id !== AS_RECORDED)
    .map((option) => {
      const models = option.id === MIX ? (option.result?.scenario.delivery ?? []).map(({ modelId }) => modelId) : [option.id];
      const months = Math.max(
        0,
        ...models.map((id) => parameterValue(baseline, `delivery.${id}.transitionMonths`)).filter(Number.isFinite),
      );
      const begin = monthOf(from) - monthOf(startMonth);
      return {
        option,
        from: begin,
        to: begin + months,
        when: months === 0 ? monthName(monthOf(from)) : `${monthName(monthOf(from))} to ${monthName(monthOf(from) + months - 1)}`,
        once: option.result?.values['transition-cost']?.value,
        steady: option.result?.values['cost']?.value,
      };
    });
}

/** Phase in which a change is complete. */
export const phaseOf = ({ to }: TimelineRow): Phase => PHASES.find((phase) => to <= phase.to)?.phase ?? 'Grow';
