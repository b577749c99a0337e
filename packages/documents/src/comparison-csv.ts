import { type DeliveryComparison, type OptionResult, OUTCOMES } from '@ohsim/engine';
import { stringify } from 'csv-stringify/browser/esm/sync';
import { MONTHLY_SERIES, type MonthlySeries, optionMonths } from './comparison-json.ts';

/** Unit of each monthly series. */
const MONTHLY_UNITS: Readonly<Record<MonthlySeries, string>> = {
  cost: '£ a month',
  list: 'people',
  completed: 'cases a month',
  doctorWait: 'working days',
  nurseWait: 'working days',
};

/** The comparison as tidy tables by file name. Numbers are the shortest decimals that read back as the same double; values not defined have no row. */
export function comparisonCsv(comparison: DeliveryComparison): Readonly<Record<string, string>> {
  const { options } = comparison;
  return {
    'outcomes.csv': table(['outcome', 'option', 'year', 'value', 'low', 'high', 'unit', 'best'], outcomeRows(comparison)),
    'organisations.csv': table(['option', 'organisation', 'name', 'need_met', 'wait'], options.flatMap(organisationRows)),
    'payers.csv': table(['option', 'payer', 'name', 'pounds'], options.flatMap(payerRows)),
    'months.csv': table(['option', 'month', 'series', 'value', 'unit'], options.flatMap(monthRows)),
  };
}

type Row = readonly (string | number)[];

function outcomeRows({ options, best, year }: DeliveryComparison): Row[] {
  return OUTCOMES.flatMap(({ id, unit }) =>
    options.flatMap((option) => {
      const found = option.values[id];
      if (found === undefined || Number.isNaN(found.value)) return [];
      const { value, low = '', high = '' } = found;
      return [[id, option.id, year, value, low, high, unit, best[id]?.includes(option.id) === true ? 1 : 0]];
    }),
  );
}

const organisationRows = ({ id, needMet }: OptionResult): Row[] =>
  needMet.map(({ organisationId, name, share, wait }) => [id, organisationId, name, share, Number.isNaN(wait) ? '' : wait]);

const payerRows = ({ id, payers }: OptionResult): Row[] => payers.map(({ payer, name, pounds }) => [id, payer, name, pounds]);

function monthRows({ id, months }: OptionResult): Row[] {
  const labels = optionMonths(months);
  return MONTHLY_SERIES.flatMap((series) =>
    labels.flatMap((month, at) => {
      const value = months[series][at];
      return value === undefined || Number.isNaN(value) ? [] : [[id, month, series, value, MONTHLY_UNITS[series]]];
    }),
  );
}

/** Names come from the baseline: a cell that a spreadsheet would run as a formula is escaped. Numbers are written as they are, negative ones too. */
function table(head: readonly string[], rows: readonly Row[]): string {
  return stringify([[...head], ...rows.map((row) => [...row])], {
    escape_formulas: true,
    cast: { number: (value) => ({ value: String(value), escape_formulas: false }) },
  });
}
