import type { Baseline } from '../baseline/baseline.ts';
import { DEFAULT_HORIZON_YEARS } from './scenario.schema.ts';
import type { Scenario } from './scenario.ts';

/** The scenario without levers or overrides for some systems: what happens if nothing changes. Ids are taken as they are; `parseScenario` checks them. */
export const businessAsUsual = (
  baseline: Baseline,
  systemIds: readonly string[],
  options: { readonly name?: string; readonly horizonYears?: number } = {},
): Scenario => ({
  schemaVersion: 1,
  name: options.name ?? `${placeNames(baseline, systemIds)}: business as usual`,
  baselineId: baseline.id,
  systemIds: [...systemIds],
  startMonth: baseline.startMonth,
  horizonYears: options.horizonYears ?? DEFAULT_HORIZON_YEARS,
  levers: [],
  overrides: [],
});

/** Names of systems for a title: all of England, one or two names, or the first and how many others. */
export const placeNames = (baseline: Baseline, systemIds: readonly string[]): string => {
  const names = systemIds.map((id) => baseline.systems.find((system) => system.id === id)?.shortName ?? id);
  if (names.length > 1 && names.length === baseline.systems.length) return baseline.label;
  if (names.length <= 2) return names.join(' and ');
  return `${names[0]} and ${names.length - 1} other systems`;
};
