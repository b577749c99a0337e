/** The HTTP interface: start a server, or build the app over your own store and queue. */

export type { ComparisonDocument } from '@ohsim/documents';
export { createApp } from './app.ts';
export { type Config, ConfigError, DEFAULT_PORT, parseConfig } from './config.ts';
export type {
  BaselineChecks,
  BaselineList,
  CatalogueDocument,
  LeverDocument,
  LeverSettingDocument,
  MetricDocument,
} from './contract/catalogue.ts';
export type { EnglandDocument, EnglandSeries } from './contract/england.ts';
export type { MetricsDocument, ReportDocument, RunDocument, RunList } from './contract/run.ts';
export type {
  ScenarioCheck,
  ScenarioList,
  ScenarioSummary,
  ScenarioVersion,
  ScenarioVersionList,
  StoredScenario,
  StoredScenarioVersion,
} from './contract/scenario.ts';
export type { RunSplitDocument } from './contract/split.ts';
export type { ApiDeps } from './deps.ts';
export type { ProblemDocument } from './http/problem.ts';
export type { StoredChance } from './runs/run-work.ts';
export { type RunningServer, StartError, type StartOptions, startServer, stopOnSignals } from './server.ts';
export { ArchiveError } from './store/archive/archive-format.ts';
export { backUpStore, restoreStore, StoreNotEmptyError, type StorePlace } from './store/archive/back-up-store.ts';
export { DataFolderInUseError } from './store/embedded/data-folder-lock.ts';
export { NewerSchemaError } from './store/migrate.ts';
export type { Store } from './store/store.ts';
