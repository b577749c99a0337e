import { monthOf } from '@ohsim/documents/charts';
import { findLever, PHASES, type Scenario } from '@ohsim/engine';
import type { PhaseBar } from '../../blocks/phase-bars.tsx';
import { isLeverOn } from '../levers/lever-draft.ts';

/** When the levers of a scenario act, as months from its start; levers that are neutral are left out. */
export function phaseBarsOf(scenario: Scenario): PhaseBar[] {
  const start = monthOf(scenario.startMonth);
  const bars = scenario.levers.flatMap((setting) => {
    const lever = findLever(setting.leverId);
    if (lever === undefined || !isLeverOn(lever, setting)) return [];
    const from = monthOf(setting.from) - start;
    return [
      { id: lever.id, label: lever.label.toLowerCase(), phase: setting.phase, from, full: from + (lever.ramps ? setting.rampMonths : 0) },
    ];
  });
  return bars.toSorted((a, b) => PHASES.indexOf(a.phase) - PHASES.indexOf(b.phase) || a.from - b.from);
}
