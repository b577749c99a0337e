/** One cell: a number or text, or a formula with the value it must give. References are to this workbook: `Costs!C5`, or a defined name. */
export type WorkbookCell = string | number | null | { readonly formula: string; readonly value: number };

/** How a column's numbers are shown. */
export type NumberFormat = 'pounds' | 'pounds-pence' | 'number' | 'share' | 'factor' | 'text' | 'year';

export interface WorkbookColumn {
  readonly label: string;
  readonly format: NumberFormat;
  /** Width in characters. */
  readonly width: number;
}

/** A sheet: a title and notes above a header row, then rows. */
export interface WorkbookSheet {
  readonly name: string;
  readonly title: string;
  readonly notes: readonly string[];
  readonly columns: readonly WorkbookColumn[];
  /** Row of the sheet that holds the headers (1 = first): title, one row for each note, a blank row, then headers. */
  readonly headerRow: number;
  readonly rows: readonly (readonly WorkbookCell[])[];
  /** Rows (index into `rows`) that are totals. */
  readonly totals: readonly number[];
  readonly landscape: boolean;
}

/** A name that formulas and readers can use: 'npsv_hub' = Summary!$C$7. */
export interface WorkbookName {
  readonly name: string;
  readonly sheet: string;
  /** Absolute, such as $C$7. */
  readonly cell: string;
}

/** A workbook as plain data: which cells are numbers, which are formulas and what they come to. A writer adds styles, frozen headers and print set-up. */
export interface WorkbookSpec {
  readonly sheets: readonly WorkbookSheet[];
  readonly names: readonly WorkbookName[];
}
