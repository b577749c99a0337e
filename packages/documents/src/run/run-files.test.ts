import { type RunOutput, runScenario, type Scenario } from '@ohsim/engine';
import { england } from '@ohsim/engine/england';
import ExcelJs from 'exceljs';
import { parquetMetadata, parquetReadObjects } from 'hyparquet';
import { beforeAll, describe, expect, test } from 'vitest';
import type { CubeDocument } from '../metrics-json.ts';
import { outputOf } from '../testing/fixed-runs.ts';
import { recalculate } from '../testing/formulas/recalculate.ts';
import { metricsSheet, serialDay, tidyMetrics } from './metrics-sheet.ts';
import { RUN_FORMATS, type RunFormat, runFile } from './run-files.ts';

const textOf = async (format: RunFormat, output: RunOutput): Promise<string> =>
  [...((await runFile(format, output, england())) as Iterable<string>)].join('');
const bytesOf = async (format: RunFormat, output: RunOutput): Promise<Uint8Array> =>
  (await runFile(format, output, england())) as Uint8Array;
const bufferOf = (bytes: Uint8Array) => bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer;

/** A number with everything that says what it is, as one line. */
type Reading = readonly [what: string, value: number];
const sorted = (readings: readonly Reading[]): Reading[] => readings.toSorted(([a], [b]) => (a < b ? -1 : 1));

describe('a run of a year with chance in its four forms', () => {
  const output = outputOf(1, { mode: 'sampled', seed: 20260401, draws: 5, detail: 'board' });
  let csv: Reading[];
  let xlsx: Uint8Array;
  beforeAll(async () => {
    // ids of the bundled baseline need no quotation marks
    const [, ...lines] = (await textOf('csv', output)).trimEnd().split('\n');
    csv = lines.map((line) => {
      const cells = line.split(',');
      return [[...cells.slice(0, 9), cells[10]].join('|'), Number(cells[9])];
    });
    xlsx = await bytesOf('xlsx', output);
  }, 60_000);

  test('JSON holds the doubles of the CSV', async () => {
    const { runId, cubes } = JSON.parse(await textOf('json', output)) as { runId: string; cubes: CubeDocument[] };
    expect(runId).toBe(output.manifest.runId);
    const readings = cubes.flatMap(({ metricId, statistic, unit, columns, rows }) =>
      rows.flatMap(({ values, ...key }) =>
        values.flatMap((value, column): Reading[] =>
          value === null
            ? []
            : [
                [
                  [metricId, key.place, key.placeKind, key.role, key.line, key.basis, key.scope, columns[column], statistic, unit].join(
                    '|',
                  ),
                  value,
                ],
              ],
        ),
      ),
    );
    expect(readings.length).toBeGreaterThan(20_000);
    expect(readings).toEqual(csv);
  });

  test('Parquet, read by another library, holds them, and says what was run', async () => {
    const file = bufferOf(await bytesOf('parquet', output));
    const rows = (await parquetReadObjects({ file })) as Record<string, string | number>[];
    const readings = rows.map(
      ({ metric, place, place_kind, role, line, basis, scope, month, statistic, value, unit }): Reading => [
        [metric, place, place_kind, role, line, basis, scope, month, statistic, unit].join('|'),
        value as number,
      ],
    );
    expect(readings).toEqual(csv);
    const manifest = parquetMetadata(file).key_value_metadata?.find(({ key }) => key === 'ohsim')?.value ?? '';
    expect(JSON.parse(manifest)).toEqual(JSON.parse(JSON.stringify(output.manifest)));
  });

  test('the workbook holds them in typed columns, with filter, header in sight and formats by unit', async () => {
    const file = new ExcelJs.Workbook();
    await file.xlsx.load(bufferOf(xlsx));
    const sheet = file.getWorksheet('Metrics')!;
    const header = (sheet.getRow(3).values as string[]).slice(1);
    const readings: Reading[] = [];
    sheet.eachRow((row, number) => {
      if (number <= 3) return;
      const cells = header.map((_, column) => row.getCell(column + 1).value);
      const text = (column: number) => (cells[column] as string | null) ?? '';
      const month = (cells[7] as Date).toISOString().slice(0, 7);
      expect(typeof cells[8]).toBe('number');
      for (let column = 10; column < header.length; column++)
        if (cells[column] !== null)
          readings.push([[...[0, 1, 2, 3, 4, 5, 6].map(text), month, header[column], text(9)].join('|'), cells[column] as number]);
    });
    expect(sorted(readings)).toEqual(sorted(csv));
    expect(sheet.autoFilter).toBe(`A3:P${sheet.rowCount}`);
    expect(sheet.views[0]).toMatchObject({ state: 'frozen', ySplit: 3 });
    const formats = new Map<string, string>();
    sheet.eachRow((row, number) => {
      if (number > 3) formats.set(String(row.getCell(10).value), row.getCell(11).numFmt);
    });
    expect(formats.get('share')).toBe('0.0%');
    expect(formats.get('FTE')).toBe('#,##0.00');
  });

  test('says on its cover what was run and what is judgement and allocated', async () => {
    const file = new ExcelJs.Workbook();
    await file.xlsx.load(bufferOf(xlsx));
    expect(file.worksheets.map(({ name }) => name)).toEqual(['Cover', 'Headline', 'Chances', 'Staff', 'Changed', 'Metrics']);
    const cover = new Map<string, string>();
    file.getWorksheet('Cover')!.eachRow((row) => {
      cover.set(String(row.getCell(1).value), String(row.getCell(2).value));
    });
    expect(cover.get('Run')).toBe(output.manifest.runId);
    expect(cover.get('Model')).toBe(output.manifest.modelVersion);
    expect(cover.get('Futures')).toBe('5 futures that differ by chance; seed 20260401');
    expect(cover.get('Allocated, not observed')).toContain('England totals shared out by rule');
    expect(cover.get('Judgement')).toMatch(/^Of \d+ numbers in the model \d+ are judgement or tuned \(RED\)/);
  });

  test.each(RUN_FORMATS)('%s is the same bytes when written again', async (format) => {
    const made = async () => {
      const file = await runFile(format, output, england());
      return Buffer.from(file instanceof Uint8Array ? file : [...file].join(''));
    };
    expect((await made()).equals(await made())).toBe(true);
  });
});

test('staff by year are live formulas over the metrics, with totals, that come to the results they hold', async () => {
  const small = outputOf(2, { mode: 'expected', seed: 0, draws: 1, detail: 'board', metricIds: ['fte', 'trainees'] });
  const cells = (await recalculate(await bytesOf('xlsx', small))).filter(({ place }) => place.startsWith('Staff!'));
  expect(cells.filter(({ formula }) => formula.startsWith('SUM('))).toHaveLength(2);
  expect(cells.filter(({ formula }) => formula.startsWith('AVERAGEIFS(metrics_value,')).length).toBeGreaterThan(8);
  for (const { held, found } of cells) expect(found).toBeCloseTo(held as number, 9);
});

describe('a run with more rows than a sheet takes', () => {
  const { cubes } = outputOf(1, { mode: 'expected', seed: 0, draws: 1, detail: 'month' });
  const all = tidyMetrics(cubes).count;

  test('is cut to board level, and beyond that left to the other forms', () => {
    const board = tidyMetrics(cubes, all - 1);
    expect(board.kept).toBe('board');
    expect(board.count).toBeLessThan(all);
    expect([...(metricsSheet(board).sheet.bulk?.rows ?? [])]).toHaveLength(board.count);
    expect(tidyMetrics(cubes, board.count - 1)).toMatchObject({ kept: 'none', count: 0 });
  });
});

test('the workbook lists the numbers a user has set with what they were, the interval and the reason', async () => {
  const scenario: Scenario = {
    schemaVersion: 1,
    name: 'Own numbers',
    baselineId: 'england',
    systemIds: ['QSL'],
    startMonth: '2026-04',
    horizonYears: 1,
    levers: [],
    overrides: [{ parameterId: 'demand.growthPerYear', op: 'set', value: 0.02, interval: { low: 0.01, high: 0.03 }, reason: '=our plan' }],
  };
  const run = runScenario(scenario, england(), { mode: 'expected', seed: 0, draws: 1 });
  if (!run.ok) throw new Error(run.issues.map(({ message }) => message).join('; '));
  const file = new ExcelJs.Workbook();
  await file.xlsx.load(bufferOf(await bytesOf('xlsx', run.value)));
  const sheet = file.getWorksheet('Changed')!;
  const row = sheet.getRow(sheet.rowCount);
  const parameter = england().parameters.find(({ id }) => id === 'demand.growthPerYear') as { value: number };
  expect(row.getCell(3).value).toBe(parameter.value);
  expect([5, 6, 7].map((column) => row.getCell(column).value)).toEqual([0.02, 0.01, 0.03]);
  expect(row.getCell(11).value).toBe('=our plan');
});

test('days are counted as spreadsheets do: 1 January 2000 is 36526, and 1 April 2026 is 46113', () => {
  expect(serialDay(2000 * 12)).toBe(36_526);
  expect(serialDay(24_315)).toBe(46_113);
});
