import { expect, test } from 'vitest';
import { twinCsv, twinHtml, twinText } from './table-twin.ts';

test('text with commas is quoted, text that a spreadsheet would run is made plain, gaps are empty', () => {
  const csv = twinCsv({
    caption: '',
    columns: [
      { id: 'a', label: 'Place', numeric: false },
      { id: 'b', label: 'Value, FTE', numeric: true },
    ],
    rows: [
      ['Bedfordshire, Luton and Milton Keynes', 0.1 + 0.2],
      ['=HYPERLINK("x")', Number.NaN],
      ['Devon', null],
    ],
    decimals: 1,
  });
  expect(csv).toBe(
    '\ufeffPlace,"Value, FTE"\r\n"Bedfordshire, Luton and Milton Keynes",0.30000000000000004\r\n"\'=HYPERLINK(""x"")",\r\nDevon,\r\n',
  );
});

test('for the clipboard columns are parted by tabs, and nothing in a cell parts it or runs', () => {
  const text = twinText({
    caption: '',
    columns: [
      { id: 'a', label: 'Place', numeric: false },
      { id: 'b', label: 'FTE', numeric: true },
    ],
    rows: [
      ['Mid\tland\nEast', 0.5],
      ['=1+1', null],
    ],
    decimals: 1,
  });
  expect(text).toBe("Place\tFTE\nMid land East\t0.5\n'=1+1\t");
});

test('a table for documents is HTML with every number in full and nothing that could be markup', () => {
  const html = twinHtml({
    caption: 'A & B',
    columns: [
      { id: 'a', label: '<b>', numeric: false },
      { id: 'b', label: 'Value', numeric: true },
    ],
    rows: [['"x"', 0.1 + 0.2]],
    decimals: 1,
  });
  expect(html).toBe(
    '<table><caption>A &amp; B</caption><thead><tr><th>&lt;b&gt;</th><th>Value</th></tr></thead><tbody><tr><td>&quot;x&quot;</td><td>0.30000000000000004</td></tr></tbody></table>',
  );
});
