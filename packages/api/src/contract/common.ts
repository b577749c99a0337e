import { z } from '@hono/zod-openapi';

/** A part of a response whose shape the engine's types give; described in the OpenAPI document as an object. */
export const engineObject = <T>(description: string) => z.custom<T>().openapi({ type: 'object', description, additionalProperties: true });

/** A part of a response that is a component of the document. */
export const engineComponent = <T>(component: string) =>
  z.custom<T>().openapi({ type: 'object', allOf: [{ $ref: `#/components/schemas/${component}` }] });

/** A list of such parts. */
export const engineList = <T>(description: string) =>
  z.custom<readonly T[]>().openapi({ type: 'array', items: { type: 'object', additionalProperties: true }, description });

export const workspaceParam = z
  .string()
  .regex(/^[a-z0-9][a-z0-9-]{0,62}$/, { error: 'a workspace is named with up to 63 lower-case letters, digits and hyphens' })
  .openapi({ param: { name: 'workspace', in: 'path' }, example: 'local' });

export const pageQuery = z.object({
  limit: z.coerce.number().int().min(1).max(1000).default(100),
  offset: z.coerce.number().int().min(0).default(0),
});

/** Where the next page starts, or null at the end. */
export const nextOffset = (page: { limit: number; offset: number }, found: number): number | null =>
  found < page.limit ? null : page.offset + found;

/** A list of names in a query: 'a,b'. */
export const nameList = z
  .string()
  .max(2000)
  .transform((text) => text.split(',').map((name) => name.trim()))
  .openapi({ type: 'string', description: 'One name, or several separated by commas' });

export const json = <Schema extends z.ZodType>(description: string, schema: Schema) => ({
  description,
  content: { 'application/json': { schema } },
});

/** A request body documented by a component; the engine, not this schema, checks it, so that every problem is reported at once. */
export const documentedBody = (component: string, description: string) => ({
  required: true,
  description,
  content: { 'application/json': { schema: { $ref: `#/components/schemas/${component}` } } },
});
