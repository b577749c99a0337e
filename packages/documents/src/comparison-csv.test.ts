import { businessAsUsual, compareDelivery, type DeliveryComparison, presetOptions } from '@ohsim/engine';
import { england } from '@ohsim/engine/england';
import { beforeAll, expect, test } from 'vitest';
import { comparisonCsv } from './comparison-csv.ts';
import { comparisonDocument } from './comparison-json.ts';

let comparison: DeliveryComparison;
beforeAll(() => {
  const options = presetOptions(businessAsUsual(england(), ['QT1'], { horizonYears: 2 }), england(), ['hybrid']);
  const result = compareDelivery(options, england(), { mode: 'expected', seed: 1, draws: 1, year: 2027 });
  if (!result.ok) throw new Error('the options run');
  comparison = result.value;
});

const rowsOf = (name: string): string[][] =>
  (comparisonCsv(comparison)[name] ?? '')
    .trimEnd()
    .split('\n')
    .slice(1)
    .map((line) => line.split(','));

test('outcomes are one value a row, as the comparison has them, with the best marked', () => {
  const rows = rowsOf('outcomes.csv');
  for (const option of comparison.options) {
    for (const [id, { value }] of Object.entries(option.values)) {
      const row = rows.find(([outcome, of]) => outcome === id && of === option.id);
      expect(Number(row?.[3]), `${option.id} ${id}`).toBe(value);
      expect(row?.at(-1)).toBe(comparison.best[id]?.includes(option.id) === true ? '1' : '0');
    }
  }
});

test('payers add up to the cost of delivery, and months to the cost of the run', () => {
  const pounds = rowsOf('payers.csv').filter(([option]) => option === 'hybrid');
  const sum = pounds.reduce((total, row) => total + Number(row.at(-1)), 0);
  expect(sum).toBeCloseTo(comparison.options[1]?.values['cost']?.value as number, 3);
  const months = rowsOf('months.csv').filter(([option, , series]) => option === 'hybrid' && series === 'cost');
  expect(months).toHaveLength(24);
  expect(months.reduce((total, row) => total + Number(row[3]), 0)).toBeCloseTo(
    comparison.options[1]?.values['cost-horizon']?.value as number,
    3,
  );
});

test('a negative number stays a number', () => {
  const [first] = comparison.options;
  const turned = { ...comparison, options: [{ ...(first as (typeof comparison.options)[0]), values: { cost: { value: -2.5 } } }] };
  expect(comparisonCsv(turned)['outcomes.csv']).toContain('cost,as-recorded,2027/28,-2.5,,,£ a year,');
});

test('the document holds lists, a label for each month and null where nothing is defined', () => {
  const text = JSON.parse(JSON.stringify(comparisonDocument(comparison))) as ReturnType<typeof comparisonDocument>;
  const [option] = text.options;
  expect(option?.months.columns).toHaveLength(24);
  expect(option?.months.columns[0]).toBe('2026-04');
  expect(option?.months.cost).toEqual([...(comparison.options[0]?.months.cost ?? [])]);
});
