import { createRoute, z } from '@hono/zod-openapi';
import type { ComparisonDocument, OptionDocument } from '@ohsim/documents';
import { documentedBody, engineList, engineObject, json, workspaceParam } from './common.ts';
import { problems } from './problem.ts';

export const comparisonSchema = z
  .object({
    systemId: z.string(),
    year: z.string().openapi({ description: "Financial year compared, 'YYYY/YY'" }),
    options: engineList<OptionDocument>(
      'Each option with its scenario, outcomes by id, need met by trust, payers and months; as recorded first',
    ),
    best: engineObject<ComparisonDocument['best']>('Ids of the best options by outcome id; empty where all are equal'),
    sentences: z.custom<readonly string[]>().openapi({ type: 'array', items: { type: 'string' } }),
  })
  .openapi('Comparison');

export const compareModels = createRoute({
  method: 'post',
  path: '/comparisons',
  summary: 'Compare delivery models for one system, on the same need, people and luck; nothing is stored',
  request: {
    params: z.object({ workspace: workspaceParam }),
    body: documentedBody('ComparisonRequest', 'What to compare and how'),
  },
  responses: { 200: json('The comparison', comparisonSchema), ...problems(400, 415, 422, 503) },
});
