import { COST_CATEGORIES, type CostLine } from '../ledger/cost-categories.ts';
import type { RealRow } from './adjust-rows.ts';
import { addTo, sumByYear } from './appraisal-years.ts';
import { type OptimismClass, optimismClassOf } from './optimism-classes.ts';
import type { AppraisalSettings } from './option-appraisal.ts';
import type { ProgrammeLine } from './programme-costs.ts';

/** What the option and business as usual cost. */
export interface Ledgers {
  readonly option: readonly CostLine[];
  readonly usual: readonly CostLine[];
}

/** Id of the costs of bringing an option about, which come with the case and not from the ledger. */
export const PROGRAMME = 'programme';

/** Cost of an option less that of business as usual, by category: every payer together, so charges between NHS bodies net to zero. Categories that do not change are left out. */
export const costChanges = ({ option, usual }: Ledgers, settings: AppraisalSettings, programme: readonly ProgrammeLine[]): RealRow[] => {
  const [after, before] = [byCategory(option, settings.years), byCategory(usual, settings.years)];
  const bringing = new Float64Array(settings.years);
  for (const { months } of programme) addTo(bringing, sumByYear(months, settings.years));
  return [
    ...COST_CATEGORIES.flatMap(({ id, label }) => {
      const change = (year: number) => (after.get(id)?.[year] ?? 0) - (before.get(id)?.[year] ?? 0);
      return costRow({ id, label, class: optimismClassOf(id) }, change, settings);
    }),
    ...costRow({ id: PROGRAMME, label: 'Bringing the option about', class: 'set-up' }, (year) => bringing[year] as number, settings),
  ];
};

const costRow = (
  { id, label, class: name }: { readonly id: string; readonly label: string; readonly class: OptimismClass },
  changeIn: (year: number) => number,
  { years, priceLevel }: AppraisalSettings,
): RealRow[] => {
  const real = Array.from({ length: years }, (_, year) => {
    const change = changeIn(year) * priceLevel;
    return Math.abs(change) < ROUNDING ? 0 : change;
  });
  if (real.every((pounds) => pounds === 0)) return [];
  return [{ id, label, side: 'cost', class: 'cost', schedule: 'standard', optimismClass: name, real }];
};

/** A yearly change below a hundredth of a penny is rounding: charges between NHS bodies net to zero only in exact arithmetic. */
const ROUNDING = 1e-4;

const byCategory = (lines: readonly CostLine[], years: number): Map<string, Float64Array> => {
  const sums = new Map<string, Float64Array>();
  for (const line of lines) {
    const sum = sums.get(line.category) ?? new Float64Array(years);
    sums.set(line.category, sum);
    addTo(sum, sumByYear(line.months, years));
  }
  return sums;
};
