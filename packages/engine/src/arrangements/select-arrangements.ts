import type { Arrangement } from './arrangement.ts';

/**
 * The arrangements in force for one line and pool, out of those of one organisation: the most specific win. Naming lines counts for more than naming
 * pools, so that a line bought elsewhere goes there whole.
 */
export function selectArrangements(ofOrganisation: readonly Arrangement[], lineId: string, poolId: string): Arrangement[] {
  const matching = ofOrganisation.filter(({ lineIds, poolIds }) => covers(lineIds, lineId) && covers(poolIds, poolId));
  const highest = matching.reduce((most, arrangement) => Math.max(most, specificity(arrangement)), 0);
  return matching.filter((arrangement) => specificity(arrangement) === highest);
}

const covers = (ids: 'all' | readonly string[], id: string) => ids === 'all' || ids.includes(id);

const specificity = ({ lineIds, poolIds }: Arrangement) => (lineIds === 'all' ? 0 : 2) + (poolIds === 'all' ? 0 : 1);
