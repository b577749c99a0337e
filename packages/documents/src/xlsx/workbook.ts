/** A workbook as plain data: what its cells say and how they are to be read, not how a file holds them. */
export interface Workbook {
  readonly title: string;
  readonly subject: string;
  readonly keywords: string;
  readonly description: string;
  /** Date of creation and change, '2026-04-01': the same for the same run. */
  readonly dated: string;
  /** Left of every printed foot, before the page number: which run the numbers come from. */
  readonly footer: string;
  readonly sheets: readonly Sheet[];
  readonly names: readonly CellName[];
}

export interface Sheet {
  /** At most 31 characters, none of []:*?/\ */
  readonly name: string;
  readonly rows: readonly SheetRow[];
  /** Widths of columns in characters. */
  readonly widths: readonly number[];
  /** Rows and columns that stay in sight: everything above and left of the first that moves. */
  readonly frozen: { readonly rows: number; readonly columns: number };
  /** Rows repeated at the top of every printed page, first and last, counted from 1. */
  readonly printTitles?: readonly [number, number];
  readonly landscape: boolean;
  /** Many rows below the others, under the last header, which gets filter buttons. */
  readonly bulk?: BulkRows;
}

/** Rows too many for the writer library: plain values, each column in one format or in that of its row. */
export interface BulkRows {
  readonly columns: readonly (NumberFormat | 'by row')[];
  /** Formats that rows name. */
  readonly formats: readonly NumberFormat[];
  /** Every text that stands in them, once. */
  readonly texts: readonly string[];
  readonly count: number;
  readonly rows: Iterable<BulkRow>;
}

export interface BulkRow {
  /** Format of the columns that are 'by row'. */
  readonly format: NumberFormat;
  /** null: an empty cell. */
  readonly cells: readonly (string | number | null)[];
}

export interface SheetRow {
  readonly kind: 'title' | 'note' | 'header' | 'plain' | 'total' | 'blank';
  readonly cells: readonly SheetCell[];
}

/** A number or text as it is, or with its format, its formula, its note. */
export type SheetCell = string | number | null | DetailedCell;

export interface DetailedCell {
  /** What the cell comes to; of a formula, the result that a program shows before it calculates. */
  readonly value: string | number | null;
  /** Without the equals sign. */
  readonly formula?: string;
  readonly format?: NumberFormat;
  /** Shown when the pointer rests on the cell: where the number comes from. */
  readonly note?: string;
  /** To be filled in by the reader: an empty box. */
  readonly fillIn?: boolean;
}

/** How a number is shown; the cell keeps all its digits. */
export type NumberFormat = 'pounds' | 'pounds-pence' | 'number' | 'whole' | 'small' | 'share' | 'factor' | 'text' | 'year' | 'month';

/** A name that formulas and readers can use for a cell or a range: 'npsv_hub' is Summary!$C$7. */
export interface CellName {
  readonly name: string;
  readonly sheet: string;
  /** Absolute: $C$7, or $B$6:$K$6. */
  readonly cells: string;
}
