import type { OpenAPIHono } from '@hono/zod-openapi';
import { caseDocumentSchema, scenarioSchema } from '@ohsim/engine';
import { MAX_CASE_DRAWS } from './cases/parse-case-request.ts';
import { MAX_COMPARISON_DRAWS } from './comparisons/parse-comparison-request.ts';
import type { ApiEnv } from './deps.ts';
import { MAX_SITING_NODES, MAX_SITING_SECONDS } from './sitings/parse-siting-request.ts';

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
  registry.registerComponent('schemas', 'ComparisonRequest', {
    type: 'object',
    additionalProperties: false,
    required: ['scenario'],
    properties: {
      scenario: { $ref: '#/components/schemas/Scenario' },
      modelIds: { type: 'array', items: { type: 'string' }, description: 'Delivery models beside as-recorded; all if left out' },
      from: { type: 'string', description: "Month in which they begin, 'YYYY-MM'; a year after the start if left out" },
      year: {
        type: 'integer',
        description: 'Calendar year in which the financial year compared ends: 2031 for 2030/31; the fifth of the run if left out',
      },
      mode: { type: 'string', enum: ['expected', 'sampled'], default: 'expected' },
      seed: { type: 'integer', minimum: 0, maximum: 4_294_967_295, default: 1 },
      draws: {
        type: 'integer',
        minimum: 1,
        maximum: MAX_COMPARISON_DRAWS,
        description: 'Sampled futures of each option; 1 in expected mode',
      },
    },
  });
  registry.registerComponent('schemas', 'SitingRequest', {
    type: 'object',
    additionalProperties: false,
    required: ['scenario'],
    properties: {
      scenario: { $ref: '#/components/schemas/Scenario' },
      minHubs: { type: 'integer', minimum: 1, default: 1 },
      maxHubs: { type: 'integer', minimum: 1, description: 'As many as there are candidates if left out' },
      maxDriveMinutes: { type: 'number', minimum: 0, maximum: 600, description: "One way; the baseline's longest drive if left out" },
      minAccreditedHubs: { type: 'integer', minimum: 0, default: 0 },
      minTrainers: { type: 'number', minimum: 0, default: 0 },
      accreditedSiteIds: {
        type: 'array',
        items: { type: 'string' },
        description: 'Organisations whose service is accredited; those with a specialist in post if left out',
      },
      gap: { type: 'number', minimum: 0, maximum: 1, default: 0.01 },
      nodes: { type: 'integer', minimum: 1, maximum: MAX_SITING_NODES, default: 5000, description: 'Branching steps of one solve' },
      seconds: {
        type: 'number',
        maximum: MAX_SITING_SECONDS,
        default: MAX_SITING_SECONDS,
        description: 'Of one solve; an answer that the clock stopped may not repeat, and says so',
      },
    },
  });
  registry.register('InvestmentCase', caseDocumentSchema.clone());
  registry.registerComponent('schemas', 'CaseRequest', {
    type: 'object',
    additionalProperties: false,
    required: ['case'],
    properties: {
      case: { $ref: '#/components/schemas/InvestmentCase' },
      mode: { type: 'string', enum: ['expected', 'sampled'], default: 'expected' },
      knowledge: { type: 'boolean', default: false, description: 'Whether what is not known about the parameters is drawn too' },
      seed: { type: 'integer', minimum: 0, maximum: 4_294_967_295, default: 1 },
      draws: { type: 'integer', minimum: 1, maximum: MAX_CASE_DRAWS, description: 'Futures for NPSV and BCR; 1 where nothing is drawn' },
      inputs: {
        type: 'string',
        enum: ['none', 'prices', 'leading'],
        default: 'prices',
        description: 'Inputs moved for switching values and tornado',
      },
    },
  });
  registry.registerComponent('schemas', 'RunSettings', {
    type: 'object',
    additionalProperties: false,
    properties: {
      mode: { type: 'string', enum: ['expected', 'sampled'], default: 'expected' },
      seed: { type: 'integer', minimum: 0, maximum: 4_294_967_295, default: 1 },
      draws: { type: 'integer', minimum: 1, description: 'Futures; 1 in expected mode unless parameters are drawn' },
      knowledge: { type: 'boolean', default: false, description: 'Whether what is not known about the parameters is drawn too' },
      sampler: { type: 'string', enum: ['sobol', 'latin-hypercube'], default: 'sobol', description: 'How parameter draws are spread' },
      precision: {
        type: 'number',
        minimum: 0.005,
        maximum: 0.5,
        description: 'Stop when the chance of a month without specialist cover has this standard error; draws is then the most',
      },
      detail: { type: 'string', enum: ['board', 'year', 'month'], default: 'board' },
      metricIds: { type: 'array', items: { type: 'string' }, description: 'Metrics to keep instead of those the detail implies' },
    },
  });
}
