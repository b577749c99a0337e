import type { OccupationalHealthService, Organisation, Role } from '../../packages/engine/src/baseline/baseline.ts';
import { allocateStaff, NONE, TRAINEE } from './allocate-staff.ts';
import type { Facts } from './facts.ts';
import { byId } from './largest-remainder.ts';
import { type Provision, servedWeights } from './providers.ts';
import type { Heads } from './staffing.ts';
import { dealTraineeMonths } from './trainees.ts';

/** All services with their allocated staff and posts: NHS services by the allocation rule, and independent providers with bought capacity. */
export function buildServices(provisions: readonly Provision[], facts: Facts): OccupationalHealthService[] {
  const shells = serviceShells(provisions, facts);
  const { heads, posts } = allocateStaff(shells, servedWeights(provisions, facts), facts);
  const months = dealTraineeMonths(heads.get(TRAINEE) ?? NONE);
  return shells.map((shell) => {
    const staffed = shell.capacityRule === 'staffed';
    const countsOf = (counts: ReadonlyMap<string, Heads>) => (staffed ? record(counts, shell.id, facts.roles) : {});
    return { ...shell, heads: countsOf(heads), posts: countsOf(posts), traineeMonths: months.get(shell.id) ?? [] };
  });
}

/** Services without staff yet, in id order. */
function serviceShells(provisions: readonly Provision[], facts: Facts): OccupationalHealthService[] {
  const own = provisions.filter(({ route }) => route === 'own').map(({ organisation, serviceId }) => nhsShell(organisation, serviceId));
  const bought = new Map(
    provisions.filter(({ route }) => route === 'independent').map((provision) => [provision.serviceId, independentShell(provision, facts)]),
  );
  return [...own, ...bought.values()].sort(byId);
}

function nhsShell(host: Organisation, id: string): OccupationalHealthService {
  return {
    id,
    name: `${host.name} occupational health`,
    systemId: host.systemId,
    owner: 'nhs',
    hostOrganisationId: host.id,
    latitude: host.latitude,
    longitude: host.longitude,
    heads: {},
    posts: {},
    traineeMonths: [],
    capacityRule: 'staffed',
    staffingBasis: 'allocated',
  };
}

function independentShell({ organisation, serviceId }: Provision, facts: Facts): OccupationalHealthService {
  const system = facts.systems.find((row) => row['code'] === organisation.systemId);
  return {
    id: serviceId,
    name: `Independent provider, ${system?.['short_name']}`,
    systemId: organisation.systemId,
    owner: 'independent',
    hostOrganisationId: null,
    latitude: Number(system?.['latitude']),
    longitude: Number(system?.['longitude']),
    heads: {},
    posts: {},
    traineeMonths: [],
    capacityRule: 'bought',
    staffingBasis: 'contracted',
  };
}

/** Non-zero counts of one service, in the order of roles. */
function record(byRole: ReadonlyMap<string, Heads>, serviceId: string, roles: readonly Role[]): Record<string, number> {
  const counts = roles.map(({ id }) => [id, byRole.get(id)?.get(serviceId) ?? 0] as const);
  return Object.fromEntries(counts.filter(([, count]) => count > 0));
}
