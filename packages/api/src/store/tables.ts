import { sql } from 'drizzle-orm';
import { check, customType, foreignKey, index, integer, json, pgTable, primaryKey, text, timestamp } from 'drizzle-orm/pg-core';

const bytes = customType<{ data: Uint8Array }>({ dataType: () => 'bytea' });
const instant = (name: string) => timestamp(name, { withTimezone: true, mode: 'date' });

const stamp = {
  workspaceId: text('workspace_id').notNull(),
  createdBy: text('created_by').notNull(),
  createdAt: instant('created_at').notNull(),
  version: integer('version').notNull(),
};

/** `json`, not `jsonb`: a document comes back with its keys in the order they were written. */
export const scenarios = pgTable(
  'scenarios',
  {
    ...stamp,
    id: text('id').notNull(),
    updatedBy: text('updated_by').notNull(),
    updatedAt: instant('updated_at').notNull(),
    document: json('document').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.workspaceId, table.id] }),
    index('scenarios_newest').on(table.workspaceId, table.createdAt),
    check('scenarios_version', sql`${table.version} >= 1`),
  ],
);

/** Every version of a scenario that was ever saved, the newest too. They go with their scenario. */
export const scenarioVersions = pgTable(
  'scenario_versions',
  {
    workspaceId: text('workspace_id').notNull(),
    scenarioId: text('scenario_id').notNull(),
    version: integer('version').notNull(),
    savedBy: text('saved_by').notNull(),
    author: text('author'),
    savedAt: instant('saved_at').notNull(),
    note: text('note'),
    document: json('document').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.workspaceId, table.scenarioId, table.version] }),
    foreignKey({ columns: [table.workspaceId, table.scenarioId], foreignColumns: [scenarios.workspaceId, scenarios.id] }).onDelete(
      'cascade',
    ),
  ],
);

/** Baselines that runs were made with, by content; both parts are deflated JSON. They belong to no workspace: a bundled baseline holds nothing local. */
export const baselines = pgTable('baselines', {
  baselineVersion: text('baseline_version').primaryKey(),
  keptAt: instant('kept_at').notNull(),
  data: bytes('data').notNull(),
  defaults: bytes('defaults').notNull(),
});

export const runs = pgTable(
  'runs',
  {
    ...stamp,
    runId: text('run_id').notNull(),
    modelVersion: text('model_version').notNull(),
    baselineVersion: text('baseline_version').notNull(),
    scenarioId: text('scenario_id'),
    manifest: json('manifest').notNull(),
    headline: json('headline').notNull(),
    chances: json('chances').notNull(),
  },
  (table) => [primaryKey({ columns: [table.workspaceId, table.runId] }), index('runs_newest').on(table.workspaceId, table.createdAt)],
);

export const runCubes = pgTable(
  'run_cubes',
  {
    workspaceId: text('workspace_id').notNull(),
    runId: text('run_id').notNull(),
    ordinal: integer('ordinal').notNull(),
    metricId: text('metric_id').notNull(),
    header: json('header').notNull(),
    bytes: bytes('bytes').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.workspaceId, table.runId, table.ordinal] }),
    index('run_cubes_metric').on(table.workspaceId, table.runId, table.metricId),
    foreignKey({ columns: [table.workspaceId, table.runId], foreignColumns: [runs.workspaceId, runs.runId] }).onDelete('cascade'),
  ],
);

/** Beside each job that pg-boss has active: which process works on it and how far it is. */
export const jobNotes = pgTable('job_notes', {
  jobId: text('job_id').primaryKey(),
  holder: json('holder').notNull(),
  done: integer('done').notNull(),
  total: integer('total').notNull(),
});

/** What a job has done so far, piece by piece, for an attempt after this one. */
export const jobParts = pgTable(
  'job_parts',
  {
    jobId: text('job_id').notNull(),
    ordinal: integer('ordinal').notNull(),
    checksum: text('checksum').notNull(),
    bytes: bytes('bytes').notNull(),
  },
  (table) => [primaryKey({ columns: [table.jobId, table.ordinal] })],
);
