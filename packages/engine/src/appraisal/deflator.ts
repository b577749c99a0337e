/** Growth of prices by financial year ahead; a year beyond the last row rises as the last row does. */
export type DeflatorGrowth = Readonly<Record<string, number>>;

/**
 * Price level of each financial year relative to the price year: 1 in the price year, then the product of 1 + growth. Years are '2026/27'; the years given
 * follow each other and start no earlier than the price year.
 */
export const priceLevels = (years: readonly string[], priceYear: string, growth: DeflatorGrowth): Float64Array => {
  const last = growth[Object.keys(growth).sort().at(-1) ?? ''] ?? 0;
  const first = startOf(priceYear);
  const levels = new Map<number, number>([[first, 1]]);
  const end = startOf(years.at(-1) ?? priceYear);
  for (let year = first + 1; year <= end; year++)
    levels.set(year, (levels.get(year - 1) as number) * (1 + (growth[labelOf(year)] ?? last)));
  return Float64Array.from(years, (year) => levels.get(startOf(year)) ?? 1);
};

const startOf = (year: string): number => Number(year.slice(0, 4));
const labelOf = (start: number): string => `${start}/${String((start + 1) % 100).padStart(2, '0')}`;
