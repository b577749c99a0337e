import type { Issue } from './issue.ts';

/** A value with whatever is worth a warning, or every reason why there is none. */
export type Result<T> =
  | { readonly ok: true; readonly value: T; readonly warnings: readonly Issue[] }
  | { readonly ok: false; readonly issues: readonly Issue[] };

export function success<T>(value: T, warnings: readonly Issue[] = []): Result<T> {
  return { ok: true, value, warnings };
}

export function failure(issues: readonly Issue[]): Result<never> {
  return { ok: false, issues };
}

/** A success with the warnings among the issues, or a failure with all of them if any is an error: report every issue at once, not the first. */
export function resultFromIssues<T>(issues: readonly Issue[], value: () => T): Result<T> {
  return issues.some((issue) => issue.severity === 'error') ? failure(issues) : success(value(), issues);
}
