/** A value as it can be shown to the person who typed it. */
export type IssueValue = string | number | boolean | null;

/** Values that would have been accepted: ends included, one end optional, or a closed list. */
export type AllowedValues =
  | { readonly min: number; readonly max?: number }
  | { readonly max: number; readonly min?: undefined }
  | { readonly oneOf: readonly IssueValue[] };

/** Something in a user's input that cannot be used (error) or will probably surprise (warning). */
export interface Issue {
  /** Where: 'levers[0].settings.reduction'. Empty for the document as a whole. */
  readonly path: string;
  /** Stable machine name in kebab-case: 'out-of-range'. */
  readonly code: string;
  /** What is expected of the value, as a clause: 'a cut in leaver rate'; or, when `allowed` is absent, a whole sentence. */
  readonly message: string;
  readonly severity: 'error' | 'warning';
  readonly found?: IssueValue;
  readonly allowed?: AllowedValues;
  /** Unit of found and allowed: 'share', 'FTE', 'working days'. */
  readonly unit?: string;
  /** What to do about it, one sentence. */
  readonly hint?: string;
}

export type IssueFields = Omit<Issue, 'severity'>;

/** An issue that stops the run. */
export function errorIssue(fields: IssueFields): Issue {
  return { ...fields, severity: 'error' };
}

/** An issue worth reading; the run goes on. */
export function warningIssue(fields: IssueFields): Issue {
  return { ...fields, severity: 'warning' };
}
