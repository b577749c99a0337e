import { type Claim, largestRemainder } from './largest-remainder.ts';
import { type Heads, inSystem, merged, type StaffedService, systemClaims, systemIds } from './staffing.ts';

/** Vacant posts of a role shared out by people in post: at one national vacancy share, a service's vacancies are heads x v / (1 - v). */
export function vacanciesByHeads(vacant: number, heads: Heads): Heads {
  const claims: Claim[] = [...heads].map(([id, weight]) => ({ id, weight }));
  return largestRemainder(vacant, claims);
}

/** Vacant specialist posts by the heads whose doctor work a service does, own and others', England -> systems -> services. A service without doctors gets none: it would have no work for one. */
export function vacanciesByServedHeads(vacant: number, doctorServices: readonly StaffedService[]): Heads {
  const bySystem = largestRemainder(vacant, systemClaims(doctorServices));
  return merged(
    systemIds(doctorServices).map((systemId) => largestRemainder(bySystem.get(systemId) ?? 0, inSystem(doctorServices, systemId))),
  );
}
