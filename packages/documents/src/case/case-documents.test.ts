import { buildCase, type InvestmentCase, parseCase } from '@ohsim/engine';
import { england } from '@ohsim/engine/england';
import { strFromU8, unzipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import { EXAMPLE_CASE } from '../testing/example-case.ts';
import { recalculate } from '../testing/formulas/recalculate.ts';
import { detailed } from '../xlsx/detailed-cell.ts';
import { caseFile } from './case-documents.ts';
import { caseWorkbook } from './case-workbook.ts';

const matches = (text: string, pattern: RegExp): string[] => [...text.matchAll(pattern)].map((match) => match[1] ?? '');
const textOf = (xml: string): string =>
  matches(xml, /<w:t[^>]*>([^<]*)<\/w:t>/g)
    .join(' ')
    .replaceAll('&amp;', '&');

const builtCase = (): InvestmentCase => {
  const baseline = england();
  const definition = parseCase(EXAMPLE_CASE, baseline);
  if (!definition.ok) throw new Error(definition.issues.map(({ message }) => message).join('; '));
  const built = buildCase(definition.value, baseline, { mode: 'expected', seed: 1, draws: 1, knowledge: false, inputs: 'prices' });
  if (!built.ok) throw new Error(built.issues.map(({ message }) => message).join('; '));
  return built.value;
};

describe('documents of an investment case', () => {
  let investment: InvestmentCase;
  let document: Uint8Array;
  let body: string;
  let workbook: Uint8Array;
  let board: Uint8Array;
  beforeAll(async () => {
    investment = builtCase();
    document = await caseFile(investment, 'docx');
    body = strFromU8(unzipSync(document)['word/document.xml'] ?? new Uint8Array());
    workbook = await caseFile(investment, 'xlsx');
    board = await caseFile(investment, 'board');
  }, 300_000);

  it('has the verdict first, then every RED assumption that the result rests on, before any table', () => {
    const pageOne = textOf(body).replaceAll('&quot;', '"').replaceAll('&apos;', "'");
    expect(pageOne).toContain(investment.verdict.sentence.slice(0, 40));
    expect(investment.restsOn.length).toBeGreaterThan(0);
    const order = [investment.verdict.sentence.slice(0, 40), ...investment.restsOn.map(({ label }) => `${label}: `), 'Headline figures'];
    const places = order.map((text) => pageOne.indexOf(text));
    expect(places.map((place, index) => (place < 0 ? order[index] : 'there'))).toEqual(order.map(() => 'there'));
    expect([...places].sort((a, b) => a - b)).toEqual(places);
  });

  it('has the five cases in order, then the annexes', () => {
    const headings = matches(body, /<w:pStyle w:val="Heading1"\/>.*?<w:t[^>]*>([^<]*)<\/w:t>/g);
    expect(headings).toEqual([
      'Summary',
      '1 Strategic case',
      '2 Economic case',
      '3 Commercial case',
      '4 Financial case',
      '5 Management case',
      'Annex A: assumptions log',
      'Annex B: method',
      'Annex C: where the numbers come from',
      'Sign-off',
    ]);
  });

  it('skips no level of headings', () => {
    const levels = matches(body, /<w:pStyle w:val="Heading(\d)"/g).map(Number);
    levels.forEach((level, index) => {
      expect(level).toBeLessThanOrEqual((levels[index - 1] ?? 0) + 1);
    });
  });

  it('holds formulas that come to what the engine found, on every sheet', async () => {
    const cells = await recalculate(workbook);
    expect(cells.length).toBeGreaterThan(300);
    for (const { place, held, found } of cells) {
      expect(typeof found, place).toBe('number');
      expect(Math.abs((found as number) - (held as number)), place).toBeLessThan(0.005);
    }
  });

  it('shows no factor as pounds', () => {
    const rows = caseWorkbook(investment).sheets.flatMap((sheet) => sheet.rows);
    const factors = rows.filter(({ cells: [first] }) => /factor|level/i.test(String(detailed(first ?? null).value)));
    const formats = factors.flatMap(({ kind, cells }) => (kind === 'header' ? [] : cells.slice(4).map((cell) => detailed(cell).format)));
    expect(formats.filter((format) => format === 'factor').length).toBeGreaterThan(investment.years.length * 6);
    expect(formats).not.toContain('pounds');
  });

  it('gives present values to the penny as the engine found them, in the workbook by name and in the document', async () => {
    const cells = new Map((await recalculate(workbook)).map(({ place, found }) => [place, found]));
    const text = textOf(body);
    for (const { id, appraisal } of investment.options) {
      if (appraisal === null) continue;
      const name = investment.workbook.names.find((one) => one.name === `npsv_${id.replaceAll('-', '_')}`);
      expect(cells.get(`${name?.sheet}!${name?.cell.replaceAll('$', '')}`)).toBeCloseTo(appraisal.npsv, 2);
      const pence = Math.abs(appraisal.npsv).toLocaleString('en-GB', { minimumFractionDigits: 2, maximumFractionDigits: 2 });
      expect(text).toContain(`£${pence}`);
    }
  });

  it('says below every table of results which runs it is read from', () => {
    const traced = matches(body, /<w:t[^>]*>(Trace: [^<]*)<\/w:t>/g);
    const runs = investment.options.map(({ runId }) => runId.slice(0, 12));
    for (const run of runs) expect(traced.some((line) => line.includes(run))).toBe(true);
    expect(traced.length).toBeGreaterThan(10);
  });

  it('keeps the board page to one page', () => {
    const parts = unzipSync(board);
    const foot = Object.entries(parts).find(([path]) => /word\/footer1\.xml/.test(path))?.[1] ?? new Uint8Array();
    expect(strFromU8(foot)).toMatch(/NUMPAGES.*?<w:t[^>]*>1<\/w:t>/);
  });

  it('is the same bytes when the case is built and written again', async () => {
    const again = builtCase();
    const written = { docx: document, xlsx: workbook, board };
    for (const file of ['docx', 'xlsx', 'board'] as const)
      expect(Buffer.from(await caseFile(again, file)).equals(Buffer.from(written[file]))).toBe(true);
  }, 300_000);
});
