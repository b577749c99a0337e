import type { Baseline } from '../baseline/baseline.ts';
import type { Issue } from '../issues/issue.ts';
import { inertLevers } from '../levers/inert-levers.ts';
import type { ParameterEdit } from '../parameters/parameter.ts';
import { isEditable } from '../scenario/editable-parameters.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { waitsForDelivery } from '../scenario/settled-parameters.ts';
import { requiredParameterIds } from './required-parameters.ts';

/** What parsing could not see: parameters a mechanism needs and the baseline lacks, and edits of parameters that cannot change during a run. */
export const modelIssues = (scenario: Scenario, baseline: Baseline, edits: readonly ParameterEdit[]): Issue[] => {
  const known = knownParameters(baseline);
  const missing = missingRows(baseline);
  const unknown = edits
    .filter((edit) => !known.has(edit.parameterId))
    .map((edit) => ({
      path: 'overrides',
      code: 'unknown-parameter',
      message: `There is no parameter ${edit.parameterId} in this baseline`,
      severity: 'error' as const,
    }));
  const frozen = edits
    .filter((edit) => known.has(edit.parameterId) && (edit.from !== undefined || edit.by !== 'user') && !isEditable(edit.parameterId))
    .map((edit) => ({
      path: 'overrides',
      code: 'not-editable-over-time',
      message: `${edit.parameterId} cannot change during a run; set it from the start (without "from")`,
      severity: 'error' as const,
    }));
  return [...missing, ...unknown, ...frozen, ...leversWithoutEffect(scenario, baseline), ...waitingOverrides(scenario)];
};

/** The user's own terms of delivery models in a scenario that has none: said, because they change nothing. */
const waitingOverrides = (scenario: Scenario): Issue[] =>
  (scenario.delivery ?? []).length > 0
    ? []
    : scenario.overrides.flatMap(({ parameterId }, index) =>
        waitsForDelivery(parameterId)
          ? [
              {
                path: `overrides[${index}]`,
                code: 'override-inert',
                message: `changing ${parameterId} has no effect here: only work that a delivery model moves reads it, and this scenario has none`,
                hint: 'Choose a delivery model, or leave the override out',
                severity: 'warning' as const,
              },
            ]
          : [],
      );

const sets = new WeakMap<Baseline, ReadonlySet<string>>();
const knownParameters = (baseline: Baseline): ReadonlySet<string> => {
  const ids = sets.get(baseline) ?? new Set(baseline.parameters.map((parameter) => parameter.id));
  sets.set(baseline, ids);
  return ids;
};

const rows = new WeakMap<Baseline, Issue[]>();
/** Parameters that a mechanism needs and the baseline lacks; looked for once per baseline. */
const missingRows = (baseline: Baseline): Issue[] => {
  const known = knownParameters(baseline);
  const missing =
    rows.get(baseline) ??
    requiredParameterIds(baseline)
      .filter((id) => !known.has(id))
      .map((id) => ({
        path: `parameters.${id}`,
        code: 'missing-parameter',
        message: `The baseline has no row for ${id}; a mechanism without a row does not compile`,
        hint: 'Add the parameter with its unit, source, date and grade',
        severity: 'error' as const,
      }));
  rows.set(baseline, missing);
  return missing;
};

/** Levers known beforehand to change nothing: the run says which and why. */
const leversWithoutEffect = (scenario: Scenario, baseline: Baseline): Issue[] =>
  inertLevers(scenario, baseline).map((inert) => ({
    path: `levers[${scenario.levers.findIndex((lever) => lever.leverId === inert.leverId)}]${inert.settingId === null ? '' : `.settings.${inert.settingId}`}`,
    code: 'lever-inert',
    message: `${inert.leverId} has no effect here: ${inert.reason}`,
    severity: 'warning' as const,
  }));
