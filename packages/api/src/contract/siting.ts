import { createRoute, z } from '@hono/zod-openapi';
import type { SitingResult } from '@ohsim/engine';
import { documentedBody, engineObject, json, workspaceParam } from './common.ts';
import { issueList, problems } from './problem.ts';

export const sitingSchema = z
  .object({
    status: z.enum(['optimal', 'within-gap', 'feasible', 'infeasible', 'not-found', 'cancelled']),
    assignment: engineObject<SitingResult['assignment']>('Sites of the hubs, and the hub of each site; absent without a siting').optional(),
    evaluation: engineObject<SitingResult['evaluation']>('Cost, travel, drives, loads; worked out apart from the optimiser').optional(),
    bound: z.number().nullable().openapi({ description: 'No siting costs less, £ a year; null if nothing is proven' }),
    gap: z.number().nullable().openapi({ description: 'Proven gap, share; null if nothing is proven' }),
    reproducible: z.boolean(),
    diagnosis: engineObject<SitingResult['diagnosis']>('Which requirements cannot be met together, and the nearest that can').optional(),
    effort: engineObject<SitingResult['effort']>('Pairs, solves and branching steps'),
    warnings: issueList,
  })
  .openapi('Siting');

export const siteHubsRoute = createRoute({
  method: 'post',
  path: '/sitings',
  summary: 'Choose which NHS services become hubs, and whom they serve; nothing is stored',
  request: {
    params: z.object({ workspace: workspaceParam }),
    body: documentedBody('SitingRequest', 'What is required and how hard to look'),
  },
  responses: { 200: json('The siting, or why there is none', sitingSchema), ...problems(400, 415, 422, 503) },
});
