import type { Issue } from '@ohsim/engine';
import type { ContentfulStatusCode } from 'hono/utils/http-status';

/** An error as RFC 9457 describes it. `issues` holds every problem found in the input, with path, found and allowed. */
export interface ProblemDocument {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly detail: string;
  readonly instance: string;
  readonly requestId: string;
  readonly issues?: readonly Issue[];
}

interface ProblemFields {
  readonly detail: string;
  readonly issues?: readonly Issue[];
  readonly headers?: Readonly<Record<string, string>>;
}

/** Thrown by handlers and middleware to answer with a problem. Not a fault of the server, except for status 500 and above. */
export class Problem extends Error {
  readonly status: ContentfulStatusCode;
  readonly issues: readonly Issue[] | undefined;
  readonly headers: Readonly<Record<string, string>>;
  constructor(status: ContentfulStatusCode, { detail, issues, headers = {} }: ProblemFields) {
    super(detail);
    this.name = 'Problem';
    this.status = status;
    this.issues = issues;
    this.headers = headers;
  }
}

/** Input that was understood but cannot be used. */
export function unusable(issues: readonly Issue[], what = 'The request'): Problem {
  const errors = issues.filter((issue) => issue.severity === 'error').length;
  return new Problem(422, { detail: `${what} has ${errors === 1 ? 'one problem' : `${errors} problems`}; see issues.`, issues });
}

const TITLES: Readonly<Record<number, string>> = {
  400: 'Bad request',
  401: 'Not signed in',
  403: 'Not allowed',
  404: 'Not found',
  405: 'Method not allowed',
  409: 'Conflict',
  412: 'Changed by someone else',
  413: 'Too large',
  415: 'Wrong content type',
  421: 'Wrong host name',
  422: 'Input cannot be used',
  428: 'Version missing',
  429: 'Too many requests',
  500: 'Fault of the server',
  503: 'Busy',
};

export const titleOf = (status: number): string => TITLES[status] ?? `Status ${status}`;
