import { errorIssue, type Issue, type IssueValue } from '../issues/issue.ts';
import { failure, type Result, success } from '../issues/result.ts';
import { findMetric, METRICS } from '../metrics/index.ts';
import { nearestNames } from '../scenario/nearest-names.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { BOARD_METRIC_IDS } from './board-metrics.ts';
import { DETAILS, type ResolvedSettings, type RunOptions } from './run-output.ts';

/** Most draws one run may ask for. */
export const MAX_DRAWS = 10_000;
/** Draws of a sampled run that does not say how many. */
export const DEFAULT_DRAWS = 200;
/** Largest seed: seeds are whole numbers of 32 bits. */
export const MAX_SEED = 4_294_967_295;

/** Fewest draws of a run in which parameters are drawn: one alone says nothing. */
const FEWEST_WITH_KNOWLEDGE = 2;

/**
 * Settings of a run from untrusted input, every problem at once. Defaults: expected mode, seed 1, parameters at their values, `DEFAULT_DRAWS` draws where anything
 * is drawn, detail 'board'.
 */
export function parseRunSettings(input: unknown): Result<RunOptions> {
  if (typeof input !== 'object' || input === null || Array.isArray(input)) {
    return failure([errorIssue({ path: 'settings', code: 'wrong-type', message: 'The settings of a run are not an object', hint: SHAPE })]);
  }
  const given = input as Readonly<Record<string, unknown>>;
  const { mode = 'expected', seed = 1, knowledge = false, sampler, precision, draws, detail = 'board', metricIds, ...rest } = given;
  const asked = draws ?? (mode === 'sampled' || knowledge === true ? DEFAULT_DRAWS : 1);
  const issues = [
    ...Object.keys(rest).map(unknownKey),
    ...oneOf('mode', mode, { what: 'the mode of a run', allowed: ['expected', 'sampled'] }),
    ...wholeNumber('seed', seed, { what: 'the seed', min: 0, max: MAX_SEED }),
    ...drawIssues({ mode, knowledge }, asked),
    ...knowledgeIssues(knowledge, sampler),
    ...precisionIssues(mode, precision),
    ...oneOf('detail', detail, { what: 'the detail of a run', allowed: DETAILS }),
    ...metricIssues(metricIds),
  ];
  if (issues.length > 0) return failure(issues);
  const named = Object.entries({ sampler, precision, metricIds }).filter(([, value]) => value !== undefined);
  return success({ mode, seed, draws: asked, knowledge, detail, ...Object.fromEntries(named) } as RunOptions);
}

/** Settings after defaults, as they enter the run id. Without luck there is one future and no seed. */
export function resolveSettings(options: RunOptions, scenario: Scenario): ResolvedSettings {
  const sampled = options.mode === 'sampled';
  const knowledge = options.knowledge === true;
  const detail = options.detail ?? 'board';
  const asked = options.metricIds ?? (detail === 'board' ? BOARD_METRIC_IDS : METRICS.map((metric) => metric.id));
  return {
    mode: options.mode,
    seed: sampled || knowledge ? options.seed : 0,
    draws: sampled || knowledge ? options.draws : 1,
    sampler: knowledge ? (options.sampler ?? 'sobol') : sampled ? 'chance' : 'none',
    ...(options.precision === undefined ? {} : { precision: options.precision }),
    horizonYears: scenario.horizonYears,
    detail,
    metricIds: METRICS.map((metric) => metric.id).filter((id) => asked.includes(id)),
  };
}

const SHAPE = 'Give mode, seed, draws, detail and, if you like, knowledge, sampler, precision and metricIds.';

function unknownKey(key: string): Issue {
  return errorIssue({ path: `settings.${key}`, code: 'unknown-key', message: `A run has no setting '${key}'`, hint: SHAPE });
}

function oneOf(key: string, found: unknown, { what, allowed }: { what: string; allowed: readonly string[] }): Issue[] {
  if (typeof found === 'string' && allowed.includes(found)) return [];
  return [errorIssue({ path: `settings.${key}`, code: 'not-in-list', message: what, found: shown(found), allowed: { oneOf: allowed } })];
}

function wholeNumber(key: string, found: unknown, { what, min, max }: { what: string; min: number; max: number }): Issue[] {
  if (typeof found === 'number' && Number.isInteger(found) && found >= min && found <= max) return [];
  const message = `${what}, a whole number,`;
  return [errorIssue({ path: `settings.${key}`, code: 'out-of-range', message, found: shown(found), allowed: { min, max } })];
}

function drawIssues({ mode, knowledge }: { readonly mode: unknown; readonly knowledge: unknown }, draws: unknown): Issue[] {
  if (knowledge === true) return wholeNumber('draws', draws, { what: 'the number of draws', min: FEWEST_WITH_KNOWLEDGE, max: MAX_DRAWS });
  if (mode !== 'expected' || draws === 1) return wholeNumber('draws', draws, { what: 'the number of draws', min: 1, max: MAX_DRAWS });
  const message = 'in expected mode, which draws nothing, the number of draws';
  const hint = "Leave it out, choose mode 'sampled', or draw the parameters too (knowledge).";
  return [errorIssue({ path: 'settings.draws', code: 'out-of-range', message, found: shown(draws), allowed: { oneOf: [1] }, hint })];
}

function knowledgeIssues(knowledge: unknown, sampler: unknown): Issue[] {
  const path = 'settings.knowledge';
  const wrong =
    typeof knowledge === 'boolean'
      ? []
      : [
          errorIssue({
            path,
            code: 'wrong-type',
            message: 'Whether parameters are drawn (knowledge) is true or false',
            found: shown(knowledge),
          }),
        ];
  const known =
    sampler === undefined
      ? []
      : oneOf('sampler', sampler, { what: 'the design of parameter draws', allowed: ['sobol', 'latin-hypercube'] });
  const idle =
    sampler === undefined || knowledge !== false
      ? []
      : [
          errorIssue({
            path: 'settings.sampler',
            code: 'not-used',
            message: 'A design of parameter draws is given, and no parameters are drawn',
            hint: 'Ask for parameter draws (knowledge), or leave the sampler out.',
          }),
        ];
  return [...wrong, ...known, ...idle];
}

function precisionIssues(mode: unknown, precision: unknown): Issue[] {
  if (precision === undefined) return [];
  const path = 'settings.precision';
  if (mode !== 'sampled') {
    const message = 'A precision is that of a chance over sampled futures, and this run samples none';
    return [errorIssue({ path, code: 'not-used', message, hint: "Choose mode 'sampled', or leave the precision out." })];
  }
  if (typeof precision === 'number' && precision >= FINEST_PRECISION && precision <= 0.5) return [];
  const message = 'the standard error wanted of a chance, a share,';
  return [errorIssue({ path, code: 'out-of-range', message, found: shown(precision), allowed: { min: FINEST_PRECISION, max: 0.5 } })];
}

/** The standard error of a chance of a half after `MAX_DRAWS` draws. */
const FINEST_PRECISION = 0.005;

function metricIssues(found: unknown): Issue[] {
  if (found === undefined) return [];
  const path = 'settings.metricIds';
  if (!Array.isArray(found)) return [errorIssue({ path, code: 'wrong-type', message: 'The metrics to keep are not a list of metric ids' })];
  return found.flatMap((id: unknown, index) =>
    typeof id === 'string' && findMetric(id) !== undefined ? [] : [unknownMetric(`${path}[${index}]`, id)],
  );
}

function unknownMetric(path: string, id: unknown): Issue {
  const near = nearestNames(String(id), METRICS, (metric) => [metric.id, metric.label]).map((metric) => metric.id);
  const hint = near.length === 0 ? 'The catalogue of metrics lists their ids.' : `Did you mean one of ${near.join(', ')}?`;
  return errorIssue({ path, code: 'unknown-metric', message: `There is no metric ${JSON.stringify(id)}`, found: shown(id), hint });
}

function shown(value: unknown): IssueValue {
  return value === null || ['string', 'number', 'boolean'].includes(typeof value) ? (value as IssueValue) : typeof value;
}
