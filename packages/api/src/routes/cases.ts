import { CASE_FILE_TYPES } from '@ohsim/documents/case-files';
import type { CaseOutcome, CaseWork } from '../cases/case-work.ts';
import { parseCaseRequest } from '../cases/parse-case-request.ts';
import { makeCase, makeCaseFile } from '../contract/case.ts';
import type { ApiDeps } from '../deps.ts';
import { createAuthorise } from '../http/authorise.ts';
import { newRoutes } from '../http/new-routes.ts';
import { Problem, unusable } from '../http/problem.ts';
import { readJsonBody } from '../http/read-json-body.ts';
import { JobQueueClosed, JobQueueFull } from '../jobs/job-queue.ts';

/** Investment cases, as data or as a file. Answers when all is done: a request has bounded work, and its result is not stored. */
export function caseRoutes(deps: ApiDeps) {
  const writing = createAuthorise(deps.access)('runs:write');
  const work = async (body: unknown): Promise<CaseWork> => {
    const parsed = parseCaseRequest(body, deps);
    if (!parsed.ok) throw unusable(parsed.issues, 'The case');
    return parsed.value;
  };
  return newRoutes()
    .openapi({ ...makeCase, middleware: writing }, async (context) => {
      const outcome = await submitted(deps, await work(await readJsonBody(context)));
      if (!('investmentCase' in outcome)) throw new Error('a worker gave a file nobody asked for');
      return context.json(outcome.investmentCase, 200);
    })
    .openapi({ ...makeCaseFile, middleware: writing }, async (context) => {
      const { file } = context.req.valid('param');
      const asked = await work(await readJsonBody(context));
      const outcome = await submitted(deps, { ...asked, file });
      if (!('bytes' in outcome)) throw new Error('a worker gave no file');
      const { mediaType, suffix } = CASE_FILE_TYPES[file];
      const headers = { 'content-type': mediaType, 'content-disposition': `attachment; filename="${fileName(asked)}-${suffix}"` };
      return context.body(new Uint8Array(outcome.bytes), 200, headers) as never;
    });
}

/** Title of the case as a file name of letters, digits and hyphens. */
const fileName = ({ definition }: CaseWork): string =>
  definition.title
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '')
    .slice(0, 80) || 'ohsim';

async function submitted({ cases, newId }: ApiDeps, work: CaseWork): Promise<Extract<CaseOutcome, { ok: true }>> {
  try {
    const outcome = await cases.submit(newId(), work).result;
    if (!outcome.ok) throw unusable(outcome.issues, 'The case');
    return outcome;
  } catch (error) {
    if (!(error instanceof JobQueueFull || error instanceof JobQueueClosed)) throw error;
    const detail = 'The server has all the cases it can take. Try again in a moment.';
    throw new Problem(503, { detail, headers: { 'retry-after': '10' } });
  }
}
