import { strFromU8, unzipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import { evaluateFormula } from '../testing/formulas/evaluate-formula.ts';
import { recalculate } from '../testing/formulas/recalculate.ts';
import { type Workbook, writeXlsx } from './write-xlsx.ts';

/** Ten years of one pound at 3.5%, first year undiscounted: 8.60769 (MODEL, section 13; geometric sum (1 - v^10) / (1 - v) with v = 1/1.035). */
const YEARS = Array.from({ length: 10 }, (_, year) => year);
const FACTORS = YEARS.map((year) => 1.035 ** -year);

const BOOK: Workbook = {
  title: 'A case',
  subject: 'Occupational health',
  keywords: 'run abc',
  description: 'From run abc',
  dated: '2026-04-01',
  footer: 'Trust A & B, run abc',
  names: [
    { name: 'rate', sheet: 'Assumptions', cells: '$B$3' },
    { name: 'factors', sheet: 'Year by year', cells: '$B$4:$K$4' },
    { name: 'npv', sheet: 'Year by year', cells: '$L$5' },
  ],
  sheets: [
    {
      name: 'Assumptions',
      widths: [30, 12, 40],
      frozen: { rows: 2, columns: 1 },
      printTitles: [2, 2],
      landscape: false,
      rows: [
        { kind: 'title', cells: ['Assumptions'] },
        { kind: 'header', cells: ['Assumption', 'Value', 'Owner'] },
        {
          kind: 'plain',
          cells: ['Discount rate', { value: 0.035, format: 'share', note: 'Green Book 2026' }, { value: null, fillIn: true }],
        },
        { kind: 'plain', cells: ['=HYPERLINK("http://example.org")', 1, null] },
      ],
    },
    {
      name: 'Year by year',
      widths: [20, ...YEARS.map(() => 10), 12],
      frozen: { rows: 3, columns: 1 },
      printTitles: [1, 3],
      landscape: true,
      rows: [
        { kind: 'title', cells: ['Year by year'] },
        { kind: 'note', cells: ['Real pounds of 2025/26'] },
        { kind: 'header', cells: ['', ...YEARS.map((year) => `Year ${year}`), 'Present value'] },
        {
          kind: 'plain',
          cells: [
            'Factor',
            ...YEARS.map((year) => ({ value: FACTORS[year] ?? 0, formula: `(1+rate)^-${year}`, format: 'factor' as const })),
          ],
        },
        {
          kind: 'total',
          cells: [
            'Benefit',
            ...YEARS.map(() => ({ value: 1, format: 'pounds' as const })),
            { value: 8.607687, formula: 'ROUND(SUMPRODUCT(B5:K5,factors),6)', format: 'pounds-pence' },
          ],
        },
      ],
    },
  ],
};

const partsOf = (bytes: Uint8Array): Record<string, string> =>
  Object.fromEntries(Object.entries(unzipSync(bytes)).map(([path, part]) => [path, strFromU8(part)]));

describe('a workbook with formulas', () => {
  let bytes: Uint8Array;
  let parts: Record<string, string>;
  beforeAll(async () => {
    bytes = await writeXlsx(BOOK);
    parts = partsOf(bytes);
  });

  it('is the same bytes when written again', async () => {
    expect(Buffer.from(await writeXlsx(BOOK)).equals(Buffer.from(bytes))).toBe(true);
  });

  it('holds formulas that come to the results it holds, across sheets and by names', async () => {
    const cells = await recalculate(bytes);
    expect(cells).toHaveLength(11);
    for (const { held, found } of cells) expect(found).toBeCloseTo(held as number, 12);
    expect(cells.at(-1)).toMatchObject({ place: 'Year by year!L5', found: 8.607687 });
  });

  it('takes text that looks like a formula as text', async () => {
    expect((await recalculate(bytes)).map(({ formula }) => formula).join()).not.toContain('HYPERLINK');
    expect(parts['xl/sharedStrings.xml']).toContain('=HYPERLINK');
  });

  it('keeps headers in sight and repeats them on paper, one page wide', () => {
    const sheet = parts['xl/worksheets/sheet2.xml'] ?? '';
    expect(sheet).toMatch(/<pane [^>]*xSplit="1"[^>]*ySplit="3"[^>]*state="frozen"/);
    expect(sheet).toMatch(/<pageSetup [^>]*paperSize="9"[^>]*orientation="landscape"/);
    expect(sheet).toMatch(/fitToHeight="0"/);
    expect(sheet).toContain('<pageSetUpPr fitToPage="1"');
    expect(sheet).toContain('A &amp;&amp; B, run abc');
    expect(parts['xl/workbook.xml']).toMatch(/_xlnm.Print_Titles"[^>]*>&apos;Year by year&apos;!\$1:\$3</);
  });

  it('names cells and ranges, and says where a number comes from', () => {
    expect(parts['xl/workbook.xml']).toMatch(/<definedName name="factors"[^>]*>&apos;Year by year&apos;!\$B\$4:\$K\$4</);
    expect(Object.entries(parts).some(([path, text]) => path.startsWith('xl/comments') && text.includes('Green Book 2026'))).toBe(true);
  });
});

describe('the evaluator that checks formulas', () => {
  const none = () => {
    throw new Error('nothing to read');
  };
  const come = (formula: string) => evaluateFormula(formula, { reference: none, name: none });

  it('follows the precedence of a spreadsheet', () => {
    expect(come('2+3*4^2/8-1')).toBe(7);
    expect(come('-2^2')).toBe(4);
    expect(come('2^3^2')).toBe(64);
    expect(come('10%*50')).toBe(5);
    expect(come('(1+2)*3')).toBe(9);
    expect(come('IF(2>1,"yes","no")&"!"')).toBe('yes!');
  });

  it('works out only the branch that is taken, and faults can be caught', () => {
    expect(come('IF(0,1/0,3)')).toBe(3);
    expect(come('IFERROR(1/0,"not defined")')).toBe('not defined');
    expect(() => come('1/0')).toThrow('division by zero');
    expect(() => come('NOSUCH(1)')).toThrow('NOSUCH');
    expect(() => come('1 2')).toThrow('left over');
  });

  it('discounts as NPV does: the first flow by one year', () => {
    expect(come('NPV(0.1,110,121)')).toBeCloseTo(200, 10);
    expect(come('ROUND(2.5,0)+ROUND(-2.5,0)+ROUND(1.005,1)')).toBe(1);
  });
});
