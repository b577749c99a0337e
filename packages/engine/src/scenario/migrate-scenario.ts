import { errorIssue, type Issue } from '../issues/issue.ts';
import { shown } from './shape-issues.ts';

/** Version of the scenario format that this product writes. Raise it together with a migration from the version before, and add a fixture of that version to fixtures/scenarios/versions. */
export const SCENARIO_SCHEMA_VERSION = 1;

/** Rewrites a document of one version as one of the next. It may meet anything a hand or a crash has made of it, and leaves what it does not know as it is: the check comes after. */
export type ScenarioMigration = (document: Readonly<Record<string, unknown>>) => Readonly<Record<string, unknown>>;

/** Migrations in order: the first goes from version 1 to 2. Empty while there is one version. */
export const SCENARIO_MIGRATIONS: readonly ScenarioMigration[] = [];

export type MigratedScenario =
  | { readonly ok: true; readonly document: Readonly<Record<string, unknown>> }
  | { readonly ok: false; readonly issue: Issue };

/** A scenario document of any version up to this one, as a document of this version. A document without a version counts as version 1; one of a newer version is refused. */
export const migrateScenario = (
  document: Readonly<Record<string, unknown>>,
  migrations: readonly ScenarioMigration[] = SCENARIO_MIGRATIONS,
): MigratedScenario => {
  const newest = migrations.length + 1;
  const version = document['schemaVersion'] ?? 1;
  if (typeof version !== 'number' || !Number.isInteger(version) || version < 1) return { ok: true, document };
  if (version > newest) return { ok: false, issue: newerIssue(version, newest) };
  const migrated = migrations
    .slice(version - 1)
    .reduce<Readonly<Record<string, unknown>>>(
      (current, step, index) => ({ ...step(current), schemaVersion: version + index + 1 }),
      document,
    );
  return { ok: true, document: { ...migrated, schemaVersion: newest } };
};

const newerIssue = (version: number, newest: number): Issue =>
  errorIssue({
    path: 'schemaVersion',
    code: 'newer-version',
    message: `this scenario was written by a newer version of ohsim, in format ${version}; this one reads formats up to ${newest}`,
    found: shown(version),
    hint: 'Open it with the newer version of ohsim; nothing of it was changed',
  });
