import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { RealRow } from '../../appraisal/adjust-rows.ts';
import { appraiseRows } from '../../appraisal/appraise.ts';
import { BENEFIT_MECHANISMS } from '../../appraisal/benefit-mechanisms.ts';
import { discountSchedule } from '../../appraisal/discount-factors.ts';
import type { OptionAppraisal } from '../../appraisal/option-appraisal.ts';
import { evaluateWorkbook } from '../../testing/evaluate-workbook.ts';
import { yearlyTable } from './case-tables.ts';
import { discountSheet } from './case-workbook.ts';
import { optionSheet } from './option-sheet.ts';

/** The case of docs/method/appraisal.md, worked by hand there: five years, one trust of 10,000 heads, three options. */
const YEARS = ['2026/27', '2027/28', '2028/29', '2029/30', '2030/31'];
/** 10,000 heads x 0.88 x 365 days x 5% x 4% = 6,424 days; x 156 pounds. */
const FULL_GAIN = 1_002_144;

const cost = (id: string, optimismClass: RealRow['optimismClass'], real: readonly number[]): RealRow => ({
  id,
  label: id,
  side: 'cost',
  class: 'cost',
  schedule: 'standard',
  optimismClass,
  real,
});
const absence = (gains: readonly number[]): RealRow[] =>
  (
    [
      ['cash-releasing', 0.3],
      ['non-cash-releasing', 0.7],
    ] as const
  ).map(([name, share]) => ({
    id: `absence|${name}`,
    label: 'Absence',
    side: 'benefit',
    class: name,
    schedule: 'standard',
    optimismClass: 'benefits',
    real: gains.map((gain) => gain * FULL_GAIN * share),
  }));

const OPTIONS = [
  {
    id: 'recruit',
    rows: [cost('pay', 'pay', [0, 60_000, 60_000, 60_000, 60_000]), ...absence([0, 0, 0.1, 0.1, 0.1])],
    costs: 242_423.23,
    benefits: 203_452.44,
    cash: 61_035.73,
    npsv: -38_970.79,
    bcr: 0.839245,
    payback: null,
  },
  {
    id: 'hub',
    rows: [
      cost('pay', 'pay', [0, 30_000, 10_000, -20_000, -20_000]),
      cost('set-up', 'set-up', [0, 200_000, 0, 0, 0]),
      ...absence([0, 0, 0.2, 0.2, 0.2]),
    ],
    costs: 249_845.27,
    benefits: 406_904.88,
    cash: 122_071.46,
    npsv: 157_059.61,
    bcr: 1.628627,
    payback: 3.8417,
  },
  {
    id: 'train',
    rows: [cost('pay', 'pay', [0, 90_000, 90_000, 90_000, 90_000]), ...absence([0, 0, 0.05, 0.05, 0.3])],
    costs: 363_634.84,
    benefits: 265_471.96,
    cash: 79_641.59,
    npsv: -98_162.88,
    bcr: 0.730051,
    payback: null,
  },
] as const;

const appraisalOf = (rows: readonly RealRow[]): OptionAppraisal => {
  const schedule = discountSchedule({ '1-30': 0.035 });
  const bias = (upper: number) => ({ upper, lower: 0 });
  return {
    ...appraiseRows(rows, YEARS, {
      settings: { years: 5, priceYear: '2025/26', priceLevel: 1, mitigation: {} },
      values: {
        discount: { standard: schedule, health: discountSchedule({ '1-30': 0.015 }) },
        optimism: { pay: bias(0.1), contract: bias(0.41), 'set-up': bias(0.24), it: bias(1), benefits: bias(0.25) },
      },
    }),
    quantities: [],
    payers: [],
    reach: { usual: [], option: [] },
    effectiveness: [],
  };
};

/** To the penny. */
const penny = (value: number): number => Math.round(value * 100) / 100;

test('the full gain of the hand-worked trust is what the absence mechanism makes of it', () => {
  const mechanism = BENEFIT_MECHANISMS.find(({ id }) => id === 'absence');
  const values = { staffFtePerHead: 0.88, rFull: 0.04, pricePerFteDay: 156 } as Parameters<(typeof BENEFIT_MECHANISMS)[number]['price']>[0];
  const organisation = { heads: 10_000 } as Parameters<(typeof BENEFIT_MECHANISMS)[number]['quantityPerYear']>[0]['organisation'];
  const days = mechanism?.quantityPerYear({ organisation, sicknessShare: 0.05, leaverShare: 0.1, values }) ?? 0;
  expect(days).toBeCloseTo(6424, 9);
  expect(days * (mechanism?.price(values) ?? 0)).toBeCloseTo(FULL_GAIN, 6);
});

describe.each(OPTIONS)('the hand-worked option $id', ({ id, rows, costs, benefits, cash, npsv, bcr, payback }) => {
  const appraisal = appraisalOf(rows);

  test('comes out to the penny in the engine', () => {
    expect(penny(appraisal.presentValueCosts)).toBe(costs);
    expect(penny(appraisal.presentValueBenefits)).toBe(benefits);
    expect(penny(appraisal.presentValueByClass['cash-releasing'])).toBe(cash);
    expect(penny(appraisal.npsv)).toBe(npsv);
    expect(appraisal.bcr.value).toBeCloseTo(bcr, 6);
    if (payback === null) expect(appraisal.payback).toBeNull();
    else expect(appraisal.payback).toBeCloseTo(payback, 4);
  });

  test('comes out to the penny when the workbook is worked out anew', () => {
    const sheet = optionSheet({ id, label: id, sheet: '1 option' }, appraisal);
    const valueAt = evaluateWorkbook({ sheets: [sheet.sheet, discountSheet(appraisal)], names: sheet.names });
    expect(penny(Number(valueAt('1 option', sheet.cells.costs)))).toBe(costs);
    expect(penny(Number(valueAt('1 option', sheet.cells.benefits)))).toBe(benefits);
    expect(penny(Number(valueAt('1 option', sheet.cells.npsv)))).toBe(npsv);
  });

  test('comes out to the penny in the tables of the document', () => {
    const total = (of: OptionAppraisal['costs']) => yearlyTable({ id: 'table', title: '' }, of, YEARS).rows.at(-1)?.cells.at(-1) as number;
    expect(penny(total(appraisal.costs))).toBe(costs);
    expect(penny(total(appraisal.benefits))).toBe(benefits);
  });

  test('stands in docs/method/appraisal.md with these figures', () => {
    const page = readFileSync(new URL('../../../../../docs/method/appraisal.md', import.meta.url), 'utf8');
    const shown = (value: number) =>
      Math.abs(value)
        .toFixed(2)
        .replace(/\B(?=(\d{3})+\.)/g, ',');
    for (const figure of [costs, benefits, npsv]) expect(page).toContain(shown(figure));
  });
});
