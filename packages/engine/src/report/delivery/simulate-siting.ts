import type { Baseline } from '../../baseline/baseline.ts';
import type { SitingAssignment } from '../../explore/siting/siting-result.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import { compareDelivery } from './compare-delivery.ts';
import { type SitingPlanTerms, sitedScenario } from './siting-choices.ts';

/** What a simulation says of a siting, in expected mode: what the optimiser does not see. Undefined where it cannot be simulated or is not defined. */
export interface SimulatedSiting {
  /** Working days, all lines, trusts and boards. */
  readonly doctorWait: number | undefined;
  /** Gini coefficient of need met over the trusts. */
  readonly inequality: number | undefined;
}

interface SitingYear {
  readonly terms: SitingPlanTerms;
  /** Calendar year in which the financial year read begins. */
  readonly year: number;
}

/** Wait and inequality of a scenario of one system with the hubs of an assignment in place of its own choices; without one, of the scenario as it is. */
export const simulateSiting = (
  scenario: Scenario,
  baseline: Baseline,
  { assignment, terms, year }: SitingYear & { readonly assignment?: SitingAssignment | undefined },
): SimulatedSiting => {
  const sited = assignment === undefined ? scenario : undefinedUnlessSited(scenario, baseline, { assignment, terms });
  if (sited === undefined) return { doctorWait: undefined, inequality: undefined };
  const option = { id: 'point', label: 'Point', scenario: sited };
  const compared = compareDelivery([option], baseline, { mode: 'expected', seed: 1, draws: 1, year });
  const values = compared.ok ? compared.value.options[0]?.values : undefined;
  return { doctorWait: values?.['doctor-wait']?.value, inequality: values?.['inequality']?.value };
};

const undefinedUnlessSited = (
  scenario: Scenario,
  baseline: Baseline,
  siting: { readonly assignment: SitingAssignment; readonly terms: SitingPlanTerms },
): Scenario | undefined => {
  const sited = sitedScenario(scenario, baseline, siting);
  return sited.ok ? sited.value : undefined;
};
