import { streamSSE } from 'hono/streaming';
import type { RunEvent } from '../contract/run.ts';
import { followRun } from '../contract/run-routes.ts';
import type { ApiDeps } from '../deps.ts';
import { createAuthorise } from '../http/authorise.ts';
import { newRoutes } from '../http/new-routes.ts';
import { progressEvents } from '../runs/progress-events.ts';
import { storedDocument } from '../runs/run-document.ts';
import { noRun } from '../runs/stored-run.ts';

/** Milliseconds between two looks at a run. */
const PAUSE = 250;
/** Milliseconds between two comments, so that nothing on the way takes the line for dead. */
const HEARTBEAT = 15_000;
/** Milliseconds after which a browser that lost the line connects again. */
const RETRY = 2000;

/** How a run fares, as server-sent events. */
export function runEventRoutes(deps: ApiDeps) {
  return newRoutes().openapi({ ...followRun, middleware: createAuthorise(deps.access)('runs:read') }, async (context) => {
    const { workspace: workspaceId, runId } = context.req.valid('param');
    const stored = async () => {
      const [row] = await deps.store.runs.findMany(workspaceId, [runId]);
      return row === undefined ? undefined : storedDocument(row).progress;
    };
    const over = new AbortController();
    const signal = AbortSignal.any([over.signal, deps.closing]);
    const events = progressEvents({ runs: deps.runs, stored, workspaceId, runId }, { pause: PAUSE, now: () => performance.now(), signal });
    const first = await events.next();
    if (first.done === true) throw noRun(runId);
    context.header('x-accel-buffering', 'no');
    return streamSSE(context, async (stream) => {
      stream.onAbort(() => over.abort());
      const beating = setInterval(() => void stream.write(': still here\n\n').catch(() => undefined), HEARTBEAT);
      try {
        let id = 0;
        const send = (event: RunEvent) => stream.writeSSE({ event: 'run', id: String(++id), retry: RETRY, data: JSON.stringify(event) });
        await send(first.value);
        for await (const event of events) await send(event);
      } finally {
        clearInterval(beating);
      }
    });
  });
}
