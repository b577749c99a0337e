import type { Block, CaseBlock, TextPart } from '@ohsim/engine';
import type { SeriesRuns } from '../charts/series-fan.ts';

/** A Word document as plain data: what it says, not how it looks. */
export interface WordDocument {
  readonly title: string;
  readonly subtitle: string;
  /** Lines under the title: what it covers, who is to sign it. */
  readonly titleLines: readonly string[];
  readonly properties: WordProperties;
  /** Left of every footer, before the page number: which run the numbers come from. */
  readonly footer: string;
  readonly sections: readonly WordSection[];
  /** Results behind `series` blocks; a document without such blocks needs none. */
  readonly runs?: SeriesRuns;
}

/** What a file manager shows. Nothing in it comes from a clock. */
export interface WordProperties {
  readonly subject: string;
  readonly keywords: string;
  readonly description: string;
  /** Date of creation and change, '2026-04-01': the same for the same run. */
  readonly dated: string;
}

/** A chapter: a heading of level 1 and what follows it. */
export interface WordSection {
  readonly heading?: string;
  /** Whether it begins on a new page. */
  readonly newPage: boolean;
  readonly blocks: readonly WordBlock[];
}

export interface ParagraphBlock {
  readonly kind: 'paragraph';
  readonly parts: readonly TextPart[];
  /** Whether it stays on the page of what follows: a sentence and its chart. */
  readonly leads?: boolean;
}

export interface BulletsBlock {
  readonly kind: 'bullets';
  /** Tells one numbered list from the next. */
  readonly id?: string;
  readonly items: readonly (readonly TextPart[])[];
  /** Numbered from 1 where order matters. */
  readonly ordered?: boolean;
}

/** The table of contents: chapters and their parts with page numbers. */
export interface ContentsBlock {
  readonly kind: 'contents';
}

export interface PageBreakBlock {
  readonly kind: 'page-break';
}

/** A picture with its caption below. */
export interface PictureBlock {
  readonly kind: 'picture';
  readonly id: string;
  /** Caption; its number comes before it. */
  readonly title: string;
  /** What the picture shows, with its numbers, for who cannot see it. */
  readonly altText: string;
  readonly png: Uint8Array;
  /** In CSS pixels, 96 to the inch. */
  readonly width: number;
  readonly height: number;
  /** Where its numbers come from. */
  readonly trace?: string;
}

export interface GridColumn {
  readonly label: string;
  readonly align: 'left' | 'right';
}

export interface GridRow {
  readonly cells: readonly (string | readonly TextPart[])[];
  /** A total, or the row that carries the answer. */
  readonly strong?: boolean;
}

/** A table as it is printed: text cells, one header row that is repeated on every page; the first cell of a row names it. */
export interface GridBlock {
  readonly kind: 'grid';
  readonly id: string;
  readonly title: string;
  readonly columns: readonly GridColumn[];
  readonly rows: readonly GridRow[];
  readonly notes: readonly string[];
  /** Where its numbers come from. */
  readonly trace?: string;
  /** In smaller letters, so that it fits across. */
  readonly compact?: boolean;
}

/** A block with where its numbers come from, said below its table or picture. */
export interface TracedBlock {
  readonly kind: 'traced';
  readonly trace?: string;
  /** What the first column of a table holds. */
  readonly rowHeader?: string;
  readonly block: Block | CaseBlock;
}

/** What a Word document is made of: the report's blocks, and what only paper has. */
export type WordBlock =
  | Block
  | CaseBlock
  | ParagraphBlock
  | BulletsBlock
  | ContentsBlock
  | PageBreakBlock
  | PictureBlock
  | GridBlock
  | TracedBlock;
