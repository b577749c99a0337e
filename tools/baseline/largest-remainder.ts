/** Something that takes part in a sharing-out: a stable id and a weight of any scale. */
export interface Claim {
  readonly id: string;
  readonly weight: number;
}

/**
 * Whole units shared out in proportion to weight by largest remainder (Hamilton's method): everybody gets the whole part of their quota,
 * the units left over go to the largest fractions, ties by id. The result adds up to `total` exactly.
 */
export function largestRemainder(total: number, claims: readonly Claim[]): Map<string, number> {
  const sum = claims.reduce((running, claim) => running + claim.weight, 0);
  if (total > 0 && !(sum > 0)) throw new Error(`${total} units cannot be shared out: no claim has weight`);
  const quotas = claims.map(({ id, weight }) => {
    const quota = sum > 0 ? (total * weight) / sum : 0;
    return { id, whole: Math.floor(quota), fraction: quota - Math.floor(quota) };
  });
  const left = total - quotas.reduce((running, { whole }) => running + whole, 0);
  const favoured = new Set(
    [...quotas]
      .sort((a, b) => b.fraction - a.fraction || byId(a, b))
      .slice(0, left)
      .map(({ id }) => id),
  );
  return new Map(quotas.map(({ id, whole }) => [id, whole + (favoured.has(id) ? 1 : 0)]));
}

/**
 * Whole units given one at a time to the claim with the most weight per unit already held; a claim that holds none comes first, the heaviest of
 * them first, ties by id. `held` counts what each claim holds before the first unit; `room` limits what a claim may be given.
 */
export function oneAtATime(
  total: number,
  claims: readonly Claim[],
  held: ReadonlyMap<string, number>,
  room?: ReadonlyMap<string, number>,
): Map<string, number> {
  const given = new Map(claims.map(({ id }) => [id, 0]));
  const holds = (id: string) => (held.get(id) ?? 0) + (given.get(id) ?? 0);
  for (let unit = 0; unit < total; unit += 1) {
    const open = claims.filter(({ id }) => room === undefined || (given.get(id) ?? 0) < (room.get(id) ?? 0));
    const next = [...open].sort((a, b) => perUnit(b, holds) - perUnit(a, holds) || b.weight - a.weight || byId(a, b))[0];
    if (next === undefined) throw new Error(`no room for ${total - unit} of ${total} units`);
    given.set(next.id, (given.get(next.id) ?? 0) + 1);
  }
  return given;
}

const perUnit = (claim: Claim, holds: (id: string) => number) =>
  holds(claim.id) === 0 ? Number.MAX_VALUE : claim.weight / holds(claim.id);

/** Code-unit order of ids, the order of every list in a baseline. */
export const byId = (a: { readonly id: string }, b: { readonly id: string }): number => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
