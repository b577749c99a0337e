import type { ConstructorOptions } from 'pg-boss';
import type { ProcessIdentity } from './embedded/process-identity.ts';

/** Where scenarios and results are kept. Two implementations, embedded and server, pass one contract suite (store-contract.ts). */
export interface Store {
  readonly kind: 'embedded' | 'postgres';
  readonly scenarios: ScenarioStore;
  readonly runs: RunStore;
  readonly baselines: BaselineStore;
  /** Copies an embedded database aside as it is now and says where; undefined on a Postgres server, whose keeper backs it up. */
  backUp(now: Date): Promise<string | undefined>;
  readonly jobNotes: JobNoteStore;
  /** How pg-boss reaches this database. */
  readonly bossOptions: ConstructorOptions;
  /** Resolves when the database answers. */
  ping(): Promise<void>;
  close(): Promise<void>;
}

/** Whose row it is, who made it and when, and how often it was written. */
export interface RowStamp {
  readonly workspaceId: string;
  readonly createdBy: string;
  readonly createdAt: Date;
  /** 1 when created, one more at each replacement; the ETag. */
  readonly version: number;
}

export interface ScenarioRow extends RowStamp {
  readonly id: string;
  readonly updatedBy: string;
  readonly updatedAt: Date;
  /** The scenario as JSON text holds it; key order is kept. */
  readonly document: unknown;
}

/** A row found, not there, or there at another version than expected. */
export type Versioned<Found> =
  | { readonly kind: 'done'; readonly row: Found }
  | { readonly kind: 'missing' }
  | { readonly kind: 'stale'; readonly version: number };

export interface Page {
  readonly limit: number;
  readonly offset: number;
}

/** What a person says of a save: the name they go by, and why. Neither is checked. */
export interface SaveRemarks {
  readonly author?: string | undefined;
  readonly note?: string | undefined;
}

/** A scenario as it was saved once. */
export interface ScenarioVersionRow {
  readonly workspaceId: string;
  readonly scenarioId: string;
  readonly version: number;
  /** The caller as the API knows it. */
  readonly savedBy: string;
  /** The name the caller gave, if any: not authenticated. */
  readonly author: string | null;
  readonly savedAt: Date;
  readonly note: string | null;
  readonly document: unknown;
}

export interface ScenarioStore {
  create(scenario: Omit<ScenarioRow, 'version' | 'updatedBy' | 'updatedAt'> & SaveRemarks): Promise<ScenarioRow>;
  /** Newest first. */
  list(workspaceId: string, page: Page): Promise<readonly ScenarioRow[]>;
  find(workspaceId: string, id: string): Promise<ScenarioRow | undefined>;
  /** Writes only if the stored version is `version`. */
  replace(
    key: VersionedKey,
    change: { readonly document: unknown; readonly by: string; readonly at: Date } & SaveRemarks,
  ): Promise<Versioned<ScenarioRow>>;
  /** Every version that was saved, newest first; a scenario saved before versions were kept begins with the one it had then. */
  versions(workspaceId: string, id: string, page: Page): Promise<readonly ScenarioVersionRow[]>;
  findVersion(key: VersionedKey): Promise<ScenarioVersionRow | undefined>;
  remove(key: VersionedKey): Promise<Versioned<ScenarioRow>>;
}

export interface VersionedKey {
  readonly workspaceId: string;
  readonly id: string;
  readonly version: number;
}

/** A stored result without its cubes. Results never change: `version` stays 1. */
export interface RunRow extends RowStamp {
  /** SHA-256 of what determines the result. */
  readonly runId: string;
  readonly modelVersion: string;
  readonly baselineVersion: string;
  /** The stored scenario it was run from, if it was. */
  readonly scenarioId: string | null;
  readonly manifest: unknown;
  readonly headline: unknown;
  readonly chances: unknown;
}

/** One metric of a run, all its statistics; header and bytes as encoded by runs/cube-codec.ts, opaque here. */
export interface CubeRow {
  readonly metricId: string;
  readonly header: unknown;
  readonly bytes: Uint8Array;
}

export interface RunStore {
  /** Stores a result with its cubes at once; a second result under the same workspace and id is ignored and the first returned. */
  save(run: Omit<RunRow, 'version'>, cubes: readonly CubeRow[]): Promise<RunRow>;
  /** Newest first; with `scenarioId` those run from that scenario. */
  list(workspaceId: string, page: Page, scenarioId?: string): Promise<readonly RunRow[]>;
  /** The rows among `runIds` that this workspace has. */
  findMany(workspaceId: string, runIds: readonly string[]): Promise<readonly RunRow[]>;
  /** Cubes in the order they were saved; of the named metrics, or of all. */
  cubes(workspaceId: string, runIds: readonly string[], metricIds?: readonly string[]): Promise<readonly StoredCube[]>;
  remove(workspaceId: string, runId: string): Promise<boolean>;
  /** Removes results of this workspace made by another model or baseline version; returns how many. */
  removeOtherVersions(workspaceId: string, kept: { readonly modelVersion: string; readonly baselineVersion: string }): Promise<number>;
}

/** A baseline in its two parts, each deflated JSON: what is counted (organisations, staff, arrangements) and what is assumed (parameters). */
export interface BaselineRow {
  readonly baselineVersion: string;
  readonly keptAt: Date;
  readonly data: Uint8Array;
  readonly defaults: Uint8Array;
}

export interface BaselineStore {
  has(baselineVersion: string): Promise<boolean>;
  /** Keeps it; a second one of the same version is ignored. */
  keep(baseline: BaselineRow): Promise<void>;
  find(baselineVersion: string): Promise<BaselineRow | undefined>;
}

export interface StoredCube extends CubeRow {
  readonly runId: string;
}

/** How far a job is, by the process that works on it. */
export interface JobNote {
  readonly jobId: string;
  readonly holder: ProcessIdentity;
  readonly done: number;
  readonly total: number;
}

/** What is kept beside the jobs of pg-boss while they run. */
export interface JobNoteStore {
  /** Writes the note of a job, in place of the one it has. */
  write(note: JobNote): Promise<void>;
  /** The notes among `jobIds` that there are. */
  findMany(jobIds: readonly string[]): Promise<readonly JobNote[]>;
  /** Keeps a part at a place, counted from 0: at once in place of what is there and after it. */
  keepPart(jobId: string, place: number, bytes: Uint8Array): Promise<void>;
  /** Parts from the first on, in order, up to one that is missing or is not what was written. */
  parts(jobId: string): Promise<readonly Uint8Array[]>;
  /** Forgets note and parts of a job. */
  remove(jobId: string): Promise<void>;
}
