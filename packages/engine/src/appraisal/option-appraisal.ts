import type { BenefitCostRatio } from './benefit-cost-ratio.ts';
import type { BenefitClass } from './benefit-mechanisms.ts';
import type { OptimismClass } from './optimism-classes.ts';

/** How an appraisal is done; the prices and effects are in `AppraisalValues`. */
export interface AppraisalSettings {
  /** Years counted, from the first month of the run. */
  readonly years: number;
  /** Financial year whose prices the result is in, and the level of those prices relative to the price year of the baseline. */
  readonly priceYear: string;
  readonly priceLevel: number;
  /** Part of each allowance for optimism that is mitigated, 0 (upper value) to 1 (lower value). */
  readonly mitigation: Readonly<Partial<Record<OptimismClass, number>>>;
}

/** One kind of cost or benefit, year by year: option less business as usual, pounds of the price year. Costs are positive when the option costs more. */
export interface AppraisalRow {
  /** Cost category, 'programme', or mechanism and class of a benefit: 'pay', 'absence|cash-releasing'. */
  readonly id: string;
  readonly label: string;
  readonly side: 'cost' | 'benefit';
  readonly class: 'cost' | BenefitClass;
  readonly schedule: 'standard' | 'health';
  /** Allowance for optimism in force, share. */
  readonly optimism: { readonly class: OptimismClass; readonly share: number };
  readonly real: readonly number[];
  /** After delay (benefits) and the allowance for optimism. */
  readonly adjusted: readonly number[];
  readonly discounted: readonly number[];
  readonly presentValue: number;
}

/** What one payer bears and gains, by year. */
export interface PayerRow {
  /** Organisation id, 'system' or 'national'. */
  readonly payer: string;
  readonly name: string;
  /** Pounds of the price year, without optimism. */
  readonly usual: readonly number[];
  readonly option: readonly number[];
  readonly change: readonly number[];
  /** Pounds of the year itself. */
  readonly usualNominal: readonly number[];
  readonly optionNominal: readonly number[];
  readonly changeNominal: readonly number[];
  /** Cash-releasing benefits of this payer after delay and optimism, pounds of the price year. */
  readonly cashReleasing: readonly number[];
}

/** What is bought: units gained over business as usual, and present value of cost for each. */
export interface EffectivenessRow {
  readonly id: 'clinical-fte' | 'cases-in-standard' | 'cover-months';
  readonly label: string;
  readonly unit: string;
  /** Units gained by year; empty where they are not known. */
  readonly gained: readonly number[];
  /** Discounted like money, so that pounds per unit compare like with like. */
  readonly discountedUnits: number;
  /** Present value of cost / discounted units; null where nothing is gained or it is not known. */
  readonly poundsPerUnit: number | null;
  readonly reason: string | null;
}

/** Natural quantity a mechanism avoids, by year, before optimism, after delay. */
export interface QuantityRow {
  readonly mechanismId: string;
  readonly label: string;
  readonly unit: string;
  readonly byYear: readonly number[];
}

/** Factor on real values by class and year: above 1 for additional costs, below 1 for savings and gains. */
export type OptimismFactors = Readonly<Record<OptimismClass, readonly number[]>>;

/** An option against business as usual: plain data. NPSV = present value of benefits less present value of costs. */
export interface OptionAppraisal {
  /** Financial years, '2026/27' first. */
  readonly years: readonly string[];
  readonly settings: AppraisalSettings;
  readonly factors: { readonly standard: readonly number[]; readonly health: readonly number[] };
  /** Allowances for optimism in force, shares; and the factor on each class and year that follows from its sign. */
  readonly optimism: Readonly<Record<OptimismClass, number>>;
  readonly optimismFactors: OptimismFactors;
  readonly costs: readonly AppraisalRow[];
  readonly benefits: readonly AppraisalRow[];
  readonly quantities: readonly QuantityRow[];
  readonly presentValueCosts: number;
  readonly presentValueBenefits: number;
  readonly presentValueByClass: Readonly<Record<Exclude<BenefitClass, 'not-monetised'>, number>>;
  readonly npsv: number;
  readonly bcr: BenefitCostRatio;
  /** Years; null where the option does not pay back within the period. Undiscounted, after optimism. */
  readonly payback: number | null;
  /** Net benefit by year after optimism, undiscounted and discounted. */
  readonly net: readonly number[];
  readonly netDiscounted: readonly number[];
  readonly payers: readonly PayerRow[];
  readonly effectiveness: readonly EffectivenessRow[];
  /** Part of the worth of management referrals that staff of trusts and boards receive, mean of each year, 0 to 1. */
  readonly reach: { readonly usual: readonly number[]; readonly option: readonly number[] };
}
