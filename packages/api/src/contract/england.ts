import { z } from '@hono/zod-openapi';
import type { HeadlineFigure } from '@ohsim/engine';
import { engineList } from './common.ts';

const seriesSchema = z.object({
  role: z.string(),
  line: z.string(),
  basis: z.enum(['expressed', 'need', 'none']),
  scope: z.enum(['nhs', 'nhs+primary', 'all', 'none']),
  statistic: z.enum(['value', 'mean', 'p10', 'p25', 'p50', 'p75', 'p90', 'chance', 'standard-error']),
  values: z.array(z.number().nullable()).openapi({ description: 'By column' }),
});

export const englandSchema = z
  .object({
    status: z.enum(['computing', 'ready', 'incomplete']),
    progress: z.object({ done: z.int(), total: z.int() }).openapi({ description: 'Systems' }),
    failures: z.array(z.object({ systemId: z.string(), detail: z.string() })),
    modelVersion: z.string(),
    baselineId: z.string(),
    baselineVersion: z.string(),
    settings: z.object({ mode: z.enum(['expected', 'sampled']), seed: z.int(), draws: z.int() }),
    metric: z.object({ id: z.string(), label: z.string(), unit: z.string(), better: z.enum(['higher', 'lower', 'neither']) }),
    columns: z.array(z.string()).openapi({ description: "Months 'YYYY-MM' at whose end the values hold, or over which they run" }),
    systems: z.array(
      z.object({
        systemId: z.string(),
        runId: z.string(),
        headline: engineList<HeadlineFigure>('The few numbers that sum the system up'),
        series: z.array(seriesSchema),
      }),
    ),
  })
  .openapi('England');

export type EnglandDocument = z.infer<typeof englandSchema>;
export type EnglandSeries = z.infer<typeof seriesSchema>;
