import { CASE_FILE_TYPES } from '@ohsim/documents/case-files';
import type { CaseFileWork } from '../case-files/case-file-work.ts';
import { parseCaseFileRequest } from '../case-files/parse-case-file-request.ts';
import { writeCaseFile } from '../contract/case-file.ts';
import type { ApiDeps } from '../deps.ts';
import { createAuthorise } from '../http/authorise.ts';
import { newRoutes } from '../http/new-routes.ts';
import { Problem, unusable } from '../http/problem.ts';
import { readJsonBody } from '../http/read-json-body.ts';
import { JobQueueClosed, JobQueueFull } from '../jobs/job-queue.ts';

/** Files of investment cases. Answers when the file is written: a request has bounded work, and nothing is stored. */
export function caseFileRoutes(deps: ApiDeps) {
  const writing = createAuthorise(deps.access)('runs:write');
  return newRoutes().openapi({ ...writeCaseFile, middleware: writing }, async (context) => {
    const parsed = parseCaseFileRequest(await readJsonBody(context), deps);
    if (!parsed.ok) throw unusable(parsed.issues, 'The case');
    const outcome = await submitted(deps, parsed.value);
    if (!outcome.ok) throw unusable(outcome.issues, 'The case');
    const { mediaType, suffix } = CASE_FILE_TYPES[parsed.value.file];
    return context.body(outcome.bytes.buffer, 200, {
      'content-type': mediaType,
      'content-disposition': `attachment; filename="${fileName(parsed.value)}-${suffix}"`,
      'ohsim-case': outcome.caseId,
    });
  });
}

/** Title of the case as a file name of letters, digits and hyphens. */
const fileName = ({ definition }: CaseFileWork): string =>
  definition.title
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '')
    .slice(0, 80) || 'ohsim';

async function submitted({ caseFiles, newId }: ApiDeps, work: CaseFileWork) {
  try {
    return await caseFiles.submit(newId(), work).result;
  } catch (error) {
    if (!(error instanceof JobQueueFull || error instanceof JobQueueClosed)) throw error;
    const detail = 'The server has all the documents it can write. Try again in a moment.';
    throw new Problem(503, { detail, headers: { 'retry-after': '10' } });
  }
}
