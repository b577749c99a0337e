import { evaluateMetric } from '../metrics/index.ts';
import { memoBy } from '../metrics/memo-by.ts';
import type { RunResult } from '../simulate/run-result.ts';
import { difference, sumByYear } from './appraisal-years.ts';
import { netPresentValue } from './net-present-value.ts';
import type { EffectivenessRow } from './option-appraisal.ts';

interface EffectTerms {
  readonly years: number;
  readonly factors: Float64Array;
  readonly presentValueCosts: number;
}

/** What an option buys: clinical staff at work, cases completed within standard, months with a specialist in post; and the present value of cost for each unit. */
export const effectiveness = (option: RunResult, usual: RunResult, terms: EffectTerms): EffectivenessRow[] => {
  const gained = (path: (result: RunResult) => Float64Array) => [
    ...difference(sumByYear(path(option), terms.years), sumByYear(path(usual), terms.years)),
  ];
  return [
    effectRow({ id: 'clinical-fte', label: 'Clinical staff at work', unit: 'FTE-years', gained: gained(clinicalFteYears) }, terms),
    effectRow({ id: 'cases-in-standard', label: 'Cases completed within standard', unit: 'cases', gained: gained(casesInStandard) }, terms),
    option.mode === 'expected'
      ? { ...COVER, gained: [], discountedUnits: 0, poundsPerUnit: null, reason: 'Cover is a matter of chance: it needs sampled futures.' }
      : effectRow({ ...COVER, gained: gained((result) => coverMonths(result)) }, terms),
  ];
};

const COVER = { id: 'cover-months', label: 'Months with a specialist in post', unit: 'months' } as const;

/** Units below which nothing is gained: a thousandth of an FTE-year, case or month over the whole period. */
const NOTHING = 1e-3;

const effectRow = (row: Pick<EffectivenessRow, 'id' | 'label' | 'unit' | 'gained'>, terms: EffectTerms): EffectivenessRow => {
  const discountedUnits = netPresentValue(row.gained, terms.factors);
  if (discountedUnits <= NOTHING) return { ...row, discountedUnits, poundsPerUnit: null, reason: `The option gains no ${row.unit}.` };
  if (terms.presentValueCosts <= 0) return { ...row, discountedUnits, poundsPerUnit: null, reason: 'The option costs nothing more.' };
  return { ...row, discountedUnits, poundsPerUnit: terms.presentValueCosts / discountedUnits, reason: null };
};

/** FTE of clinical roles at work for NHS staff, whoever employs them, as a twelfth of a year each month. */
export const clinicalFteYears = memoBy(({ model, people }: RunResult): Float64Array => {
  const path = new Float64Array(model.months);
  model.cells.forEach((cell, index) => {
    if (model.roles[cell.role]?.clinical !== true) return;
    for (let month = 0; month < model.months; month++)
      path[month] = (path[month] as number) + (people.presentFte[index * model.months + month] as number) / 12;
  });
  return path;
});

/** Cases of trusts and boards completed in a month less those seen late. Lines without a standard are never late. */
export const casesInStandard = memoBy(
  (result: RunResult): Float64Array => difference(systemRow(result, 'completed'), systemRow(result, 'seen-late')),
);

const systemRow = (result: RunResult, metricId: string): Float64Array => {
  const cube = evaluateMetric(result, metricId, 'board');
  const sum = new Float64Array(cube.months);
  cube.keys.forEach((key, row) => {
    if (key.placeKind !== 'system' || key.line !== 'all' || (key.role !== '' && key.role !== 'all')) return;
    for (let month = 0; month < cube.months; month++)
      sum[month] = (sum[month] as number) + (cube.values[row * cube.months + month] as number);
  });
  return sum;
};

/** 1 in a month with a specialist in post in a system, summed over systems. */
const coverMonths = (result: RunResult): Float64Array => {
  const cube = evaluateMetric(result, 'months-without-specialist-cover', 'board');
  const path = new Float64Array(cube.months);
  cube.keys.forEach((_, row) => {
    for (let month = 0; month < cube.months; month++) {
      const before = month === 0 ? 0 : (cube.values[row * cube.months + month - 1] as number);
      const without = (cube.values[row * cube.months + month] as number) - before;
      path[month] = (path[month] as number) + 1 - without;
    }
  });
  return path;
};
