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

/** A file that the server made. */
export interface ServerFile {
  readonly name: string;
  readonly type: string;
  readonly bytes: ArrayBuffer;
}

/** A file from the server. Anything but a file with a name is an `ApiProblem` with what the server says. */
export async function fetchFile(path: string, request?: RequestInit): Promise<ServerFile> {
  const response = await fetch(path, request);
  const type = response.headers.get('content-type') ?? '';
  if (!response.ok) throw await problemOf(response, type);
  const name = /filename="([^"]+)"/.exec(response.headers.get('content-disposition') ?? '')?.[1];
  if (name === undefined) throw new ApiProblem(response.status, 'There is no ohsim server behind this page.', []);
  return { name, type, bytes: await response.arrayBuffer() };
}

async function problemOf(response: Response, type: string): Promise<ApiProblem> {
  if (!type.includes('json')) return new ApiProblem(response.status, 'There is no ohsim server behind this page.', []);
  const { detail, title } = (await response.json()) as { readonly detail?: string; readonly title?: string };
  return new ApiProblem(response.status, detail ?? title ?? `The server answered ${response.status}.`, []);
}
