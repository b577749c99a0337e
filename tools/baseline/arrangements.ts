import type { Arrangement } from '../../packages/engine/src/arrangements/arrangement.ts';
import type { OccupationalHealthService } from '../../packages/engine/src/baseline/baseline.ts';
import type { Facts } from './facts.ts';
import { type Provision, servedWeights } from './providers.ts';
import { clinicalPools, scarcePoolProviders } from './scarce-pools.ts';

/**
 * One arrangement per organisation for all its work, and one more for each pool its service has nobody in.
 * Trusts are visited in on-site clinics by a service that is not their own; boards, primary and social care come to the base.
 * Independent providers are taken at base: their travel is in the price.
 */
export function buildArrangements(
  provisions: readonly Provision[],
  services: readonly OccupationalHealthService[],
  facts: Facts,
): Arrangement[] {
  const providers = scarcePoolProviders(
    { services, roles: facts.roles, weights: servedWeights(provisions, facts) },
    clinicalPools(facts.roles),
  );
  return provisions.flatMap(({ organisation, serviceId, route }): Arrangement[] => {
    const all: Arrangement = {
      organisationId: organisation.id,
      serviceId,
      lineIds: 'all',
      poolIds: 'all',
      share: 1,
      mode: route === 'neighbour' ? 'on-site-clinic' : 'at-base',
    };
    const scarce = (providers.get(serviceId) ?? []).map(
      ({ poolId, providerId }): Arrangement => ({
        ...all,
        serviceId: providerId,
        poolIds: [poolId],
        mode: organisation.sector === 'nhs-trust' && organisation.id !== hostOf(services, providerId) ? 'on-site-clinic' : 'at-base',
      }),
    );
    return [all, ...scarce];
  });
}

const hostOf = (services: readonly OccupationalHealthService[], serviceId: string) =>
  services.find(({ id }) => id === serviceId)?.hostOrganisationId;
