import type { OpenAPIHono } from '@hono/zod-openapi';
import { scenarioSchema } from '@ohsim/engine';
import type { ApiEnv } from './deps.ts';

/** The OpenAPI 3.1 document of the app's routes: served, and committed as openapi.json. */
export function openApiDocument(app: OpenAPIHono<ApiEnv>) {
  return app.getOpenAPI31Document({
    openapi: '3.1.0',
    info: {
      title: 'ohsim',
      version: '1',
      description:
        'Workforce simulator for NHS occupational health services. Not for the performance management of individuals or clinical triage. ' +
        'Errors are application/problem+json (RFC 9457). Values that are not defined are null.',
      license: { name: 'Apache-2.0', url: 'https://www.apache.org/licenses/LICENSE-2.0' },
    },
    security: [{ token: [] }, {}],
  });
}

/** Components of the document that no route's own schema brings in. */
export function registerComponents(app: OpenAPIHono<ApiEnv>): void {
  const registry = app.openAPIRegistry;
  registry.registerComponent('securitySchemes', 'token', {
    type: 'http',
    scheme: 'bearer',
    description: 'Needed from other machines; this machine needs none',
  });
  registry.register('Scenario', scenarioSchema.clone()); // a copy: the original was made before zod learnt to describe itself to OpenAPI
  registry.registerComponent('schemas', 'RunRequest', {
    type: 'object',
    description: 'Either scenario or scenarioId.',
    additionalProperties: false,
    properties: {
      scenario: { $ref: '#/components/schemas/Scenario' },
      scenarioId: { type: 'string' },
      settings: { $ref: '#/components/schemas/RunSettings' },
    },
  });
  registry.registerComponent('schemas', 'RunSettings', {
    type: 'object',
    additionalProperties: false,
    properties: {
      mode: { type: 'string', enum: ['expected', 'sampled'], default: 'expected' },
      seed: { type: 'integer', minimum: 0, maximum: 4_294_967_295, default: 1 },
      draws: { type: 'integer', minimum: 1, description: 'Sampled futures; 1 in expected mode' },
      detail: { type: 'string', enum: ['board', 'year', 'month'], default: 'board' },
      metricIds: { type: 'array', items: { type: 'string' }, description: 'Metrics to keep instead of those the detail implies' },
    },
  });
}
