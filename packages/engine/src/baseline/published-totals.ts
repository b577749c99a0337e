/** Counts that a baseline must reproduce, from outside its own document. */
export interface PublishedTotals {
  readonly trusts: number;
  readonly systems: number;
  /** Heads of trusts, resident doctors included. */
  readonly trustHeads: number;
  /** Heads of the boards themselves. */
  readonly boardHeads: number;
  /** NHS services that the allocation rule gives. */
  readonly nhsServices: number;
  /** Trusts that the allocation rule gives to independent providers. */
  readonly trustsWithIndependents: number;
}

/**
 * By baseline id. England: NHS Workforce Statistics, November 2025 (205 trusts; 1,502,405 heads excluding resident doctors, of which 25,159 outside
 * trusts) and March 2026 (1,531,859 heads in trusts with resident doctors); ONS boards of April 2023 (42). The last two counts are of the project's
 * own rule: about 100 services belong to the NHS Health at Work Network (Growing Occupational Health, 2021).
 */
export const PUBLISHED_TOTALS: Readonly<Record<string, PublishedTotals>> = {
  england: { trusts: 205, systems: 42, trustHeads: 1_531_859, boardHeads: 25_159, nhsServices: 102, trustsWithIndependents: 11 },
};
