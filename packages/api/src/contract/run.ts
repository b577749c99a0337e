import { z } from '@hono/zod-openapi';
import type { HeadlineFigure, ResolvedBlock, RunManifest } from '@ohsim/engine';
import type { StoredChance } from '../runs/run-work.ts';
import { engineList, engineObject } from './common.ts';

const runFields = {
  runId: z.string().openapi({ description: 'SHA-256 of scenario, baseline version, model version and settings' }),
  status: z.enum(['queued', 'running', 'done', 'failed', 'cancelled']),
  progress: z.object({ done: z.int(), total: z.int() }).openapi({ description: 'Simulated futures' }),
  createdBy: z.string(),
  createdAt: z.iso.datetime(),
  scenarioId: z.string().nullable(),
};

export const runDocumentSchema = z
  .object({
    ...runFields,
    manifest: engineObject<RunManifest>('What was run, with which versions and settings').nullable(),
    headline: engineList<HeadlineFigure>('The few numbers that sum each system up, with a sentence each'),
    chances: engineList<StoredChance>('Chance, over futures, of at least one such month from the start to each month'),
    resumed: z
      .int()
      .optional()
      .openapi({ description: 'How often it was taken up again after what worked on it had ended; of a run that is not done' }),
    error: z.string().optional().openapi({ description: 'Why the run failed' }),
  })
  .openapi('Run');

export const runEventSchema = z
  .object({
    runId: z.string(),
    state: runFields.status,
    done: z.int(),
    total: z.int().openapi({ description: 'Simulations; 0 while it is not known how many' }),
    secondsLeft: z.int().nullable().openapi({ description: 'Estimated from the pace of the last 15 seconds; null while nothing is known' }),
    resumed: z.int().openapi({ description: 'How often it was taken up again after what worked on it had ended' }),
    error: z.string().optional().openapi({ description: 'Why the run failed' }),
  })
  .openapi('RunEvent');

export const runListSchema = z
  .object({
    runs: z.array(
      z.object({ ...runFields, name: z.string(), systemIds: z.array(z.string()), modelVersion: z.string(), baselineVersion: z.string() }),
    ),
    nextOffset: z.int().nullable(),
  })
  .openapi('RunList');

const metricRowSchema = z.object({
  place: z.string(),
  placeKind: z.enum(['system', 'service', 'organisation', 'scenario']),
  role: z.string(),
  line: z.string(),
  basis: z.enum(['expressed', 'need', 'none']),
  scope: z.enum(['nhs', 'nhs+primary', 'all', 'none']),
  values: z.array(z.number().nullable()).openapi({ description: 'By column; null where the metric is not defined' }),
});

export const metricsDocumentSchema = z
  .object({
    runId: z.string(),
    cubes: z.array(
      z.object({
        metricId: z.string(),
        unit: z.string(),
        statistic: z.enum(['value', 'mean', 'p10', 'p25', 'p50', 'p75', 'p90']),
        period: z.enum(['month', 'year']),
        columns: z.array(z.string()).openapi({ description: "Months 'YYYY-MM', or financial years 'YYYY/YY'" }),
        rows: z.array(metricRowSchema),
      }),
    ),
  })
  .openapi('Metrics');

export const reportDocumentSchema = z
  .object({
    runId: z.string(),
    businessAsUsual: z.string().nullable().openapi({ description: 'Run it is compared with' }),
    systemId: z.string(),
    blocks: engineList<ResolvedBlock>('Blocks of the report, in order; charts carry their numbers'),
  })
  .openapi('Report');

export type RunDocument = z.infer<typeof runDocumentSchema>;
export type RunEvent = z.infer<typeof runEventSchema>;
export type RunList = z.infer<typeof runListSchema>;
export type MetricsDocument = z.infer<typeof metricsDocumentSchema>;
export type ReportDocument = z.infer<typeof reportDocumentSchema>;
