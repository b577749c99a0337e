import { z } from '@hono/zod-openapi';

const versions = z.object({ modelVersion: z.string(), baselineVersion: z.string() });

export const runSplitSchema = z
  .object({
    runId: z.string(),
    made: versions.extend({ at: z.iso.datetime() }).openapi({ description: 'The stored run' }),
    now: versions.openapi({ description: 'This server' }),
    status: z.enum(['same', 'computing', 'done']).openapi({
      description: 'same: nothing changed since; computing: ask again; done: figures holds every figure that both ends have',
    }),
    figures: z.array(
      z.object({
        id: z.string(),
        label: z.string(),
        unit: z.string(),
        place: z.string().openapi({ description: 'System id' }),
        year: z.string(),
        old: z.number().openapi({ description: 'As stored' }),
        now: z.number().openapi({ description: 'The same inputs today' }),
        bars: z
          .array(z.object({ changes: z.array(z.enum(['engine', 'data', 'defaults'])), label: z.string(), value: z.number() }))
          .openapi({ description: 'In order; they sum to now - old. Changes that cannot be told apart share a bar' }),
      }),
    ),
    notes: z.array(z.string()).openapi({ description: 'What could not be run or told apart, and why' }),
  })
  .openapi('RunSplit');

export type RunSplitDocument = z.infer<typeof runSplitSchema>;
