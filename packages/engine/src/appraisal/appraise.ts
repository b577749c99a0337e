import { costLedger } from '../ledger/cost-ledger.ts';
import { compensatedSum } from '../math/compensated-sum.ts';
import type { RunResult } from '../simulate/run-result.ts';
import { adjustRows, optimismFactors } from './adjust-rows.ts';
import { type AppraisalValues, appraisalValues } from './appraisal-values.ts';
import { appraisalYears } from './appraisal-years.ts';
import { benefitCostRatio } from './benefit-cost-ratio.ts';
import { benefitRows } from './benefit-rows.ts';
import { costChanges, type Ledgers } from './cost-changes.ts';
import { priceLevels } from './deflator.ts';
import { discountFactors } from './discount-factors.ts';
import { effectiveness } from './effectiveness.ts';
import { mitigatedBias } from './optimism-bias.ts';
import { OPTIMISM_CLASSES, type OptimismClass } from './optimism-classes.ts';
import type { AppraisalRow, AppraisalSettings, OptionAppraisal } from './option-appraisal.ts';
import { payback } from './payback.ts';
import { payerBudgets } from './payer-budgets.ts';
import type { ProgrammeLine } from './programme-costs.ts';
import { reachByYear } from './referral-reach.ts';

/** How an option is appraised: settings, what bringing it about costs, and the values; those of the business-as-usual run where left out. */
export interface AppraisalTerms {
  readonly settings: AppraisalSettings;
  readonly programme?: readonly ProgrammeLine[];
  readonly values?: AppraisalValues;
  /** What the runs cost, where it is not at their own prices. */
  readonly ledgers?: Ledgers;
}

/**
 * An option against business as usual over an appraisal period (HM Treasury Green Book 2026): real pounds, optimism by kind of cost, discounted year by year.
 * Both runs have the same places, months, seed and draw. Pure: a draw of what is not known is another call with other runs and values. No cost of raising
 * public funds is included.
 */
export const appraise = (option: RunResult, usual: RunResult, terms: AppraisalTerms): OptionAppraisal => {
  const { settings, programme = [], values = appraisalValues(usual.model) } = terms;
  const { years } = settings;
  const ledgers = terms.ledgers ?? { option: costLedger(option), usual: costLedger(usual) };
  const factors = { standard: discountFactors(values.discount.standard, years), health: discountFactors(values.discount.health, years) };
  const { costs, benefits, ...rows } = rowsOf({ option, usual }, ledgers, { settings, programme, values, factors });
  const labels = appraisalYears(usual.model.startMonth, years);
  const presentValueCosts = totalOf(costs);
  const presentValueBenefits = totalOf(benefits);
  const net = netByYear(costs, benefits, years, 'adjusted');
  return {
    years: labels,
    settings,
    factors: { standard: [...factors.standard], health: [...factors.health] },
    optimism: rows.optimism,
    optimismFactors: rows.optimismFactors,
    costs,
    benefits,
    quantities: rows.quantities,
    presentValueCosts,
    presentValueBenefits,
    presentValueByClass: {
      'cash-releasing': totalOf(benefits.filter((row) => row.class === 'cash-releasing')),
      'non-cash-releasing': totalOf(benefits.filter((row) => row.class === 'non-cash-releasing')),
      societal: totalOf(benefits.filter((row) => row.class === 'societal')),
    },
    npsv: presentValueBenefits - presentValueCosts,
    bcr: benefitCostRatio(presentValueBenefits, presentValueCosts),
    payback: payback(net),
    net,
    netDiscounted: netByYear(costs, benefits, years, 'discounted'),
    payers: payerBudgets(ledgers, usual.model, {
      settings,
      levels: priceLevels(labels, settings.priceYear, values.deflatorGrowth),
      cashReleasing: rows.cashReleasing,
      programme,
    }),
    reach: { usual: reachByYear(usual, values.benefit, years), option: reachByYear(option, values.benefit, years) },
    effectiveness: effectiveness(option, usual, { years, factors: factors.standard, presentValueCosts }),
  };
};

interface RowTerms extends Required<Pick<AppraisalTerms, 'settings' | 'programme' | 'values'>> {
  readonly factors: { readonly standard: Float64Array; readonly health: Float64Array };
}

/** Costs and benefits by row, allowed for optimism and discounted, with what releases cash by organisation. */
const rowsOf = (
  { option, usual }: Record<'option' | 'usual', RunResult>,
  ledgers: Ledgers,
  { settings, programme, values, factors }: RowTerms,
) => {
  const optimism = Object.fromEntries(
    OPTIMISM_CLASSES.map((name) => [
      name,
      mitigatedBias(values.optimism[name].upper, values.optimism[name].lower, settings.mitigation[name] ?? 0),
    ]),
  ) as Record<OptimismClass, number>;
  const gains = benefitRows(option, usual, { settings, values });
  const spent = costChanges(ledgers, settings, programme);
  const byClass = optimismFactors([...spent, ...gains.rows], settings.years, optimism);
  const adjusting = { optimism, optimismFactors: byClass, factors };
  const cashReleasing = new Map(
    [...gains.cashByOrganisation].map(([id, pounds]) => [id, pounds.map((cash, year) => cash * (byClass.benefits[year] as number))]),
  );
  return {
    optimism,
    optimismFactors: byClass,
    costs: adjustRows(spent, adjusting),
    benefits: adjustRows(gains.rows, adjusting),
    quantities: gains.quantities,
    cashReleasing,
  };
};

const totalOf = (rows: readonly AppraisalRow[]): number => compensatedSum(rows.map((row) => row.presentValue));

const netByYear = (
  costs: readonly AppraisalRow[],
  benefits: readonly AppraisalRow[],
  years: number,
  part: 'adjusted' | 'discounted',
): number[] =>
  Array.from({ length: years }, (_, year) =>
    compensatedSum([...benefits.map((row) => row[part][year] as number), ...costs.map((row) => -(row[part][year] as number))]),
  );
