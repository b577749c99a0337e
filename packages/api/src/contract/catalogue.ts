import { z } from '@hono/zod-openapi';
import type {
  Baseline,
  DriverEntry,
  FigureReading,
  LEVER_GROUPS,
  Lever,
  LeverSettingDefinition,
  Metric,
  Parameter,
  Source,
} from '@ohsim/engine';
import { engineList, engineObject } from './common.ts';

/** A lever as data: its functions are left out, and each named position says in words what it stands for. */
export interface LeverDocument extends Omit<Lever, 'edits' | 'inertReason' | 'settings' | 'figures'> {
  readonly figures: readonly FigureReading[];
  readonly settings: readonly LeverSettingDocument[];
}

export interface LeverSettingDocument extends Omit<LeverSettingDefinition, 'describe' | 'inertReason' | 'positions'> {
  readonly positions: readonly { readonly value: number; readonly label: string; readonly text: string }[];
}

export type MetricDocument = Omit<Metric, 'evaluate'>;

export const catalogueSchema = z
  .object({
    modelVersion: z.string(),
    baselineId: z.string(),
    baselineVersion: z.string(),
    startMonth: z.string(),
    systems: engineList<Baseline['systems'][number]>('Integrated care systems'),
    pools: engineList<Baseline['pools'][number]>('Groups of roles that share a list'),
    roles: engineList<Baseline['roles'][number]>('Kinds of occupational health worker'),
    lines: engineList<Baseline['lines'][number]>('Service lines with their tasks and standards'),
    deliveryModels: engineList<Baseline['deliveryModels'][number]>('Ways of organising OH; their terms are the parameters delivery.<id>.*'),
    levers: engineList<LeverDocument>('Policy options with bounds and evidence'),
    leverGroups: engineList<(typeof LEVER_GROUPS)[number]>('Groups of levers in the order of the forms'),
    drivers: engineList<DriverEntry>('Drivers for improvement with the levers that act on them and the metrics that show them'),
    metrics: engineList<MetricDocument>('Outputs of the model with units'),
    parameters: engineList<Parameter>('Every number of the model with unit, range, source, date and grade'),
    sources: engineList<Source>('Where the numbers come from'),
    limits: z.object({ maxDraws: z.int(), maxSystems: z.int() }),
  })
  .openapi('Catalogue');

const countsSchema = z.object({ systems: z.int(), organisations: z.int(), services: z.int(), parameters: z.int() });

export const baselineListSchema = z
  .object({
    baselines: z.array(
      z.object({
        id: z.string(),
        label: z.string(),
        version: z.string(),
        schemaVersion: z.int(),
        startMonth: z.string(),
        counts: countsSchema,
      }),
    ),
  })
  .openapi('BaselineList');

export const baselineSchema = engineObject<Baseline>('The whole baseline, as parseBaseline reads it').openapi('Baseline');

export const baselineChecksSchema = z
  .object({
    baselineId: z.string(),
    baselineVersion: z.string(),
    checks: z.array(
      z.object({ id: z.string(), label: z.string(), unit: z.string(), found: z.number(), expected: z.number(), ok: z.boolean() }),
    ),
  })
  .openapi('BaselineChecks');

export type CatalogueDocument = z.infer<typeof catalogueSchema>;
export type BaselineList = z.infer<typeof baselineListSchema>;
export type BaselineChecks = z.infer<typeof baselineChecksSchema>;
