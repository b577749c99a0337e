import { type Baseline, columnLetters, financialYearEnding, type RunOutput, type StatisticCube, yearValue } from '@ohsim/engine';
import type { Sheet, SheetRow } from '../xlsx/workbook.ts';
import { systemName } from './headline-sheets.ts';
import { columnName, firstYearEnding, type TidyMetrics } from './metrics-sheet.ts';

/** Column of the first year, counted from 0. */
const YEARS_FROM = 3;
const HEADER_ROW = 3;

/** Staff in post by role and financial year, FTE, with totals: live formulas over the metrics where those stand in the workbook. No sheet where the run did not keep FTE. */
export function staffSheet({ manifest, cubes }: RunOutput, baseline: Baseline, tidy: TidyMetrics): Sheet[] {
  const { scenario } = manifest;
  const fte = cubes.find(({ metricId, statistic }) => metricId === 'fte' && (statistic === 'value' || statistic === 'mean'));
  if (fte === undefined) return [];
  const first = firstYearEnding(scenario.startMonth);
  const years = Array.from({ length: scenario.horizonYears }, (_, index) => first + index);
  const rows: SheetRow[] = [];
  for (const systemId of scenario.systemIds) {
    const roles = baseline.roles.filter(({ id }) => fte.keys.some(({ place, role }) => place === systemId && role === id));
    const top = HEADER_ROW + rows.length + 1;
    const values = roles.map(({ id }) => years.map((year) => staffOf(cubes, systemId, id, year)));
    roles.forEach(({ id, pluralLabel }, index) => {
      const formulas = tidy.kept === 'none' ? undefined : years.map((_, at) => meanFormula(top + index, YEARS_FROM + at, fte.statistic));
      rows.push({
        kind: 'plain',
        cells: [pluralLabel, id, systemId, ...years.map((_, at) => numberCell(values[index]?.[at] ?? null, formulas?.[at]))],
      });
    });
    const bottom = top + roles.length - 1;
    rows.push({
      kind: 'total',
      cells: [
        systemName(baseline, systemId),
        '',
        '',
        ...years.map((_, at) => {
          const letter = columnLetters(YEARS_FROM + at);
          const sum = values.reduce((total, ofRole) => total + (ofRole[at] ?? 0), 0);
          return { value: sum, formula: `SUM(${letter}${top}:${letter}${bottom})`, format: 'number' as const };
        }),
      ],
    });
  }
  return [
    {
      name: 'Staff',
      widths: [38, 22, 10, ...years.map(() => 11)],
      frozen: { rows: HEADER_ROW, columns: 1 },
      printTitles: [HEADER_ROW, HEADER_ROW],
      landscape: true,
      rows: [
        { kind: 'title', cells: ['Staff in post, FTE'] },
        { kind: 'note', cells: [noteOf(fte, tidy)] },
        // a number, so that formulas can look it up
        { kind: 'header', cells: ['Role', 'Id', 'System', ...years.map((year) => ({ value: year, format: 'year' as const }))] },
        ...rows,
      ],
    },
  ];
}

const noteOf = ({ statistic }: StatisticCube, { kept }: TidyMetrics): string =>
  `Mean of the months of each financial year, named by the year it ends in; ${statistic === 'mean' ? 'mean of the futures' : 'one path'}. ${
    kept === 'none' ? 'The metrics are too many for a sheet, so these are values.' : 'Worked out from the sheet Metrics.'
  } Staff of services are allocated, not observed.`;

const numberCell = (value: number | null, formula: string | undefined) => ({
  value,
  format: 'number' as const,
  ...(formula === undefined || value === null ? {} : { formula }),
});

/** Mean of the months of the year in the column's header, for the role and system of the row. */
function meanFormula(row: number, column: number, statistic: string): string {
  const criteria = [
    ['metric', '"fte"'],
    ['role', `$B${row}`],
    ['place', `$C${row}`],
    ['year_ending', `${columnLetters(column)}$${HEADER_ROW}`],
  ];
  return `AVERAGEIFS(${columnName(statistic)},${criteria.map(([name = '', value]) => `${columnName(name)},${value}`).join(',')})`;
}

const staffOf = (cubes: readonly StatisticCube[], place: string, role: string, year: number): number | null =>
  yearValue(cubes, { metricId: 'fte', place, role }, financialYearEnding(year))?.value ?? null;
