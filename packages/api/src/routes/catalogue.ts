import { createRoute } from '@hono/zod-openapi';
import { type Baseline, DRIVER_MAP, LEVER_GROUPS, LEVERS, type Lever, METRICS, readFigure } from '@ohsim/engine';
import { etag } from 'hono/etag';
import { type CatalogueDocument, catalogueSchema, type LeverDocument } from '../contract/catalogue.ts';
import { json } from '../contract/common.ts';
import { problems } from '../contract/problem.ts';
import type { ApiDeps } from '../deps.ts';
import { createAuthorise } from '../http/authorise.ts';
import { newRoutes } from '../http/new-routes.ts';

/** Everything a form or a script needs to know before it asks for a run. */
export function catalogueRoutes(deps: ApiDeps) {
  const authorise = createAuthorise(deps.access);
  const catalogue = buildCatalogue(deps);
  const route = createRoute({
    method: 'get',
    path: '/catalogue',
    summary: 'Systems, roles, lines, delivery models, levers, metrics and parameters with their sources',
    middleware: [authorise('catalogue:read'), etag()],
    responses: { 200: json('The catalogue', catalogueSchema), ...problems() },
  });
  return newRoutes().openapi(route, (context) => context.json(catalogue, 200));
}

function buildCatalogue({ baseline, baselineVersion, modelVersion, limits }: ApiDeps): CatalogueDocument {
  const { startMonth, systems, pools, roles, lines, deliveryModels, parameters, sources } = baseline;
  const metrics = METRICS.map(({ evaluate, ...metric }) => metric);
  const levers = LEVERS.map((lever) => leverDocument(lever, baseline));
  const versions = { modelVersion, baselineId: baseline.id, baselineVersion };
  return {
    ...versions,
    startMonth,
    systems,
    pools,
    roles,
    lines,
    deliveryModels,
    levers,
    leverGroups: LEVER_GROUPS,
    drivers: DRIVER_MAP,
    metrics,
    parameters,
    sources,
    limits: { maxDraws: limits.maxDraws, maxSystems: limits.maxSystems },
  };
}

function leverDocument({ edits, inertReason, settings, figures, ...lever }: Lever, baseline: Baseline): LeverDocument {
  return {
    ...lever,
    figures: figures.map((figure) => readFigure(figure, baseline, [])),
    settings: settings.map(({ describe, inertReason: settingInert, positions, ...setting }) => ({
      ...setting,
      positions: positions.map((position) => ({ ...position, text: describe(position.value) })),
    })),
  };
}
