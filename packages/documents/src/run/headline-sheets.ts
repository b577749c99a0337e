import type { Baseline, RunOutput } from '@ohsim/engine';
import { chanceByYearEnd } from '../summary-json.ts';
import type { Sheet } from '../xlsx/workbook.ts';
import { formatOfUnit } from './metrics-sheet.ts';

/** The few figures that sum each system up. */
export function headlineSheet({ headline }: RunOutput, baseline: Baseline): Sheet {
  const header = ['Figure', 'System', 'Financial year', 'Value', '10th of 100', '90th of 100', 'Unit', 'In words'];
  return {
    name: 'Headline',
    widths: [38, 34, 14, 13, 13, 13, 16, 70],
    frozen: { rows: 3, columns: 1 },
    printTitles: [3, 3],
    landscape: true,
    rows: [
      { kind: 'title', cells: ['Headline'] },
      {
        kind: 'note',
        cells: [
          'Ranges: the 10th and the 90th of 100 futures; empty where one path is followed. Each figure is summed up over its year before its range is taken.',
        ],
      },
      { kind: 'header', cells: header },
      ...headline.map(({ label, place, year, value, low, high, unit, sentence }) => {
        const number = (of: number | undefined) =>
          of === undefined || Number.isNaN(of) ? null : { value: of, format: formatOfUnit(unit) };
        return {
          kind: 'plain' as const,
          cells: [label, systemName(baseline, place), year, number(value), number(low), number(high), unit, sentence],
        };
      }),
    ],
  };
}

/** Chances by the end of each financial year; no sheet where nothing is drawn. */
export function chancesSheet({ chances }: RunOutput): Sheet[] {
  const rows = chances.map(chanceByYearEnd);
  const [first] = rows;
  if (first === undefined) return [];
  const months = first.byEndOf.map(({ month }) => month);
  return [
    {
      name: 'Chances',
      widths: [44, 10, 16, ...months.map(() => 11)],
      frozen: { rows: 3, columns: 1 },
      printTitles: [3, 3],
      landscape: true,
      rows: [
        { kind: 'title', cells: ['Chances'] },
        {
          kind: 'note',
          cells: [`Share of ${first.draws} futures. Ever: at least once from the start to the end of the month; then: in that month.`],
        },
        { kind: 'header', cells: ['What', 'System', 'When', ...months] },
        ...rows.map(({ label, place, when, byEndOf }) => ({
          kind: 'plain' as const,
          cells: [label, place, when, ...byEndOf.map(({ chance }) => ({ value: chance, format: 'share' as const }))],
        })),
      ],
    },
  ];
}

/** Name of a system, or its id where it is not of the baseline. */
export const systemName = (baseline: Baseline, id: string): string => baseline.systems.find((system) => system.id === id)?.name ?? id;
