import { z } from '@hono/zod-openapi';
import type { Issue } from '@ohsim/engine';

const issueValue = z.union([z.string(), z.number(), z.boolean(), z.null()]);

/** One thing in the input that cannot be used, or that is worth knowing. */
const issueSchema = z
  .object({
    path: z.string().openapi({ description: "Where: 'levers[0].settings.reduction'. Empty for the whole document." }),
    code: z.string(),
    message: z.string(),
    severity: z.enum(['error', 'warning']),
    found: issueValue.optional(),
    allowed: z
      .union([z.object({ min: z.number().optional(), max: z.number().optional() }), z.object({ oneOf: z.array(issueValue) })])
      .optional(),
    unit: z.string().optional(),
    hint: z.string().optional(),
  })
  .openapi('Issue');

/** Issues of a response, typed as the engine gives them. */
export const issueList = z.custom<readonly Issue[]>().openapi({ type: 'array', items: { $ref: '#/components/schemas/Issue' } });

const problemSchema = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.int(),
    detail: z.string(),
    instance: z.string(),
    requestId: z.string(),
    issues: z.array(issueSchema).optional(),
  })
  .openapi('Problem', { description: 'An error as RFC 9457 describes it; issues holds every problem found in the input at once.' });

const WHEN = {
  400: 'The body is not JSON, or cut off',
  404: 'There is no such thing here',
  409: 'The run has no result yet',
  412: 'It was changed since; read it again',
  415: 'The body is not application/json',
  422: 'The input cannot be used; every reason is in issues',
  428: 'If-Match is missing',
  503: 'Too much is waiting already; try again later',
} as const;

const COMMON = {
  401: 'A bearer token is needed',
  403: 'Not allowed from here',
  413: 'The body is larger than 2 MB',
} as const;

type ErrorStatus = keyof typeof WHEN;

const problemContent = (description: string) => ({ description, content: { 'application/problem+json': { schema: problemSchema } } });

/** Error responses of a route for the OpenAPI document: those named, and those every route may give. */
export function problems(...statuses: readonly ErrorStatus[]): Record<number, ReturnType<typeof problemContent>> {
  const own = statuses.map((status) => [status, problemContent(WHEN[status])] as const);
  return Object.fromEntries([
    ...own,
    ...Object.entries(COMMON).map(([status, description]) => [status, problemContent(description)] as const),
  ]);
}
