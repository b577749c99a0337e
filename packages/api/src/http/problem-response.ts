import type { Context } from 'hono';
import { HTTPException } from 'hono/http-exception';
import type { ApiEnv } from '../deps.ts';
import { Problem, type ProblemDocument, titleOf } from './problem.ts';

/** Any thrown value as a problem. What is not the caller's mistake keeps its details for the log. */
export function toProblem(error: unknown): Problem {
  if (error instanceof Problem) return error;
  if (error instanceof HTTPException && error.status < 500)
    return new Problem(error.status as Problem['status'], { detail: error.message });
  return new Problem(500, { detail: 'Something went wrong in the server. The log has the details under this request id.' });
}

/** The problem as a response. */
export function problemResponse(context: Context<ApiEnv>, problem: Problem): Response {
  const document: ProblemDocument = {
    type: `urn:ohsim:problem:${titleOf(problem.status).toLowerCase().replaceAll(' ', '-')}`,
    title: titleOf(problem.status),
    status: problem.status,
    detail: problem.message,
    instance: context.req.path,
    requestId: context.get('requestId'),
    ...(problem.issues === undefined ? {} : { issues: problem.issues }),
  };
  return context.body(JSON.stringify(document), problem.status, {
    ...problem.headers,
    'content-type': 'application/problem+json',
    'cache-control': 'no-store',
  });
}
