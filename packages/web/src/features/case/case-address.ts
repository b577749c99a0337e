import type { CaseChoices, ProgrammeCost } from './case-plan.ts';

export const YEARS = [5, 10, 15, 20] as const;
const USUAL_YEARS = 10;

/** Futures drawn for the spread of NPSV, unless the address asks for another number; 0 draws none. */
const DRAWS = { usual: 30, most: 100 } as const;

/** What the address says of a case: `years`, `cost.<option>` as once and a year, `afford`. Anything else is as if it were not there. */
export function choicesIn(search: URLSearchParams): CaseChoices {
  const years = YEARS.find((each) => String(each) === search.get('years')) ?? USUAL_YEARS;
  const costs = Object.fromEntries(
    [...search].flatMap(([key, value]) => {
      const cost = key.startsWith(COST) ? costOf(value) : undefined;
      return cost === undefined ? [] : [[key.slice(COST.length), cost] as const];
    }),
  );
  return { years, costs, affordable: amount(search.get('afford') ?? '') };
}

const COST = 'cost.';

/** Part of the address for the programme cost of an option. */
export const costKey = (optionId: string): string => `${COST}${optionId}`;

/** The same as text; undefined where nothing is spent, so that the address loses the part. */
export const costText = ({ once, yearly }: ProgrammeCost): string | undefined =>
  once === 0 && yearly === 0 ? undefined : `${once}-${yearly}`;

export function drawsIn(search: URLSearchParams): number {
  const text = search.get('draws');
  const asked = Number(text);
  return text !== null && Number.isInteger(asked) && asked >= 0 && asked <= DRAWS.most ? asked : DRAWS.usual;
}

function costOf(text: string): ProgrammeCost | undefined {
  const [once, yearly] = text.split('-').map(amount);
  return once === undefined || yearly === undefined ? undefined : { once, yearly };
}

/** Whole pounds, at most a billion; undefined for anything else. */
export function amount(text: string): number | undefined {
  const pounds = Number(text.replaceAll(/[£,\s]/g, ''));
  return /\d/.test(text) && Number.isInteger(pounds) && pounds >= 0 && pounds <= 1e9 ? pounds : undefined;
}
