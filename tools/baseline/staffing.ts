import { byId, type Claim, largestRemainder, oneAtATime } from './largest-remainder.ts';

/** An NHS service that takes part in the sharing-out of national staff. */
export interface StaffedService extends Claim {
  readonly systemId: string;
}

/** Heads by service id. */
export type Heads = ReadonlyMap<string, number>;

/** One role shared out in two stages, England -> systems -> services, by largest remainder on weight. Whole people; adds up to `total`. */
export function allocateRole(total: number, services: readonly StaffedService[]): Heads {
  const bySystem = largestRemainder(total, systemClaims(services));
  return merged(systemIds(services).map((systemId) => largestRemainder(bySystem.get(systemId) ?? 0, inSystem(services, systemId))));
}

interface NestedTotals {
  readonly senior: number;
  readonly junior: number;
}

/**
 * A senior and a junior role shared out so that their *sum* follows the weights in every system, else a system short of one role by rounding could
 * be short of both. Systems: sum and senior by largest remainder, junior = sum - senior. Services: senior by largest remainder, then juniors
 * one at a time to the service with most work per head of both roles. `workOf` says who does the work once the seniors are placed.
 */
export function allocateNested(
  totals: NestedTotals,
  services: readonly StaffedService[],
  workOf: (seniors: Heads) => readonly StaffedService[],
): { readonly senior: Heads; readonly junior: Heads } {
  const sums = largestRemainder(totals.senior + totals.junior, systemClaims(services));
  const bySystem = withinSums(largestRemainder(totals.senior, systemClaims(services)), sums);
  const seniors = merged(systemIds(services).map((id) => largestRemainder(bySystem.get(id) ?? 0, inSystem(services, id))));
  const work = workOf(seniors);
  const juniors = systemIds(services).map((id) => {
    const junior = (sums.get(id) ?? 0) - (bySystem.get(id) ?? 0);
    return oneAtATime(junior, inSystem(work, id), seniors);
  });
  return { senior: seniors, junior: merged(juniors) };
}

/** Seniors limited by the sum in each system; the surplus moves to the system with most room, ties by id. */
function withinSums(seniors: ReadonlyMap<string, number>, sums: ReadonlyMap<string, number>): Map<string, number> {
  const limited = new Map([...seniors].map(([id, heads]) => [id, Math.min(heads, sums.get(id) ?? 0)]));
  const room = (id: string) => (sums.get(id) ?? 0) - (limited.get(id) ?? 0);
  let surplus = [...seniors].reduce((sum, [id, heads]) => sum + heads - (limited.get(id) ?? 0), 0);
  for (; surplus > 0; surplus -= 1) {
    const next = [...limited.keys()].sort((a, b) => room(b) - room(a) || (a < b ? -1 : 1))[0] as string;
    limited.set(next, (limited.get(next) ?? 0) + 1);
  }
  return limited;
}

/** Weight of each system: the sum over its services. */
export function systemClaims(services: readonly StaffedService[]): Claim[] {
  return systemIds(services).map((id) => ({ id, weight: inSystem(services, id).reduce((sum, { weight }) => sum + weight, 0) }));
}

export const systemIds = (services: readonly StaffedService[]): string[] => [...new Set(services.map(({ systemId }) => systemId))].sort();

export const inSystem = (services: readonly StaffedService[], systemId: string): StaffedService[] =>
  services.filter((service) => service.systemId === systemId).sort(byId);

export const merged = (parts: readonly Heads[]): Heads => new Map(parts.flatMap((part) => [...part]));
