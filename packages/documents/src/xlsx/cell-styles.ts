import type { Alignment, Style } from 'exceljs';
import type { NumberFormat, SheetRow } from './workbook.ts';

const FONT = 'Arial';
const INK = 'FF212B32';
const BLUE = 'FF003087';

/** Number formats as a spreadsheet writes them. A minus sign, never brackets or red, and none before nothing. */
export const NUMBER_FORMATS: Readonly<Record<NumberFormat, string>> = {
  pounds: '[>=0.5]£#,##0;[<=-0.5]-£#,##0;£0',
  'pounds-pence': '[>=0.005]£#,##0.00;[<=-0.005]-£#,##0.00;£0.00',
  number: '#,##0.00',
  whole: '#,##0',
  small: '0.0000',
  share: '0.0%',
  factor: '0.000000',
  text: 'General',
  year: 'General',
  month: 'mmm yyyy',
};

/** What a cell is, as far as its looks go. */
export interface CellLook {
  readonly row: SheetRow['kind'];
  /** 'input': a number that was put there; 'formula': one that follows from others; 'text'; 'fill-in': an empty box for the reader. */
  readonly content: 'input' | 'formula' | 'text' | 'fill-in';
  readonly format: NumberFormat;
  /** Whether its column holds numbers, so that its header stands right. */
  readonly numbers: boolean;
}

/** Looks of a cell: headers bold on a tint, totals ruled above, numbers that were put there blue and those that follow black, boxes to fill in outlined. */
export function cellStyle({ row, content, format, numbers }: CellLook): Partial<Style> {
  const bold = row === 'title' || row === 'header' || row === 'total';
  const colour = row === 'title' || (content === 'input' && row === 'plain') ? BLUE : INK;
  return {
    font: { name: FONT, size: row === 'title' ? 14 : 10, bold, color: { argb: colour } },
    alignment: alignmentOf(row, content, numbers),
    numFmt: content === 'text' ? 'General' : NUMBER_FORMATS[format],
    ...(row === 'header' ? { fill: { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFE8EDEE' } } } : {}),
    ...borderOf(row, content),
  };
}

/** Numbers stand right, text left and a step in from the number before it; text wraps, but for a title. */
function alignmentOf(row: SheetRow['kind'], content: CellLook['content'], numbers: boolean): Partial<Alignment> {
  const wrapText = row === 'header' || (content === 'text' && row !== 'title');
  const horizontal = content === 'input' || content === 'formula' || (row === 'header' && numbers) ? 'right' : 'left';
  const indented = horizontal === 'left' && (row === 'plain' || row === 'header' || row === 'total');
  return { wrapText, vertical: row === 'header' ? 'bottom' : 'top', horizontal, ...(indented ? { indent: 1 } : {}) };
}

function borderOf(row: SheetRow['kind'], content: CellLook['content']): Partial<Style> {
  const line = { style: 'thin', color: { argb: 'FF4C6272' } } as const;
  if (content === 'fill-in') return { border: { top: line, bottom: line, left: line, right: line } };
  if (row === 'header') return { border: { bottom: line } };
  return row === 'total' ? { border: { top: line, bottom: line } } : {};
}
