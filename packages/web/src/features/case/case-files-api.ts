import { ApiProblem, WORKSPACE } from '../../api/api-client.ts';
import { type CaseQuery, wholeSettings } from './case-store.ts';

export type CaseFileKind = 'docx' | 'xlsx' | 'board';

export interface CaseFileAnswer {
  readonly name: string;
  readonly type: string;
  readonly bytes: ArrayBuffer;
}

/** A file of a case from the server. Anything but the file is an `ApiProblem` with what the server says. */
export async function fetchCaseFile({ request, draws }: CaseQuery, file: CaseFileKind): Promise<CaseFileAnswer> {
  const response = await fetch(`${WORKSPACE}/cases/${file}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ case: request, ...wholeSettings(draws) }),
  });
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

/** Hands the user a file that came from the server. */
export function saveBytes(name: string, bytes: ArrayBuffer, type: string): void {
  const url = URL.createObjectURL(new Blob([bytes], { type }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
