interface Versions {
  readonly modelVersion: string;
  readonly baselineVersion: string;
}

/** Whether figures were made with another model or other data than this page has. */
export const isEarlier = (made: Versions, now: Versions): boolean =>
  made.modelVersion !== now.modelVersion || made.baselineVersion !== now.baselineVersion;
