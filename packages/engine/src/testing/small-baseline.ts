import type { Baseline, OccupationalHealthService } from '../baseline/baseline.ts';
import { compileModel } from '../compile/compile-model.ts';
import type { CompiledModel } from '../compile/compiled-model.ts';
import { england } from '../england.ts';
import { formatIssue } from '../issues/format-issue.ts';
import { isTable, type Parameter } from '../parameters/parameter.ts';
import type { Scenario } from '../scenario/scenario.ts';

type Values = Readonly<Record<string, number | Readonly<Record<string, number>>>>;

/** The England baseline with other numbers: scalars by id, tables by id (a number sets every entry of a table). */
export const withParameters = (baseline: Baseline, values: Values): Baseline => ({
  ...baseline,
  parameters: baseline.parameters.map((parameter): Parameter => {
    const value = values[parameter.id];
    if (value === undefined) return parameter;
    if (!isTable(parameter)) return { ...parameter, value: value as number };
    return {
      ...parameter,
      values: typeof value === 'number' ? Object.fromEntries(Object.keys(parameter.values).map((key) => [key, value])) : value,
    };
  }),
});

/** One service of the England baseline on its own, with other staff and posts; its organisations stay as they are. */
export const withService = (baseline: Baseline, serviceId: string, change: Partial<OccupationalHealthService>): Baseline => ({
  ...baseline,
  services: baseline.services.map((service) => (service.id === serviceId ? { ...service, ...change } : service)),
});

/** No national flow reaches anybody: only what the scenario itself produces. */
export const withoutNationalFlows = (baseline: Baseline): Baseline => ({ ...baseline, nationalSeries: [] });

/** Every exit hazard of a role by age is a constant (leaving only), and nobody is near the age limit. */
export const constantHazard = (role: string, hazard: number): Values => ({
  [`role.${role}.hazard.retire`]: 0,
  [`role.${role}.hazard.leave`]: 1,
  [`role.${role}.hazard.illHealthDeath`]: 0,
  [`role.${role}.allCauseExitHazard`]: hazard,
  [`role.${role}.ageMix`]: { '20-24': 100 },
  [`role.${role}.joinerAge`]: 30,
});

export const scenarioOf = (systemIds: readonly string[], change: Partial<Scenario> = {}): Scenario => ({
  schemaVersion: 1,
  name: 'test',
  baselineId: 'england',
  systemIds,
  startMonth: '2026-04',
  horizonYears: 15,
  levers: [],
  overrides: [],
  ...change,
});

export const compiled = (scenario: Scenario, baseline: Baseline = england()): CompiledModel => {
  const result = compileModel(scenario, baseline);
  if (!result.ok) throw new Error(result.issues.map(formatIssue).join('\n'));
  return result.value;
};
