import type { Arrangement } from '../arrangements/arrangement.ts';
import { selectArrangements } from '../arrangements/select-arrangements.ts';
import type { Baseline, OccupationalHealthService, Organisation } from '../baseline/baseline.ts';

interface Place {
  readonly latitude: number;
  readonly longitude: number;
}

/** NHS services of a system that have people, in id order. */
export const nhsServicesOf = (baseline: Baseline, systemId: string): OccupationalHealthService[] =>
  baseline.services
    .filter((service) => service.systemId === systemId && service.owner === 'nhs' && service.capacityRule === 'staffed')
    .sort((a, b) => (a.id < b.id ? -1 : 1));

const headsOf = (service: OccupationalHealthService): number => Object.values(service.heads).reduce((sum, heads) => sum + heads, 0);
const specialistsOf = (service: OccupationalHealthService): number => service.heads['specialist'] ?? 0;

/** The service best placed to be a hub: most specialists, then most staff, then the lower id. */
export const hubOf = (baseline: Baseline, systemId: string): OccupationalHealthService | undefined =>
  nhsServicesOf(baseline, systemId).reduce<OccupationalHealthService | undefined>(
    (best, service) =>
      best === undefined ||
      specialistsOf(service) > specialistsOf(best) ||
      (specialistsOf(service) === specialistsOf(best) && headsOf(service) > headsOf(best))
        ? service
        : best,
    undefined,
  );

export const ownServiceOf = (baseline: Baseline, organisation: Organisation): OccupationalHealthService | undefined =>
  nhsServicesOf(baseline, organisation.systemId).find((service) => service.hostOrganisationId === organisation.id);

/** Services that exist only because a scenario makes them: an in-house service, an independent provider, bought sessions. They start without people. */
export const newOwnService = (organisation: Organisation): OccupationalHealthService =>
  emptyService(`new-${organisation.id}`, `${organisation.name} occupational health (new)`, organisation, 'nhs');

export const newProvider = (baseline: Baseline, systemId: string): OccupationalHealthService =>
  emptyService(
    `provider-${systemId}`,
    `Independent provider (new contract), ${nameOf(baseline, systemId)}`,
    placeOf(baseline, systemId),
    'independent',
  );

export const newContractor = (baseline: Baseline, systemId: string): OccupationalHealthService =>
  emptyService(`sessions-${systemId}`, `Bought sessions, ${nameOf(baseline, systemId)}`, placeOf(baseline, systemId), 'contractor');

const nameOf = (baseline: Baseline, systemId: string): string =>
  baseline.systems.find((system) => system.id === systemId)?.shortName ?? systemId;

/** A provider works from where the system's hub is; failing one, from the centre of the system. */
const placeOf = (baseline: Baseline, systemId: string): Place & { id: string | null; systemId: string } => {
  const place = hubOf(baseline, systemId) ?? baseline.systems.find((system) => system.id === systemId);
  return { id: null, systemId, latitude: place?.latitude ?? 0, longitude: place?.longitude ?? 0 };
};

const emptyService = (
  id: string,
  name: string,
  host: Place & { readonly id: string | null; readonly systemId: string },
  owner: OccupationalHealthService['owner'],
): OccupationalHealthService => ({
  id,
  name,
  systemId: host.systemId,
  owner,
  hostOrganisationId: host.id,
  latitude: host.latitude,
  longitude: host.longitude,
  heads: {},
  posts: {},
  traineeMonths: [],
  capacityRule: 'staffed',
  staffingBasis: owner === 'nhs' ? 'allocated' : 'contracted',
});

/** Whether two sets of arrangements send every line and pool to the same services, in the same shares and way. */
export const sameArrangements = (baseline: Baseline, before: readonly Arrangement[], after: readonly Arrangement[]): boolean =>
  baseline.lines.every((line) =>
    baseline.pools.every((pool) => signature(before, line.id, pool.id) === signature(after, line.id, pool.id)),
  );

/** Where the work of a line and pool goes, as text. */
export const signature = (arrangements: readonly Arrangement[], lineId: string, poolId: string): string =>
  selectArrangements(arrangements, lineId, poolId)
    .map(({ serviceId, share, mode }) => `${serviceId}*${share}*${mode}`)
    .sort()
    .join('+');
