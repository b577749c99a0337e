import type { Grade } from '../../parameters/parameter.ts';
import type { AssumptionsBlock, HeadingBlock, NoteBlock, SentenceBlock, TableBlock, TextPart } from '../blocks.ts';

/** A list of points; numbered where order matters. */
export interface ListBlock {
  readonly kind: 'list';
  readonly id: string;
  readonly ordered: boolean;
  readonly items: readonly (readonly TextPart[])[];
}

/** A headline number of a case with its sentence and where it comes from. */
export interface KeyFigureBlock {
  readonly kind: 'key-figure';
  readonly id: string;
  readonly label: string;
  readonly value: number | null;
  readonly unit: string;
  /** As shown: '£1.2m', '2.3', 'not defined'. */
  readonly text: string;
  readonly range?: { readonly low: number; readonly high: number; readonly text: string };
  readonly sentence: string;
  readonly trace: FigureTrace;
}

/** Where a number comes from: how it is worked out, from which rows and parameters, in which run. */
export interface FigureTrace {
  readonly equation: string;
  readonly inputs: readonly { readonly label: string; readonly value: string; readonly sourceId?: string; readonly grade?: Grade }[];
  readonly runId: string;
}

/** Numbers by category with one or more series: bars, grouped or stacked. Charts carry their own text for those who cannot see them. */
export interface BarsBlock {
  readonly kind: 'bars';
  readonly id: string;
  readonly title: string;
  readonly sentence: string;
  readonly unit: string;
  readonly categories: readonly string[];
  readonly series: readonly { readonly id: string; readonly label: string; readonly values: readonly number[] }[];
  readonly stacked: boolean;
  /** A line across the bars, such as what can be afforded. */
  readonly line?: { readonly label: string; readonly values: readonly number[] };
  readonly alt: string;
}

/** How draws spread: counts between edges. */
export interface HistogramBlock {
  readonly kind: 'histogram';
  readonly id: string;
  readonly title: string;
  readonly sentence: string;
  readonly unit: string;
  /** One more than counts. */
  readonly edges: readonly number[];
  readonly counts: readonly number[];
  readonly marks: readonly { readonly label: string; readonly value: number }[];
  readonly alt: string;
}

/** How far each uncertain input moves a result between the ends of its range, largest first. */
export interface TornadoBlock {
  readonly kind: 'tornado';
  readonly id: string;
  readonly title: string;
  readonly sentence: string;
  readonly unit: string;
  /** Result with every input as assumed. */
  readonly base: number;
  readonly rows: readonly TornadoRow[];
  readonly alt: string;
}

export interface TornadoRow {
  readonly parameterId: string;
  readonly label: string;
  readonly unit: string;
  readonly grade: Grade;
  readonly lowInput: number;
  readonly highInput: number;
  readonly atLow: number;
  readonly atHigh: number;
}

/** Contributions that add up from one total to another, in order: a waterfall of drivers. */
export interface DriversBlock {
  readonly kind: 'drivers';
  readonly id: string;
  readonly title: string;
  readonly sentence: string;
  readonly unit: string;
  readonly from: { readonly label: string; readonly value: number };
  readonly to: { readonly label: string; readonly value: number };
  readonly bars: readonly { readonly id: string; readonly label: string; readonly value: number; readonly standardError: number | null }[];
  readonly alt: string;
}

/** What a case document is made of: the report's own blocks, and those only a case needs. Text stays text; charts are numbers with a title, a sentence and words for those who cannot see them. */
export type CaseBlock =
  | HeadingBlock
  | SentenceBlock
  | TableBlock
  | NoteBlock
  | AssumptionsBlock
  | ListBlock
  | KeyFigureBlock
  | BarsBlock
  | HistogramBlock
  | TornadoBlock
  | DriversBlock;
