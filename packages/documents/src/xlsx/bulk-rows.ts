import { columnLetters } from '@ohsim/engine';
import type { BulkRow, BulkRows, NumberFormat, SheetRow } from './workbook.ts';

/**
 * A row with one cell for each format and each text of the bulk rows. The writer library gives the formats their styles and the texts their places in the
 * file's table of texts; the rows themselves, written by hand, then name both by number.
 */
export const bulkPattern = (bulk: BulkRows): SheetRow => ({
  kind: 'plain',
  cells: [...patternFormats(bulk).map((format) => ({ value: 1, formula: '1', format })), ...patternTexts(bulk)],
});

const patternFormats = ({ columns, formats }: BulkRows): NumberFormat[] => [
  ...new Set([...columns.flatMap((column) => (column === 'by row' ? [] : [column])), ...formats]),
];

/** Empty texts have no cell. */
const patternTexts = ({ texts }: BulkRows): string[] => texts.filter((text) => text !== '');

/** The XML of a sheet with its bulk rows in place of their pattern, which stands in row `first`. */
export function bulkPart(sheet: string, first: number, bulk: BulkRows): string {
  const pattern = new RegExp(`<row r="${first}"[^>]*>.*?</row>`, 's').exec(sheet)?.[0];
  const cells = [...(pattern ?? '').matchAll(/<c r="[A-Z]+\d+" s="(\d+)"(?: t="s"><v>(\d+)<)?/g)];
  const [formats, texts] = [patternFormats(bulk), patternTexts(bulk)];
  if (pattern === undefined || cells.length !== formats.length + texts.length)
    throw new Error(`row ${first} of the sheet does not hold its ${formats.length} formats and ${texts.length} texts`);
  const style: RowStyle = {
    columns: bulk.columns,
    letters: bulk.columns.map((_, column) => columnLetters(column)),
    styleOf: new Map(formats.map((format, at) => [format, cells[at]?.[1] ?? '0'])),
    textCell: new Map(texts.map((text, at) => [text, textCell(cells[formats.length + at])])),
  };
  const rows: string[] = [];
  for (const row of bulk.rows) rows.push(rowXml(row, first + rows.length, style));
  const last = `${style.letters.at(-1)}${first + rows.length - 1}`;
  return sheet.replace(/<dimension ref="[^"]*"\/>/, `<dimension ref="A1:${last}"/>`).replace(pattern, () => rows.join(''));
}

/** What follows a text cell's address. */
const textCell = (pattern: RegExpExecArray | undefined): string => `" s="${pattern?.[1]}" t="s"><v>${pattern?.[2]}</v></c>`;

interface RowStyle {
  readonly columns: BulkRows['columns'];
  readonly letters: readonly string[];
  /** Style number of a format. */
  readonly styleOf: ReadonlyMap<NumberFormat, string>;
  readonly textCell: ReadonlyMap<string, string>;
}

function rowXml({ cells, format }: BulkRow, number: number, { columns, letters, styleOf, textCell: texts }: RowStyle): string {
  let xml = `<row r="${number}">`;
  cells.forEach((value, column) => {
    if (value === null || value === '') return;
    xml += `<c r="${letters[column]}${number}`;
    if (typeof value === 'string') xml += texts.get(value);
    else {
      const shown = columns[column] === 'by row' ? format : (columns[column] as NumberFormat);
      xml += `" s="${styleOf.get(shown)}"><v>${value}</v></c>`;
    }
  });
  return `${xml}</row>`;
}
