import type { Baseline } from '../baseline/baseline.ts';
import type { ParameterEdit } from '../parameters/parameter.ts';
import { LEVERS } from './index.ts';
import type { LeverSetting } from './lever-setting.ts';

const OPERATION_ORDER = { set: 0, multiply: 1, add: 2 } as const;

/**
 * Edits of all levers of a scenario in the order in which they are composed: set, multiply, add; then by lever id, then by parameter id. Settings at
 * neutral make none. The user's own overrides are not among them.
 */
export const leverEdits = (scenario: { readonly levers: readonly LeverSetting[] }, baseline: Baseline): ParameterEdit[] =>
  scenario.levers
    .flatMap((setting) => {
      const lever = LEVERS.find((candidate) => candidate.id === setting.leverId);
      return lever === undefined
        ? []
        : lever.edits(setting.settings, { from: setting.from, rampMonths: lever.ramps ? setting.rampMonths : 0 }, baseline);
    })
    .sort((a, b) => OPERATION_ORDER[a.op] - OPERATION_ORDER[b.op] || compareText(a.by, b.by) || compareText(a.parameterId, b.parameterId));

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
