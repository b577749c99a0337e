import type { MiddlewareHandler } from 'hono';
import type { ApiEnv } from '../deps.ts';
import type { Log } from './log.ts';

/** One line for each request: method, path without query, status, milliseconds. */
export function requestLog(log: Log): MiddlewareHandler<ApiEnv> {
  return async (context, next) => {
    const started = performance.now();
    await next();
    log({
      level: context.req.path.startsWith('/api/') ? 'info' : 'debug',
      event: 'request',
      requestId: context.get('requestId'),
      method: context.req.method,
      path: context.req.path,
      status: context.res.status,
      milliseconds: Math.round(performance.now() - started),
    });
  };
}
