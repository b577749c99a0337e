import type { AppraisalRow, OptionAppraisal } from '../../appraisal/option-appraisal.ts';
import type { TableBlock, TableColumn, TableRow, TextPart } from '../blocks.ts';
import { judgedNpsv } from './case-verdict.ts';
import type { CaseOptionResult } from './investment-case.ts';

/** A column of text or numbers. */
export const column = (id: string, label: string, unit: string, decimals = 0): TableColumn => ({
  id,
  label,
  unit,
  align: unit === '' ? 'left' : 'right',
  decimals,
  heat: 'none',
});

export const table = (block: Omit<TableBlock, 'kind' | 'notes'> & { readonly notes?: readonly string[] }): TableBlock => ({
  kind: 'table',
  notes: [],
  ...block,
});

/** A sentence that is a block of its own. */
export const sentence = (id: string, text: string, strong = false) =>
  ({ kind: 'sentence', id, parts: [strong ? { text, strong } : { text }] as readonly TextPart[] }) as const;

export const heading = (text: string, level: 1 | 2 | 3 = 2) => ({ kind: 'heading', level, text }) as const;

export const points = (id: string, items: readonly string[], ordered = false) =>
  ({ kind: 'list', id, ordered, items: items.map((text) => [{ text }]) }) as const;

/** Every option beside the others: present values, ratio, payback. Pounds of the price year. */
export const optionsTable = (options: readonly CaseOptionResult[], priceYear: string): TableBlock => {
  const sampled = options.some(({ distribution }) => distribution !== null);
  const draws = Math.max(0, ...options.map(({ distribution }) => distribution?.draws ?? 0));
  return table({
    id: 'options',
    title: `Options against business as usual, present values in ${priceYear} prices`,
    columns: [
      column('benefits', 'Benefits', '£'),
      column('costs', 'Costs', '£'),
      column('npsv', 'NPSV', '£'),
      column('bcr', 'BCR', 'ratio', 2),
      column('payback', 'Payback', 'years', 1),
      column('cash', 'Of benefits, cash-releasing', '£'),
      ...(sampled
        ? [column('mean', 'NPSV, mean of futures', '£'), column('chance', `Worth its cost, part of ${draws} futures`, 'share', 2)]
        : []),
    ],
    rows: options.map((option) => optionRow(option, sampled)),
    notes: [
      'Costs and benefits are those beyond business as usual, after the allowance for optimism.',
      'A ratio is not defined where an option costs nothing more than business as usual.',
    ],
  });
};

const optionRow = (option: CaseOptionResult, sampled: boolean): TableRow => {
  const { id, label, appraisal, distribution } = option;
  if (appraisal === null) return { id, label, cells: Array.from({ length: sampled ? 8 : 6 }, () => null) };
  return {
    id,
    label,
    cells: [
      appraisal.presentValueBenefits,
      appraisal.presentValueCosts,
      appraisal.npsv,
      appraisal.bcr.value ?? 'not defined',
      appraisal.payback ?? 'not within the period',
      appraisal.presentValueByClass['cash-releasing'],
      ...(sampled ? [distribution === null ? null : judgedNpsv(option), distribution?.worthwhile.probability ?? null] : []),
    ],
  };
};

/** Yearly rows of costs or benefits, real, after optimism, with their present value. */
export const yearlyTable = (
  head: { readonly id: string; readonly title: string; readonly notes?: readonly string[] },
  rows: readonly AppraisalRow[],
  years: OptionAppraisal['years'],
): TableBlock =>
  table({
    ...head,
    columns: [...years.map((year) => column(year, year, '£')), column('pv', 'Present value', '£')],
    rows: [
      ...rows.map(({ id, label, class: name, adjusted, presentValue }) => ({
        id,
        label: name === 'cost' ? label : `${label} (${name})`,
        cells: [...adjusted, presentValue],
      })),
      {
        id: 'total',
        label: 'Total',
        cells: [
          ...years.map((_, year) => rows.reduce((sum, { adjusted }) => sum + (adjusted[year] as number), 0)),
          rows.reduce((sum, { presentValue }) => sum + presentValue, 0),
        ],
      },
    ],
  });
