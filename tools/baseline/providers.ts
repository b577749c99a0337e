import type { Organisation } from '../../packages/engine/src/baseline/baseline.ts';
import type { Facts } from './facts.ts';
import { scalarsOf } from './facts.ts';
import { greatCircleKm } from './great-circle.ts';

type Unserved = Omit<Organisation, 'access'>;

/** Who serves an organisation: its own service, an NHS neighbour's, or an independent provider of its system. */
export interface Provision {
  readonly organisation: Organisation;
  readonly serviceId: string;
  readonly route: 'own' | 'neighbour' | 'independent' | 'system';
}

export const nhsServiceId = (organisationId: string): string => `oh-${organisationId}`;
export const independentServiceId = (systemId: string): string => `oh-independent-${systemId}`;

/** Assigns every organisation to one service by the allocation rule and sets its access from the access parameters. */
export function assignProviders(organisations: readonly Unserved[], facts: Facts): Provision[] {
  const scalar = scalarsOf(facts.parameters);
  const trusts = organisations.filter(({ sector }) => sector === 'nhs-trust');
  const largest = new Map(
    [...new Set(trusts.map(({ systemId }) => systemId))].map((systemId) => [systemId, largestTrust(trusts, systemId)] as const),
  );
  return organisations.map((organisation): Provision => {
    const neighbour = largest.get(organisation.systemId);
    if (neighbour === undefined) throw new Error(`system ${organisation.systemId} has no trust`);
    const served = (serviceId: string, route: Provision['route'], access: string): Provision => ({
      organisation: { ...organisation, access: scalar(`access.${access}`) },
      serviceId,
      route,
    });
    if (organisation.sector === 'primary-care') return served(nhsServiceId(neighbour.id), 'system', 'primaryCare');
    if (organisation.sector === 'social-care') return served(nhsServiceId(neighbour.id), 'system', 'socialCare');
    if (organisation.sector === 'icb') return served(nhsServiceId(neighbour.id), 'system', 'neighbour');
    if (organisation.id === neighbour.id || organisation.heads >= scalar('allocation.ownServiceHeads'))
      return served(nhsServiceId(organisation.id), 'own', 'own');
    return greatCircleKm(organisation, neighbour) <= scalar('allocation.neighbourKm')
      ? served(nhsServiceId(neighbour.id), 'neighbour', 'neighbour')
      : served(independentServiceId(organisation.systemId), 'independent', 'independent');
  });
}

function largestTrust(trusts: readonly Unserved[], systemId: string): Unserved {
  return trusts.filter((trust) => trust.systemId === systemId).reduce((a, b) => (b.heads > a.heads ? b : a));
}

/** Heads a service serves for the purpose of sharing out staff: heads x access, primary and social care at their weight. */
export function servedWeights(provisions: readonly Provision[], facts: Facts): Map<string, number> {
  const careWeight = scalarsOf(facts.parameters)('allocation.primarySocialWeight');
  const weights = new Map<string, number>();
  for (const { organisation, serviceId } of provisions) {
    const weight = organisation.sector === 'primary-care' || organisation.sector === 'social-care' ? careWeight : 1;
    weights.set(serviceId, (weights.get(serviceId) ?? 0) + organisation.heads * organisation.access * weight);
  }
  return weights;
}
