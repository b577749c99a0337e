import { createRoute, z } from '@hono/zod-openapi';
import { json } from '../contract/common.ts';
import type { ApiDeps } from '../deps.ts';
import { newRoutes } from '../http/new-routes.ts';
import { Problem } from '../http/problem.ts';

const statusSchema = z.object({ status: z.literal('ok') }).openapi('Health');

/** Whether the process is alive, and whether it can serve. Both answer anyone and tell nothing else. */
export function healthRoutes(deps: ApiDeps) {
  return newRoutes()
    .openapi(
      createRoute({ method: 'get', path: '/healthz', summary: 'The process is alive', responses: { 200: json('Alive', statusSchema) } }),
      (context) => context.json({ status: 'ok' as const }, 200),
    )
    .openapi(
      createRoute({ method: 'get', path: '/readyz', summary: 'The database answers', responses: { 200: json('Ready', statusSchema) } }),
      async (context) => {
        await deps.store.ping().catch(() => {
          throw new Problem(503, { detail: 'The database does not answer.', headers: { 'retry-after': '5' } });
        });
        return context.json({ status: 'ok' as const }, 200);
      },
    );
}
