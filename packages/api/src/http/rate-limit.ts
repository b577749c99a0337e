import type { MiddlewareHandler } from 'hono';
import { rateLimiter } from 'hono-rate-limiter';
import type { ApiDeps, ApiEnv } from '../deps.ts';
import { isLoopbackAddress } from './host-check.ts';
import { Problem } from './problem.ts';

const REQUESTS_PER_MINUTE = 600;

/** Keeps any one other machine from taking all of the server. Requests from this machine, and so those of a proxy on it, are not counted. */
export function rateLimit({ remoteAddress }: ApiDeps['access']): MiddlewareHandler<ApiEnv> {
  return rateLimiter<ApiEnv>({
    windowMs: 60_000,
    limit: REQUESTS_PER_MINUTE,
    standardHeaders: false,
    keyGenerator: remoteAddress,
    skip: (context) => isLoopbackAddress(remoteAddress(context)),
    handler: () => {
      throw new Problem(429, { detail: `More than ${REQUESTS_PER_MINUTE} requests in a minute.`, headers: { 'retry-after': '60' } });
    },
  });
}
