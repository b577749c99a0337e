import { costLedger } from '../ledger/cost-ledger.ts';
import { compensatedSum } from '../math/compensated-sum.ts';
import type { RunResult } from '../simulate/run-result.ts';
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
  const ledgers = terms.ledgers ?? { option: costLedger(option), usual: costLedger(usual) };
  const { years } = settings;
  const factors = { standard: discountFactors(values.discount.standard, years), health: discountFactors(values.discount.health, years) };
  const bias = (name: OptimismClass) =>
    mitigatedBias(values.optimism[name].upper, values.optimism[name].lower, settings.mitigation[name] ?? 0);
  const costs = costChanges(ledgers, { settings, factors: factors.standard, bias, programme });
  const benefits = benefitRows(option, usual, { settings, values, factors, bias: bias('benefits') });
  const labels = appraisalYears(usual.model.startMonth, years);
  const presentValueCosts = totalOf(costs);
  const presentValueBenefits = totalOf(benefits.rows);
  const net = netByYear(costs, benefits.rows, years, 'adjusted');
  return {
    years: labels,
    settings,
    factors: { standard: [...factors.standard], health: [...factors.health] },
    optimism: Object.fromEntries(OPTIMISM_CLASSES.map((name) => [name, bias(name)])) as Record<OptimismClass, number>,
    costs,
    benefits: benefits.rows,
    quantities: benefits.quantities,
    presentValueCosts,
    presentValueBenefits,
    presentValueByClass: {
      'cash-releasing': totalOf(benefits.rows.filter((row) => row.class === 'cash-releasing')),
      'non-cash-releasing': totalOf(benefits.rows.filter((row) => row.class === 'non-cash-releasing')),
      societal: totalOf(benefits.rows.filter((row) => row.class === 'societal')),
    },
    npsv: presentValueBenefits - presentValueCosts,
    bcr: benefitCostRatio(presentValueBenefits, presentValueCosts),
    payback: payback(net),
    net,
    netDiscounted: netByYear(costs, benefits.rows, years, 'discounted'),
    payers: payerBudgets(ledgers, usual.model, {
      settings,
      levels: priceLevels(labels, settings.priceYear, values.deflatorGrowth),
      cashReleasing: benefits.cashByOrganisation,
      programme,
    }),
    reach: { usual: reachByYear(usual, values.benefit, years), option: reachByYear(option, values.benefit, years) },
    effectiveness: effectiveness(option, usual, { years, factors: factors.standard, presentValueCosts }),
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
