import { columnLabels, type DeliveryComparison, type OptionMonths, type OptionResult } from '@ohsim/engine';

/** Monthly values as a list; null where a value is not defined. */
export type MonthlyValues = readonly (number | null)[];

/** A comparison as plain data: lists in place of typed arrays, null where a value is not defined, and a label for each month. */
export interface ComparisonDocument extends Omit<DeliveryComparison, 'options'> {
  readonly options: readonly OptionDocument[];
}

export interface OptionDocument extends Omit<OptionResult, 'months' | 'needMet'> {
  readonly needMet: readonly (Omit<OptionResult['needMet'][number], 'wait'> & { readonly wait: number | null })[];
  readonly months: { readonly columns: readonly string[] } & Readonly<Record<MonthlySeries, MonthlyValues>>;
}

/** Series of months that an option has, in the order in which documents give them. */
export const MONTHLY_SERIES = ['cost', 'list', 'completed', 'doctorWait', 'nurseWait'] as const;
export type MonthlySeries = (typeof MONTHLY_SERIES)[number];

/** Months of an option, 'YYYY-MM'. */
export function optionMonths({ startMonth, cost }: OptionMonths): readonly string[] {
  return columnLabels({ period: 'month', startMonth, months: cost.length });
}

/** A comparison of delivery options for JSON. */
export function comparisonDocument(comparison: DeliveryComparison): ComparisonDocument {
  return {
    ...comparison,
    options: comparison.options.map((option) => ({
      ...option,
      needMet: option.needMet.map((trust) => ({ ...trust, wait: defined(trust.wait) })),
      months: { columns: optionMonths(option.months), ...monthlyValues(option.months) },
    })),
  };
}

function monthlyValues(months: OptionMonths): Record<MonthlySeries, MonthlyValues> {
  const values = (series: MonthlySeries) => Array.from(months[series], defined);
  return {
    cost: values('cost'),
    list: values('list'),
    completed: values('completed'),
    doctorWait: values('doctorWait'),
    nurseWait: values('nurseWait'),
  };
}

const defined = (value: number): number | null => (Number.isFinite(value) ? value : null);
