import type { Issue } from '@ohsim/engine';

/** An answer of the API that is not a success: what it says, and the problems it lists. */
export class ApiProblem extends Error {
  override readonly name = 'ApiProblem';
  readonly status: number;
  readonly issues: readonly Issue[];

  constructor(status: number, message: string, issues: readonly Issue[]) {
    super(message);
    this.status = status;
    this.issues = issues;
  }
}

const BASE = '/api/v1';

/** Workspace of a person at their own machine. */
export const WORKSPACE = `${BASE}/workspaces/local`;

export interface ApiRequest {
  readonly method?: 'GET' | 'POST' | 'PUT' | 'DELETE';
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Asks the API. Anything but a success, or an answer that is not JSON (no API behind this page), is an `ApiProblem`. */
export async function askApi<T>(
  path: string,
  { method = 'GET', body, headers = {} }: ApiRequest = {},
): Promise<{ readonly status: number; readonly document: T }> {
  const response = await fetch(path.startsWith('/') ? path : `${BASE}/${path}`, {
    method,
    headers: { accept: 'application/json', ...(body === undefined ? {} : { 'content-type': 'application/json' }), ...headers },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  if (response.status === 204) return { status: 204, document: undefined as T };
  const type = response.headers.get('content-type') ?? '';
  if (!type.includes('json')) throw new ApiProblem(response.status, 'There is no ohsim server behind this page.', []);
  const document = (await response.json()) as T & { readonly detail?: string; readonly title?: string; readonly issues?: readonly Issue[] };
  if (!response.ok)
    throw new ApiProblem(
      response.status,
      document.detail ?? document.title ?? `The server answered ${response.status}.`,
      document.issues ?? [],
    );
  return { status: response.status, document };
}
