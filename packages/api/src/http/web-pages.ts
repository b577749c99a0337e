import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { serveStatic } from '@hono/node-server/serve-static';
import type { MiddlewareHandler } from 'hono';
import type { ApiEnv } from '../deps.ts';

/** Files that Vite names by their content. */
const HASHED = /^\/assets\//;
const YEAR = 'public, max-age=31536000, immutable';

/** Files of the built dashboard. Hashed assets are kept for ever, the rest is asked for again each time. */
export function webFiles(folder: string): MiddlewareHandler<ApiEnv> {
  const serve = serveStatic<ApiEnv>({ root: folder });
  return async (context, next) => {
    const response = await serve(context, next);
    if (response instanceof Response) response.headers.set('cache-control', HASHED.test(context.req.path) ? YEAR : 'no-cache');
    return response;
  };
}

/** The dashboard's page for addresses that it resolves itself; undefined for those of the API and for missing files. */
export function webPage(folder: string, path: string): string | undefined {
  const page = join(folder, 'index.html');
  if (/^\/(api|healthz|readyz)(\/|$)/.test(path) || /\.[A-Za-z0-9]+$/.test(path) || !existsSync(page)) return undefined;
  return readFileSync(page, 'utf8');
}
