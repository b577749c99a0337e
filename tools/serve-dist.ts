/** Serves the built dashboard alone, without the api. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { serve } from '@hono/node-server';
import { serveStatic } from '@hono/node-server/serve-static';
import { Hono } from 'hono';
import { isMain } from './is-main.ts';
import { ROOT } from './source-files.ts';

/** Files of `folder`; unknown addresses get its page, since the dashboard names its own views. */
export function createStaticApp(folder: string): Hono {
  const page = join(folder, 'index.html');
  const app = new Hono();
  if (existsSync(folder)) app.use(serveStatic({ root: folder }));
  app.notFound((context) => {
    if (!existsSync(page)) return context.text('The dashboard has not been built: there is no packages/web/index.html yet.', 404);
    return context.html(readFileSync(page, 'utf8'));
  });
  return app;
}

if (isMain(import.meta.url)) {
  const hostname = process.env['OHSIM_HOST'] ?? '127.0.0.1';
  const server = serve({
    fetch: createStaticApp(join(ROOT, 'packages/web/dist')).fetch,
    hostname,
    port: Number(process.env['OHSIM_PORT'] ?? 8787),
  });
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => server.close());
}
