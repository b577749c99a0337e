import { COST_CATEGORIES, type CostLine } from '../ledger/cost-categories.ts';
import { addTo, sumByYear } from './appraisal-years.ts';
import { netPresentValue } from './net-present-value.ts';
import { withOptimism } from './optimism-bias.ts';
import { optimismClassOf } from './optimism-classes.ts';
import type { AppraisalRow, AppraisalSettings } from './option-appraisal.ts';
import type { ProgrammeLine } from './programme-costs.ts';

/** What the option and business as usual cost. */
export interface Ledgers {
  readonly option: readonly CostLine[];
  readonly usual: readonly CostLine[];
}

interface CostTerms {
  readonly settings: AppraisalSettings;
  readonly factors: Float64Array;
  readonly programme: readonly ProgrammeLine[];
  /** Allowance in force for a class. */
  readonly bias: (name: AppraisalRow['optimism']['class']) => number;
}

/** Id of the costs of bringing an option about, which come with the case and not from the ledger. */
export const PROGRAMME = 'programme';

/** Cost of an option less that of business as usual, by category: every payer together, so charges between NHS bodies net to zero. Categories that do not change are left out. */
export const costChanges = ({ option, usual }: Ledgers, terms: CostTerms): AppraisalRow[] => {
  const [after, before] = [byCategory(option, terms.settings.years), byCategory(usual, terms.settings.years)];
  const programme = new Float64Array(terms.settings.years);
  for (const { months } of terms.programme) addTo(programme, sumByYear(months, terms.settings.years));
  const ofLedger = COST_CATEGORIES.flatMap(({ id, label }) => {
    const change = (year: number) => (after.get(id)?.[year] ?? 0) - (before.get(id)?.[year] ?? 0);
    return costRow({ id, label, class: optimismClassOf(id) }, change, terms);
  });
  return [
    ...ofLedger,
    ...costRow({ id: PROGRAMME, label: 'Bringing the option about', class: 'set-up' }, (year) => programme[year] as number, terms),
  ];
};

const costRow = (
  { id, label, class: name }: { readonly id: string; readonly label: string; readonly class: AppraisalRow['optimism']['class'] },
  changeIn: (year: number) => number,
  { settings, factors, bias }: CostTerms,
): AppraisalRow[] => {
  const real = Array.from({ length: settings.years }, (_, year) => {
    const change = changeIn(year) * settings.priceLevel;
    return Math.abs(change) < ROUNDING ? 0 : change;
  });
  if (real.every((pounds) => pounds === 0)) return [];
  const optimism = { class: name, share: bias(name) };
  const adjusted = real.map((pounds) => withOptimism(pounds, optimism.share));
  return [
    {
      id,
      label,
      side: 'cost' as const,
      class: 'cost' as const,
      schedule: 'standard' as const,
      optimism,
      real,
      adjusted,
      discounted: adjusted.map((pounds, year) => pounds * (factors[year] as number)),
      presentValue: netPresentValue(adjusted, factors),
    },
  ];
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
