import type { Block } from '@ohsim/engine';
import { strFromU8, unzipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import { type WordDocument, writeDocx } from './write-docx.ts';

const REPORT: readonly Block[] = [
  { kind: 'sentence', id: 's', parts: [{ text: 'By 2031 there are ' }, { text: '1.7 FTE', strong: true }, { text: ' of 2.1 needed.' }] },
  figure('a', 'Specialists in 2031', '1.7', 'of 2.1 FTE needed'),
  figure('b', 'Waiting over standard', '61', 'people at any time'),
  {
    kind: 'table',
    id: 'staff',
    title: 'Staff in post',
    columns: [
      { id: 'now', label: 'Now', unit: 'FTE', align: 'right', decimals: 1, heat: 'none' },
      { id: 'seen', label: 'Seen in standard', unit: 'share', align: 'right', decimals: 0, heat: 'none' },
    ],
    rows: [
      { id: 'x', label: 'Specialists', cells: [1.75, 0.42] },
      { id: 'y', label: 'Technicians', cells: [1234.5, null] },
    ],
    notes: ['Modelled, not observed.'],
  },
  {
    kind: 'waterfall',
    id: 'flow',
    title: 'Where specialists go',
    sentence: 'Two people at the start, one leaves.',
    waterfall: {
      id: 'people',
      unit: 'FTE',
      place: 'QT1',
      role: 'specialist',
      line: 'all',
      from: 0,
      to: 12,
      bars: [
        { id: 'start', label: 'In post at the start', kind: 'total', value: 2, start: 0, end: 2, tone: 'total' },
        { id: 'left', label: 'Retired', kind: 'change', value: -1, start: 2, end: 1, tone: 'loss' },
        { id: 'end', label: 'In post at the end', kind: 'total', value: 1, start: 0, end: 1, tone: 'total' },
      ],
    },
  },
  { kind: 'note', id: 'n', tone: 'warning', title: 'RED', text: 'Rests on judgement <&>.' },
  { kind: 'heading', level: 2, text: 'A part' },
  { kind: 'heading', level: 3, text: 'A smaller part' },
];

const WIDE = Array.from({ length: 12 }, (_, index) => `${2026 + index}/${27 + index}`);

const DOCUMENT: WordDocument = {
  title: 'A case',
  subtitle: 'Somewhere',
  titleLines: ['Draft'],
  properties: { subject: 'Occupational health', keywords: 'run', description: 'From a run', dated: '2026-04-01' },
  footer: 'Run abc123',
  sections: [
    { heading: 'First chapter', newPage: false, blocks: [{ kind: 'contents' }, ...REPORT] },
    {
      heading: 'Second chapter',
      newPage: true,
      blocks: [
        { kind: 'bullets', items: [[{ text: 'One' }], [{ text: 'Two' }]] },
        { kind: 'heading', level: 2, text: 'Budget' },
        {
          kind: 'grid',
          id: 'wide',
          title: 'Budget by year',
          columns: ['Payer', ...WIDE].map((label, index) => ({ label, align: index === 0 ? 'left' : 'right' })),
          rows: [{ cells: ['Trusts', ...WIDE.map(() => '£123,456')], strong: true }],
          notes: [],
          trace: 'run abc123, budget',
        },
        { kind: 'paragraph', parts: [{ text: 'Said of the table.' }] },
        { kind: 'heading', level: 2, text: 'Afterwards' },
        { kind: 'paragraph', parts: [{ text: 'Upright again.' }] },
      ],
    },
  ],
};

function figure(id: string, label: string, text: string, after: string): Block {
  const why = { metricId: 'fte', place: 'QT1', role: 'all', line: 'all', basis: 'none', scope: 'none' } as const;
  return { kind: 'figure', id, label, value: 0, unit: 'FTE', text, after, sentence: '', why };
}

/** Parts of the package as text, by path. */
const partsOf = (bytes: Uint8Array): Record<string, string> =>
  Object.fromEntries(Object.entries(unzipSync(bytes)).map(([path, part]) => [path, strFromU8(part)]));

const matches = (text: string, pattern: RegExp): string[] => [...text.matchAll(pattern)].map((match) => match[1] ?? '');

describe('a Word document of report blocks', () => {
  let bytes: Uint8Array;
  let parts: Record<string, string>;
  let body: string;
  beforeAll(async () => {
    bytes = await writeDocx(DOCUMENT);
    parts = partsOf(bytes);
    body = parts['word/document.xml'] ?? '';
  }, 120_000);

  it('is the same bytes when written again, and says no time but its own date', async () => {
    expect(Buffer.from(await writeDocx(DOCUMENT)).equals(Buffer.from(bytes))).toBe(true);
    expect(matches(parts['docProps/core.xml'] ?? '', /<dcterms:\w+[^>]*>([^<]*)/g)).toEqual([
      '2026-04-01T00:00:00Z',
      '2026-04-01T00:00:00Z',
    ]);
  });

  it('has headings in order, none skipped, as the styles Word lists in its navigation', () => {
    expect(matches(body, /<w:pStyle w:val="(Heading\d)"/g)).toEqual([
      'Heading1',
      'Heading2',
      'Heading3',
      'Heading1',
      'Heading2',
      'Heading2',
    ]);
    for (const name of ['heading 1', 'caption', 'list bullet', 'report table'])
      expect((parts['word/styles.xml'] ?? '').toLowerCase()).toContain(`<w:name w:val="${name}"/>`);
  });

  it('has contents of chapters and parts with their page numbers, filled in', () => {
    const contents = body.slice(0, body.indexOf('</w:sdt>'));
    expect(contents).toContain('TOC \\h \\o');
    expect(matches(contents, /PAGEREF [^<]*<\/w:instrText><w:fldChar w:fldCharType="separate"\/><w:t[^>]*>(\d+)</g)).toEqual([
      '1',
      '1',
      '2',
      '2',
      '3',
    ]);
  });

  it('repeats the header row of every table and never breaks a row across pages', () => {
    const tables = body.split('<w:tbl>').slice(1);
    expect(tables).toHaveLength(3);
    for (const table of tables) {
      expect(matches(table, /(<w:tblHeader)/g)).toHaveLength(1);
      expect(table.indexOf('<w:tblHeader')).toBeLessThan(table.indexOf('</w:tr>'));
      expect(matches(table, /(<w:tr>|<w:tr )/g)).toHaveLength(matches(table, /(<w:cantSplit)/g).length);
    }
  });

  it('numbers captions in two series by fields', () => {
    const numbers = (series: string) =>
      matches(body, new RegExp(`SEQ ${series}</w:instrText><w:fldChar w:fldCharType="separate"/><w:t[^>]*>(\\d+)`, 'g'));
    expect(numbers('Table')).toEqual(['1', '2', '3']);
    expect(numbers('Figure')).toEqual(['1']);
  });

  it('says in words what every picture shows, with its numbers', () => {
    const texts = matches(body, /<wp:docPr [^>]*descr="([^"]*)"/g);
    expect(texts).toEqual(['Waterfall chart, FTE: In post at the start 2.0; Retired −1.0; In post at the end 1.0.']);
  });

  it('prints numbers as the report does: units in the header, a dash where a number does not apply', () => {
    const texts = matches(body, /<w:t[^>]*>([^<]*)<\/w:t>/g);
    for (const text of ['Now, FTE', 'Seen in standard', '1.8', '42%', '1,234.5', '–', '1.7 of 2.1 FTE needed', 'Warning: RED. '])
      expect(texts).toContain(text);
    expect(body).toContain('Rests on judgement &lt;&amp;&gt;.');
  });

  it('turns the page for a table too wide for it, with what leads to it and is said of it, and turns it back', () => {
    expect(matches(body, /<w:pgSz [^>]*?w:orient="(\w+)"/g)).toEqual(['portrait', 'landscape', 'portrait']);
    const [, turned = ''] = body.split(/<w:sectPr .*?<\/w:sectPr>|<w:sectPr>.*?<\/w:sectPr>/);
    for (const text of ['Second chapter', 'Budget by year']) expect(turned).toContain(text);
    expect(turned).not.toContain('Upright again.');
  });

  it('says at the foot of every page which run it comes from', () => {
    const feet = Object.entries(parts).filter(([path]) => /word\/footer\d+\.xml/.test(path));
    expect(feet.length).toBe(3);
    for (const [, foot] of feet) expect(foot).toContain('Run abc123');
  });
});
