import type { TextPart } from '@ohsim/engine';
import { type FileChild, Paragraph, Table, TableCell, TableLayoutType, TableRow, TextRun, VerticalAlign, WidthType } from 'docx';
import { captionParagraph } from './caption-paragraph.ts';
import { CELL_MARGINS, columnWidths } from './column-widths.ts';
import { type Orientation, TEXT_WIDTH } from './page.ts';
import type { GridBlock, GridColumn, GridRow } from './word-document.ts';
import { STYLE } from './word-styles.ts';

/** Rows up to which a table is kept on one page. */
const KEPT_TOGETHER = 12;

/** A grid as a Word table: caption above, header row repeated on every page, rows that never break across pages, notes and trace below. */
export function gridTable(grid: GridBlock, orientation: Orientation): FileChild[] {
  const widths = columnWidths(grid, orientation);
  const side = CELL_MARGINS[grid.compact ? 'compact' : 'ordinary'] / 2;
  const together = grid.rows.length <= KEPT_TOGETHER;
  const lastRow = grid.rows.length - 1;
  const table = new Table({
    style: STYLE.table,
    layout: TableLayoutType.FIXED,
    width: { size: TEXT_WIDTH[orientation], type: WidthType.DXA },
    columnWidths: widths,
    margins: { marginUnitType: WidthType.DXA, top: 28, bottom: 28, left: side, right: side },
    tableLook: { firstRow: true, lastRow: false, firstColumn: false, lastColumn: false, noHBand: true, noVBand: true },
    rows: [
      new TableRow({
        tableHeader: true,
        cantSplit: true,
        children: grid.columns.map((column, index) => headCell(column, { width: widths[index] ?? 0, compact: grid.compact })),
      }),
      ...grid.rows.map(
        (row, index) =>
          new TableRow({
            cantSplit: true,
            keepNext: index < lastRow && (together || index === 0 || index === lastRow - 1),
            children: grid.columns.map((column, at) =>
              bodyCell(row, row.cells[at] ?? '', { column, width: widths[at] ?? 0, compact: grid.compact }),
            ),
          }),
      ),
    ],
  });
  return [captionParagraph('Table', grid.title), table, ...sourceLines(grid)];
}

/** Notes and where the numbers come from, in small text; at least a line of space, as two tables that touch would become one. */
function sourceLines({ notes, trace }: GridBlock): Paragraph[] {
  const lines = [...notes, ...(trace === undefined ? [] : [`Trace: ${trace}`])];
  const shown = lines.length === 0 ? [''] : lines;
  return shown.map((text, index) => {
    const last = index === shown.length - 1 ? { spacing: { before: 60, after: 180 } } : {};
    return new Paragraph({ style: STYLE.source, ...last, children: [new TextRun({ text })] });
  });
}

interface CellPlace {
  readonly width: number;
  readonly compact: boolean | undefined;
}

/** Half-points of the letters of a compact table. */
const SMALL = 15;

const headCell = ({ label, align }: GridColumn, { width, compact }: CellPlace): TableCell =>
  new TableCell({
    width: { size: width, type: WidthType.DXA },
    verticalAlign: VerticalAlign.BOTTOM,
    children: [
      new Paragraph({
        style: align === 'right' ? STYLE.tableHeadNumber : STYLE.tableHead,
        children: textRuns([{ text: label }], { compact }),
      }),
    ],
  });

const bodyCell = (row: GridRow, cell: GridRow['cells'][number], place: CellPlace & { readonly column: GridColumn }): TableCell =>
  new TableCell({
    width: { size: place.width, type: WidthType.DXA },
    children: [
      new Paragraph({
        style: place.column.align === 'right' ? STYLE.tableNumber : STYLE.tableText,
        children: textRuns(typeof cell === 'string' ? [{ text: cell }] : cell, { strong: row.strong, compact: place.compact }),
      }),
    ],
  });

interface RunLook {
  readonly strong?: boolean | undefined;
  readonly compact?: boolean | undefined;
}

/** Runs of text; strong pieces bold. */
export const textRuns = (parts: readonly TextPart[], { strong = false, compact = false }: RunLook = {}): TextRun[] =>
  parts.map(
    (part) => new TextRun({ text: part.text, ...(strong || part.strong ? { bold: true } : {}), ...(compact ? { size: SMALL } : {}) }),
  );
