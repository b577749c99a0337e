import { bodyLimit } from 'hono/body-limit';
import { compress } from 'hono/compress';
import { methodNotAllowed } from 'hono/method-not-allowed';
import { requestId } from 'hono/request-id';
import type { ApiDeps } from './deps.ts';
import { createAuthorise } from './http/authorise.ts';
import { hostCheck } from './http/host-check.ts';
import { newRoutes } from './http/new-routes.ts';
import { Problem } from './http/problem.ts';
import { problemResponse, toProblem } from './http/problem-response.ts';
import { rateLimit } from './http/rate-limit.ts';
import { requestLog } from './http/request-log.ts';
import { securityHeaders } from './http/security-headers.ts';
import { webFiles, webPage } from './http/web-pages.ts';
import { openApiDocument, registerComponents } from './openapi.ts';
import { baselineRoutes } from './routes/baselines.ts';
import { caseRoutes } from './routes/cases.ts';
import { catalogueRoutes } from './routes/catalogue.ts';
import { comparisonRoutes } from './routes/comparisons.ts';
import { englandRoutes } from './routes/england.ts';
import { healthRoutes } from './routes/health.ts';
import { runEventRoutes } from './routes/run-events.ts';
import { runMetricRoutes } from './routes/run-metrics.ts';
import { runReportRoutes } from './routes/run-report.ts';
import { runSplitRoutes } from './routes/run-split.ts';
import { runRoutes } from './routes/runs.ts';
import { scenarioCheckRoutes } from './routes/scenario-check.ts';
import { scenarioVersionRoutes } from './routes/scenario-versions.ts';
import { scenarioRoutes } from './routes/scenarios.ts';
import { sitingRoutes } from './routes/sitings.ts';

/** Largest request body, bytes. */
export const MAX_BODY = 2_000_000;

const API = '/api/v1';
const WORKSPACE = `${API}/workspaces/:workspace`;

/** The whole HTTP interface, and the dashboard's files. Reads no environment and opens nothing: everything comes in `deps`. */
export function createApp(deps: ApiDeps) {
  const app = newRoutes();
  app.use(requestId({ generator: () => deps.newId() }), requestLog(deps.log), securityHeaders, compress());
  app.use(methodNotAllowed({ app, onMethodNotAllowed: (context, methods) => problemResponse(context, wrongMethod(methods)) }));
  app.use(hostCheck(deps.access), rateLimit(deps.access));
  app.use(bodyLimit({ maxSize: MAX_BODY, onError: tooLarge }));
  app.use(`${API}/*`, async (context, next) => {
    await next();
    if (!context.res.headers.has('cache-control')) context.res.headers.set('cache-control', 'no-cache');
  });

  app.route('/', healthRoutes(deps));
  for (const routes of [catalogueRoutes(deps), baselineRoutes(deps), englandRoutes(deps)]) app.route(API, routes);
  for (const routes of [
    scenarioCheckRoutes(deps),
    scenarioRoutes(deps),
    runMetricRoutes(deps),
    runReportRoutes(deps),
    runEventRoutes(deps),
    runRoutes(deps),
  ]) {
    app.route(WORKSPACE, routes);
  }
  for (const routes of [scenarioVersionRoutes(deps), runSplitRoutes(deps)]) app.route(WORKSPACE, routes);
  app.route(WORKSPACE, comparisonRoutes(deps));
  app.route(WORKSPACE, sitingRoutes(deps));
  app.route(WORKSPACE, caseRoutes(deps));

  registerComponents(app);
  app.get(`${API}/openapi.json`, createAuthorise(deps.access)('catalogue:read'), (context) => context.json(openApiDocument(app)));
  if (deps.webFolder !== undefined) app.use(webFiles(deps.webFolder));

  app.notFound((context) => {
    const reading = context.req.method === 'GET' || context.req.method === 'HEAD';
    const page = deps.webFolder === undefined || !reading ? undefined : webPage(deps.webFolder, context.req.path);
    if (page !== undefined) return context.html(page, 200, { 'cache-control': 'no-cache' });
    return problemResponse(context, new Problem(404, { detail: `There is nothing at ${context.req.path.slice(0, 200)}.` }));
  });
  app.onError((error, context) => {
    const problem = toProblem(error);
    if (problem.status >= 500) {
      deps.log({
        level: 'error',
        event: 'fault',
        requestId: context.get('requestId'),
        path: context.req.path,
        error: error.stack ?? String(error),
      });
    }
    return problemResponse(context, problem);
  });
  return app;
}

function tooLarge(): never {
  throw new Problem(413, { detail: `The body is larger than ${MAX_BODY / 1_000_000} MB, the most this server reads.` });
}

function wrongMethod(methods: readonly string[]): Problem {
  const allow = methods.join(', ');
  return new Problem(405, { detail: `This address answers to ${allow}.`, headers: { allow } });
}
