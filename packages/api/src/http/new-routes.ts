import { OpenAPIHono } from '@hono/zod-openapi';
import { errorIssue } from '@ohsim/engine';
import type { ApiEnv } from '../deps.ts';
import { unusable } from './problem.ts';

/** An empty set of routes whose path and query parameters are checked; what is wrong with them is a 422 with issues. */
export function newRoutes(): OpenAPIHono<ApiEnv> {
  return new OpenAPIHono<ApiEnv>({
    defaultHook: (result) => {
      if (result.success) return;
      const issues = result.error.issues.map((issue) =>
        errorIssue({ path: issue.path.join('.'), code: 'parameter', message: issue.message }),
      );
      throw unusable(issues, 'The address');
    },
  });
}
