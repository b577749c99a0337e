import type { CompiledModel } from '../compile/compiled-model.ts';
import { type CostLine, NATIONAL_PAYER, SYSTEM_PAYER } from '../ledger/cost-categories.ts';
import { addTo, difference, sumByYear } from './appraisal-years.ts';
import type { Ledgers } from './cost-changes.ts';
import type { AppraisalSettings, PayerRow } from './option-appraisal.ts';
import type { ProgrammeLine } from './programme-costs.ts';

interface BudgetTerms {
  readonly settings: AppraisalSettings;
  /** Price level of each year relative to the price year of the appraisal. */
  readonly levels: Float64Array;
  /** Cash-releasing benefits by organisation id and year. */
  readonly cashReleasing: ReadonlyMap<string, ArrayLike<number>>;
  /** Costs of bringing the option about. */
  readonly programme: readonly ProgrammeLine[];
}

/** What each payer spends under business as usual and under the option, in real and in nominal pounds, without optimism; charges between NHS bodies included. Sums over payers are the cost. */
export const payerBudgets = ({ option, usual }: Ledgers, model: CompiledModel, terms: BudgetTerms): PayerRow[] => {
  const { settings, levels, cashReleasing, programme } = terms;
  const [after, before] = [byPayer([...option, ...programme], settings), byPayer(usual, settings)];
  const nothing = new Float64Array(settings.years);
  return payersOf(model).flatMap(({ payer, name }) => {
    const [spent, spentBefore] = [after.get(payer) ?? nothing, before.get(payer) ?? nothing];
    const cash = cashReleasing.get(payer) ?? nothing;
    if (!after.has(payer) && !before.has(payer) && !cashReleasing.has(payer)) return [];
    const change = difference(spent, spentBefore);
    const nominal = (real: Float64Array) => Array.from(real, (pounds, year) => pounds * (levels[year] as number));
    return [
      {
        payer,
        name,
        usual: [...spentBefore],
        option: [...spent],
        change: [...change],
        usualNominal: nominal(spentBefore),
        optionNominal: nominal(spent),
        changeNominal: nominal(change),
        cashReleasing: Array.from(cash),
      },
    ];
  });
};

const payersOf = (model: CompiledModel): { payer: string; name: string }[] => [
  ...model.organisations.map(({ id, name }) => ({ payer: id, name })),
  { payer: SYSTEM_PAYER, name: 'The system' },
  { payer: NATIONAL_PAYER, name: 'National payer' },
];

const byPayer = (
  lines: readonly Pick<CostLine, 'payer' | 'months'>[],
  { years, priceLevel }: AppraisalSettings,
): Map<string, Float64Array> => {
  const sums = new Map<string, Float64Array>();
  for (const line of lines) {
    const sum = sums.get(line.payer) ?? new Float64Array(years);
    sums.set(line.payer, sum);
    addTo(
      sum,
      sumByYear(line.months, years).map((pounds) => pounds * priceLevel),
    );
  }
  return sums;
};
