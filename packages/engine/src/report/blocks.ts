import type { Waterfall } from '../explain/waterfall.ts';
import type { MetricKey } from '../metrics/metric.ts';
import type { Grade } from '../parameters/parameter.ts';

/** A piece of text; strong pieces carry the answer. */
export interface TextPart {
  readonly text: string;
  readonly strong?: boolean;
}

/** Which of the two runs a figure or line comes from. */
export type RunRole = 'scenario' | 'business-as-usual';

export interface HeadingBlock {
  readonly kind: 'heading';
  readonly level: 1 | 2 | 3;
  readonly text: string;
}

/** One sentence computed from results. */
export interface SentenceBlock {
  readonly kind: 'sentence';
  readonly id: string;
  readonly parts: readonly TextPart[];
}

/** One headline number: its range over futures, its sentence, and the metric row that explains it. */
export interface FigureBlock {
  readonly kind: 'figure';
  readonly id: string;
  readonly label: string;
  readonly value: number;
  readonly unit: string;
  /** The number as shown: '1.9', '41', 'fewer than 1'. */
  readonly text: string;
  /** What follows it: 'of 3.2 FTE needed', 'in 100'. */
  readonly after: string;
  /** 10th and 90th percentile over futures; absent where there is one path, or where the number is itself a chance. */
  readonly range?: { readonly low: number; readonly high: number; readonly text: string };
  /** The same number with no change, in words. */
  readonly comparison?: string;
  readonly sentence: string;
  readonly why: RowReference;
}

/** Where in a run's results a number lives. */
export interface RowReference {
  readonly metricId: string;
  readonly place: string;
  readonly role: string;
  readonly line: string;
  readonly basis: MetricKey['basis'];
  readonly scope: MetricKey['scope'];
}

/** One line of a chart: a row of a run's results, or a constant such as a standard. */
export interface SeriesLine {
  readonly id: string;
  readonly label: string;
  readonly part: 'in-post' | 'required' | 'wait' | 'standard' | 'other';
  readonly run: RunRole;
  readonly source: RowReference | { readonly constant: number };
  /** Whether bands over futures belong to it; the renderer takes them from the run. */
  readonly bands: boolean;
}

/** A chart over time as references to results: no pixels, no copies of numbers. */
export interface SeriesBlock {
  readonly kind: 'series';
  readonly id: string;
  readonly title: string;
  readonly unit: string;
  readonly sentence: string;
  readonly lines: readonly SeriesLine[];
  /** Month marked on the chart, absolute. */
  readonly focusMonth: number;
}

export interface TableColumn {
  readonly id: string;
  readonly label: string;
  readonly unit: string;
  readonly align: 'left' | 'right';
  readonly decimals: number;
  /** Whether cells may be tinted by value, and which end is worse. */
  readonly heat: 'higher-is-worse' | 'lower-is-worse' | 'none';
}

export interface TableRow {
  readonly id: string;
  readonly label: string;
  /** By column; null where the number does not apply. */
  readonly cells: readonly (number | string | null)[];
}

export interface TableBlock {
  readonly kind: 'table';
  readonly id: string;
  readonly title: string;
  readonly columns: readonly TableColumn[];
  readonly rows: readonly TableRow[];
  readonly notes: readonly string[];
}

export interface WaterfallBlock {
  readonly kind: 'waterfall';
  readonly id: string;
  readonly title: string;
  readonly sentence: string;
  readonly waterfall: Waterfall;
}

/** Something the reader must know: where numbers come from, what a lever cannot do, what the run warns of. */
export interface NoteBlock {
  readonly kind: 'note';
  readonly id: string;
  readonly tone: 'provenance' | 'inert' | 'warning' | 'method';
  readonly title: string;
  readonly text: string;
}

export interface AssumptionRow {
  readonly parameterId: string;
  readonly label: string;
  readonly description: string;
  readonly value: number | null;
  readonly unit: string;
  readonly low: number | null;
  readonly high: number | null;
  readonly grade: Grade;
  readonly date: string;
  readonly source: {
    readonly id: string;
    readonly title: string;
    readonly publisher: string;
    readonly kind: string;
    readonly url?: string;
  };
  readonly note?: string;
  /** Whether a scenario can change it; some numbers did their work when the baseline was built. */
  readonly editable: boolean;
  /** Whether the user has set it in this scenario, and why. */
  readonly changed?: { readonly text: string; readonly reason?: string };
}

export interface AssumptionsBlock {
  readonly kind: 'assumptions';
  readonly id: string;
  readonly title: string;
  readonly rows: readonly AssumptionRow[];
  readonly notes: readonly string[];
}

/** What a report is made of: data, not HTML. A renderer for each kind lives in the applications. */
export type Block = HeadingBlock | SentenceBlock | FigureBlock | SeriesBlock | TableBlock | WaterfallBlock | NoteBlock | AssumptionsBlock;
