import type { Baseline } from '../../baseline/baseline.ts';
import type { DeliveryChoice } from '../../delivery/delivery-choice.ts';
import type { SitingAssignment } from '../../explore/siting/siting-result.ts';
import { errorIssue } from '../../issues/issue.ts';
import { type Result, resultFromIssues } from '../../issues/result.ts';
import type { Scenario } from '../../scenario/scenario.ts';

/** How an assignment is to be carried out. */
export interface SitingPlanTerms {
  /** First month of the transition, year-month. */
  readonly from: string;
  /** Delivery model of the sites served; hub and spoke unless said otherwise. */
  readonly modelId?: string;
}

/**
 * Delivery choices that carry out a siting: one for each hub, for the sites it serves, with the NHS service its organisation hosts (the first by id if it hosts
 * several). A hub whose organisation hosts no NHS service cannot be simulated and is an issue: site with `candidates: 'services'`.
 */
export const sitingChoices = (
  baseline: Baseline,
  { openSiteIds, hubOf }: SitingAssignment,
  { from, modelId = 'hub-and-spoke' }: SitingPlanTerms,
): Result<readonly DeliveryChoice[]> => {
  const services = openSiteIds.map((siteId) => hostedService(baseline, siteId));
  const issues = openSiteIds.flatMap((siteId, at) =>
    services[at] === undefined
      ? [
          errorIssue({
            path: `openSiteIds[${at}]`,
            code: 'no-nhs-service',
            message: `${siteId} hosts no NHS service that could be a hub`,
            found: siteId,
            hint: 'Let only hosts of NHS services be candidates.',
          }),
        ]
      : [],
  );
  return resultFromIssues(issues, () =>
    openSiteIds.flatMap((siteId, at) => {
      const organisationIds = Object.keys(hubOf).filter((id) => hubOf[id] === siteId);
      const serviceId = services[at];
      return organisationIds.length === 0 || serviceId === undefined ? [] : [{ modelId, organisationIds, from, serviceId }];
    }),
  );
};

/** The scenario with a siting's delivery choices in place of its own for the sites served and for 'all'; choices for other organisations stay. */
export const sitedScenario = (
  scenario: Scenario,
  baseline: Baseline,
  siting: { readonly assignment: SitingAssignment; readonly terms: SitingPlanTerms },
): Result<Scenario> => {
  const choices = sitingChoices(baseline, siting.assignment, siting.terms);
  if (!choices.ok) return choices;
  const kept = (scenario.delivery ?? []).flatMap((choice) => {
    if (choice.organisationIds === 'all') return [];
    const organisationIds = choice.organisationIds.filter((id) => siting.assignment.hubOf[id] === undefined);
    return organisationIds.length === 0 ? [] : [{ ...choice, organisationIds }];
  });
  return { ok: true, value: { ...scenario, delivery: [...choices.value, ...kept] }, warnings: choices.warnings };
};

const hostedService = ({ services }: Baseline, organisationId: string): string | undefined =>
  services.reduce<string | undefined>(
    (first, { id, owner, hostOrganisationId }) =>
      owner === 'nhs' && hostOrganisationId === organisationId && (first === undefined || id < first) ? id : first,
    undefined,
  );
