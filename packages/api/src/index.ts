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
export type { ScenarioCheck, ScenarioList, ScenarioSummary, StoredScenario } from './contract/scenario.ts';
export type { ApiDeps } from './deps.ts';
export type { ProblemDocument } from './http/problem.ts';
export type { StoredChance } from './runs/run-work.ts';
export { type RunningServer, StartError, type StartOptions, startServer, stopOnSignals } from './server.ts';
export type { Store } from './store/store.ts';
