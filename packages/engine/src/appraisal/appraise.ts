import { costLedger } from '../ledger/cost-ledger.ts';
import { compensatedSum } from '../math/compensated-sum.ts';
import type { RunResult } from '../simulate/run-result.ts';
import { adjustRows, optimismFactors, type RealRow } from './adjust-rows.ts';
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
  const gains = benefitRows(option, usual, { settings, values });
  const rows = [...costChanges(ledgers, settings, programme), ...gains.rows];
  const core = appraiseRows(rows, appraisalYears(usual.model.startMonth, years), { settings, values });
  const cashReleasing = new Map(
    [...gains.cashByOrganisation].map(([id, pounds]) => [
      id,
      pounds.map((cash, year) => cash * (core.optimismFactors.benefits[year] as number)),
    ]),
  );
  const levels = priceLevels(core.years, settings.priceYear, values.deflatorGrowth);
  const factors = Float64Array.from(core.factors.standard);
  return {
    ...core,
    quantities: gains.quantities,
    payers: payerBudgets(ledgers, usual.model, { settings, levels, cashReleasing, programme }),
    reach: { usual: reachByYear(usual, values.benefit, years), option: reachByYear(option, values.benefit, years) },
    effectiveness: effectiveness(option, usual, { years, factors, presentValueCosts: core.presentValueCosts }),
  };
};

/** The part of an appraisal that follows from yearly rows alone. */
export type AppraisalCore = Omit<OptionAppraisal, 'quantities' | 'payers' | 'reach' | 'effectiveness'>;

/** From real yearly rows to NPSV: allowance for optimism by class, discounting, totals, ratio and payback. What a workbook does with the same rows. */
export const appraiseRows = (
  rows: readonly RealRow[],
  labels: readonly string[],
  { settings, values }: { readonly settings: AppraisalSettings; readonly values: Pick<AppraisalValues, 'discount' | 'optimism'> },
): AppraisalCore => {
  const { years } = settings;
  const factors = { standard: discountFactors(values.discount.standard, years), health: discountFactors(values.discount.health, years) };
  const optimism = Object.fromEntries(
    OPTIMISM_CLASSES.map((name) => [
      name,
      mitigatedBias(values.optimism[name].upper, values.optimism[name].lower, settings.mitigation[name] ?? 0),
    ]),
  ) as Record<OptimismClass, number>;
  const byClass = optimismFactors(rows, years, optimism);
  const adjusted = adjustRows(rows, { optimism, optimismFactors: byClass, factors });
  const costs = adjusted.filter(({ side }) => side === 'cost');
  const benefits = adjusted.filter(({ side }) => side === 'benefit');
  const presentValueCosts = totalOf(costs);
  const presentValueBenefits = totalOf(benefits);
  const net = netByYear(costs, benefits, years, 'adjusted');
  const ofClass = (name: AppraisalRow['class']) => totalOf(benefits.filter((row) => row.class === name));
  return {
    years: labels,
    settings,
    factors: { standard: [...factors.standard], health: [...factors.health] },
    optimism,
    optimismFactors: byClass,
    costs,
    benefits,
    presentValueCosts,
    presentValueBenefits,
    presentValueByClass: {
      'cash-releasing': ofClass('cash-releasing'),
      'non-cash-releasing': ofClass('non-cash-releasing'),
      societal: ofClass('societal'),
    },
    npsv: presentValueBenefits - presentValueCosts,
    bcr: benefitCostRatio(presentValueBenefits, presentValueCosts),
    payback: payback(net),
    net,
    netDiscounted: netByYear(costs, benefits, years, 'discounted'),
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
