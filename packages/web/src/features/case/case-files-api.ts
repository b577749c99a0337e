import { fetchFile, type ServerFile, WORKSPACE } from '../../api/api-client.ts';
import { type CaseQuery, wholeSettings } from './case-store.ts';

export type CaseFileKind = 'docx' | 'xlsx' | 'board';

/** A file of a case from the server. Anything but the file is an `ApiProblem` with what the server says. */
export const fetchCaseFile = ({ request, draws }: CaseQuery, file: CaseFileKind): Promise<ServerFile> =>
  fetchFile(`${WORKSPACE}/cases/${file}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ case: request, ...wholeSettings(draws) }),
  });
