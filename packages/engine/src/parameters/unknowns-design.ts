/** Parameters that are not known apart: where one is high, the others tend to be. */
export interface RankCorrelation {
  readonly id: string;
  /** Rank correlation of each pair, 0 to below 1. */
  readonly correlation: number;
  readonly reason: string;
  readonly parameterIds: readonly string[];
}

/**
 * How parameters are drawn together. `dimensions` pins each uncertain parameter to its place in the low-discrepancy sequence: new ones are added at the end, and no
 * place is ever used again, so that a new parameter leaves the draws of all others as they were.
 */
export interface UnknownsDesign {
  readonly dimensions: readonly string[];
  readonly correlations: readonly RankCorrelation[];
}
