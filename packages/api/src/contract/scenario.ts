import { z } from '@hono/zod-openapi';
import type { Scenario } from '@ohsim/engine';
import { engineComponent } from './common.ts';
import { issueList } from './problem.ts';

const stampFields = {
  id: z.string(),
  version: z.int().openapi({ description: 'Raised by one at each change; the ETag' }),
  createdBy: z.string(),
  createdAt: z.iso.datetime(),
  updatedBy: z.string(),
  updatedAt: z.iso.datetime(),
};

export const scenarioSummarySchema = z
  .object({ ...stampFields, name: z.string(), systemIds: z.array(z.string()) })
  .openapi('ScenarioSummary');

export const storedScenarioSchema = z
  .object({ ...stampFields, scenario: engineComponent<Scenario>('Scenario'), warnings: issueList })
  .openapi('StoredScenario');

const versionFields = {
  version: z.int(),
  savedBy: z.string().openapi({ description: 'The caller as the server knows it' }),
  author: z.string().nullable().openapi({ description: 'Display name the caller gave; not authenticated' }),
  savedAt: z.iso.datetime(),
  note: z.string().nullable(),
  name: z.string(),
};

export const scenarioVersionSchema = z.object(versionFields).openapi('ScenarioVersion');

export const scenarioVersionListSchema = z
  .object({ versions: z.array(scenarioVersionSchema), nextOffset: z.int().nullable() })
  .openapi('ScenarioVersionList');

export const storedVersionSchema = z
  .object({ ...versionFields, scenario: engineComponent<unknown>('Scenario'), warnings: issueList })
  .openapi('StoredScenarioVersion');

export const scenarioListSchema = z
  .object({ scenarios: z.array(scenarioSummarySchema), nextOffset: z.int().nullable() })
  .openapi('ScenarioList');

export const scenarioCheckSchema = z
  .object({
    scenario: engineComponent<Scenario>('Scenario'),
    warnings: issueList,
    counts: z.object({ systems: z.int(), services: z.int(), organisations: z.int() }),
  })
  .openapi('ScenarioCheck');

export type ScenarioSummary = z.infer<typeof scenarioSummarySchema>;
export type StoredScenario = z.infer<typeof storedScenarioSchema>;
export type ScenarioList = z.infer<typeof scenarioListSchema>;
export type ScenarioCheck = z.infer<typeof scenarioCheckSchema>;
export type ScenarioVersion = z.infer<typeof scenarioVersionSchema>;
export type ScenarioVersionList = z.infer<typeof scenarioVersionListSchema>;
export type StoredScenarioVersion = z.infer<typeof storedVersionSchema>;
