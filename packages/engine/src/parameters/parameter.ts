/** How sure we are: GREEN observed and current, AMBER partial or old evidence, RED judgement or tuned. */
export type Grade = 'GREEN' | 'AMBER' | 'RED';

/** Where a number comes from. A judgement is a source; the absence of a source is not. */
export interface Source {
  readonly id: string;
  readonly title: string;
  readonly publisher: string;
  /** ISO date or year of the data, as the publisher states it. */
  readonly date: string;
  readonly kind: 'published' | 'derived' | 'estimate' | 'judgement';
  readonly url?: string;
  readonly licence?: string;
  readonly note?: string;
}

/** Least, most likely and greatest value. */
export interface ThreePointUncertainty {
  readonly kind: 'pert' | 'triangular';
  readonly min: number;
  readonly mode: number;
  readonly max: number;
}

/** A normal distribution cut off at both ends; mean and sd are those before the cut. */
export interface TruncatedNormalUncertainty {
  readonly kind: 'truncated-normal';
  readonly mean: number;
  readonly sd: number;
  readonly min: number;
  readonly max: number;
}

/** A person's own 80% interval: one chance in ten below p10, one in ten above p90, the halves normal and of different width. */
export interface TwoPieceNormalUncertainty {
  readonly kind: 'two-piece-normal';
  readonly median: number;
  readonly p10: number;
  readonly p90: number;
}

/** A few possible values in rising order, with probabilities that sum to 1. */
export interface DiscreteUncertainty {
  readonly kind: 'discrete';
  readonly values: readonly { readonly value: number; readonly probability: number }[];
}

/** Distribution of what is not known about a parameter, in the parameter's own unit. */
export type Uncertainty =
  | { readonly kind: 'fixed' }
  | ThreePointUncertainty
  | { readonly kind: 'beta'; readonly a: number; readonly b: number }
  | { readonly kind: 'gamma'; readonly shape: number; readonly scale: number }
  | { readonly kind: 'lognormal'; readonly median: number; readonly sigma: number }
  | { readonly kind: 'poisson'; readonly mean: number }
  | TruncatedNormalUncertainty
  | TwoPieceNormalUncertainty
  | DiscreteUncertainty;

interface ParameterBase {
  readonly id: string;
  readonly label: string;
  readonly description: string;
  readonly unit: string;
  readonly grade: Grade;
  readonly sourceId: string;
  /** Date of the value: ISO date or year. */
  readonly date: string;
  readonly note?: string;
}

/** One number of the model with its unit, plausible range, distribution, source, date and grade. */
export interface ScalarParameter extends ParameterBase {
  readonly value: number;
  readonly low: number;
  readonly high: number;
  readonly uncertainty: Uncertainty;
}

/** A shape by key (age band, year of training) with one unit, source and grade; uncertainty is a common multiplier around 1. */
export interface TableParameter extends ParameterBase {
  readonly values: Readonly<Record<string, number>>;
  readonly multiplier: Uncertainty;
}

export type Parameter = ScalarParameter | TableParameter;

export const isTable = (parameter: Parameter): parameter is TableParameter => 'values' in parameter;

/** One change to one parameter. `ramp` is the number of months from no effect to full effect, linear, starting at `from`. */
export interface ParameterEdit {
  readonly parameterId: string;
  readonly op: 'set' | 'multiply' | 'add';
  readonly value: number;
  /** First month of effect, 'YYYY-MM'. Absent: from the start of the run. */
  readonly from?: string;
  readonly ramp?: number;
  /** Who made the edit: lever id, or 'user'. */
  readonly by: string;
}
