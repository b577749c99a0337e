import type { CaseBlock } from '@ohsim/engine';
import { strFromU8, unzipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import { type WordDocument, writeDocx } from './write-docx.ts';

const YEARS = Array.from({ length: 15 }, (_, index) => `${2026 + index}/${27 + index}`);

const yearly: CaseBlock = {
  kind: 'table',
  id: 'budget',
  title: 'Additional spending by payer, nominal £',
  columns: YEARS.map((year) => ({ id: year, label: year, unit: '£', align: 'right', decimals: 0, heat: 'none' })),
  rows: [
    { id: 'ABC', label: 'A hospital trust', cells: YEARS.map((_, index) => 1_000_000 + index) },
    { id: 'all', label: 'All payers', cells: YEARS.map((_, index) => 2_000_000 + index) },
  ],
  notes: [],
};

const BLOCKS: readonly CaseBlock[] = [
  {
    kind: 'key-figure',
    id: 'npsv',
    label: 'NPSV',
    value: 1.2e6,
    unit: '£',
    text: '£1.20m',
    sentence: 'Benefits less costs.',
    trace: { equation: 'sum of discounted net benefits', inputs: [], runId: 'abc123' },
  },
  { kind: 'list', id: 'first', ordered: true, items: [[{ text: 'One' }], [{ text: 'Two' }]] },
  { kind: 'list', id: 'second', ordered: true, items: [[{ text: 'One again' }]] },
  yearly,
  {
    kind: 'tornado',
    id: 'tornado',
    title: 'What moves NPSV',
    sentence: 'Absence moves it most.',
    unit: '£',
    base: 1.2e6,
    rows: [
      { parameterId: 'p', label: 'Absence avoided', unit: 'share', grade: 'RED', lowInput: 0, highInput: 0.13, atLow: -9e5, atHigh: 4.2e6 },
    ],
    alt: 'Tornado.',
  },
  {
    kind: 'drivers',
    id: 'drivers',
    title: 'What drives NPSV',
    sentence: 'Training drives it.',
    unit: '£',
    from: { label: 'Business as usual', value: 0 },
    to: { label: 'Option', value: 5e5 },
    bars: [{ id: 'a', label: 'Training', value: 5e5, standardError: null }],
    alt: 'Waterfall.',
  },
  {
    kind: 'histogram',
    id: 'spread',
    title: 'NPSV over futures',
    sentence: 'Between.',
    unit: '£',
    edges: [0, 1e6, 2e6],
    counts: [3, 7],
    marks: [{ label: 'Mean', value: 1.2e6 }],
    alt: 'Histogram.',
  },
  {
    kind: 'bars',
    id: 'net',
    title: 'Benefits and costs',
    sentence: 'They rise.',
    unit: '£',
    categories: YEARS,
    series: [{ id: 'b', label: 'Benefits', values: YEARS.map((_, index) => index) }],
    stacked: false,
    alt: 'Bars.',
  },
];

const DOCUMENT: WordDocument = {
  title: 'A case',
  subtitle: '',
  titleLines: [],
  properties: { subject: '', keywords: '', description: '', dated: '2026-04-01' },
  footer: 'Run abc123',
  sections: [{ newPage: false, blocks: BLOCKS }],
};

const matches = (text: string, pattern: RegExp): string[] => [...text.matchAll(pattern)].map((match) => match[1] ?? '');

describe('blocks of an investment case in Word', () => {
  let body: string;
  let texts: string[];
  beforeAll(async () => {
    body = strFromU8(unzipSync(await writeDocx(DOCUMENT))['word/document.xml'] ?? new Uint8Array());
    texts = matches(body, /<w:t[^>]*>([^<]*)<\/w:t>/g);
  }, 120_000);

  it('turns a table of fifteen years over, years down and payers across, so that it fits on an upright page', () => {
    expect(body).not.toContain('w:orient="landscape"');
    const table = body.split('<w:tbl>')[2] ?? '';
    const cells = matches(table, /<w:t[^>]*>([^<]*)<\/w:t>/g);
    expect(cells.slice(0, 6)).toEqual(['Year', 'A hospital trust', 'All payers', '2026/27', '1,000,000', '2,000,000']);
    expect(matches(table, /(<w:tr>|<w:tr )/g)).toHaveLength(16);
  });

  it('gives each figure with how it is worked out and from which run', () => {
    expect(texts).toContain('£1.20m');
    expect(texts.some((text) => text.includes('sum of discounted net benefits'))).toBe(true);
    expect(texts).toContain('Trace: abc123');
  });

  it('counts each numbered list from 1', () => {
    const lists = matches(body, /<w:pStyle w:val="ListNumber"\/>.*?<w:numId w:val="(\d+)"/g);
    expect(lists).toHaveLength(3);
    expect(lists[0]).toBe(lists[1]);
    expect(lists[2]).not.toBe(lists[1]);
  });

  it('draws every chart with its numbers in words', () => {
    expect(matches(body, /<wp:docPr [^>]*descr="([^"]*)"/g)).toEqual([
      'Tornado. Absence avoided from −£900k at 0% to £4.20m at 13%.',
      'Waterfall. Business as usual £0; Training £500k; Option £500k.',
      'Histogram.',
      'Bars.',
    ]);
  });
});
