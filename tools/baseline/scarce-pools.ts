import type { OccupationalHealthService, Role } from '../../packages/engine/src/baseline/baseline.ts';
import { greatCircleKm } from './great-circle.ts';
import { byId } from './largest-remainder.ts';

/** Where the work of a pool goes that a service has nobody for. */
export interface PoolProvider {
  readonly poolId: string;
  readonly providerId: string;
  readonly sameSystem: boolean;
}

interface Staffing {
  readonly services: readonly OccupationalHealthService[];
  readonly roles: readonly Role[];
  /** Heads served by each service: of two equally staffed services the one with less work of its own stands in. */
  readonly weights: ReadonlyMap<string, number>;
}

/** Pools whose people see cases. */
export const clinicalPools = (roles: readonly Role[]): string[] => [
  ...new Set(roles.filter(({ clinical }) => clinical).map(({ poolId }) => poolId)),
];

/** For every NHS service, those of the pools it has nobody in, each with the service that stands in. */
export function scarcePoolProviders(staffing: Staffing, pools: readonly string[]): Map<string, PoolProvider[]> {
  const { roles } = staffing;
  const services = staffing.services.filter(({ capacityRule }) => capacityRule === 'staffed');
  const lacking = (service: OccupationalHealthService) => pools.filter((poolId) => strength(service, poolId, roles).heads === 0);
  return new Map(
    services.map((service) => [service.id, lacking(service).map((poolId) => standIn(service, poolId, { ...staffing, services }))]),
  );
}

/** The service of the same system with most people of the pool (doctors: most specialists); failing that, the nearest NHS service of another system that has one. */
function standIn(service: OccupationalHealthService, poolId: string, { services, roles, weights }: Staffing): PoolProvider {
  const able = services.filter((candidate) => strength(candidate, poolId, roles).heads > 0);
  const near = able.filter(({ systemId }) => systemId === service.systemId);
  const strongest = [...near].sort((a, b) => {
    const [first, second] = [strength(a, poolId, roles), strength(b, poolId, roles)];
    const lighter = (weights.get(a.id) ?? 0) - (weights.get(b.id) ?? 0);
    return second.senior - first.senior || second.heads - first.heads || lighter || byId(a, b);
  })[0];
  if (strongest !== undefined) return { poolId, providerId: strongest.id, sameSystem: true };
  const senior = able.filter((candidate) => strength(candidate, poolId, roles).senior > 0);
  const nearest = [...senior].sort((a, b) => greatCircleKm(service, a) - greatCircleKm(service, b) || byId(a, b))[0];
  if (nearest === undefined) throw new Error(`no service in England has anyone in the pool ${poolId}`);
  return { poolId, providerId: nearest.id, sameSystem: false };
}

/** People of a pool in a service, and those of its first-named role. Trainees do not count: they work only beside a specialist. */
function strength(service: OccupationalHealthService, poolId: string, roles: readonly Role[]): { senior: number; heads: number } {
  const ofPool = roles.filter((role) => role.poolId === poolId && role.recruitment !== 'programme');
  const heads = ofPool.reduce((sum, role) => sum + (service.heads[role.id] ?? 0), 0);
  return { senior: service.heads[ofPool[0]?.id ?? ''] ?? 0, heads };
}
