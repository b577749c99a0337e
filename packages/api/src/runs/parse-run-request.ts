import {
  compileModel,
  errorIssue,
  type Issue,
  parseRunSettings,
  parseScenario,
  type Result,
  type RunOptions,
  type Scenario,
} from '@ohsim/engine';
import type { ApiDeps } from '../deps.ts';

/** A scenario that compiles, and how to run it. */
export interface RunRequest {
  readonly scenario: Scenario;
  readonly options: RunOptions;
  readonly scenarioId: string | null;
}

type RequestDeps = Pick<ApiDeps, 'baseline' | 'limits'>;

const FIELDS = ['scenario', 'scenarioId', 'settings'];

/** Which stored scenario a request names, if it does so properly. */
export function namedScenario(body: unknown): string | undefined {
  return isRecord(body) && body['scenario'] === undefined && typeof body['scenarioId'] === 'string' ? body['scenarioId'] : undefined;
}

/** A request to run, with every problem of its envelope, scenario, settings and size at once. `stored` is the document of the scenario it names, if it does. */
export function parseRunRequest(body: unknown, stored: unknown, deps: RequestDeps): Result<RunRequest> {
  if (!isRecord(body))
    return { ok: false, issues: [envelopeIssue('', 'A request to run is an object with scenario or scenarioId, and settings')] };
  const settings = parseRunSettings(body['settings'] ?? {});
  const checked = checkScenario(stored ?? body['scenario'], deps);
  const issues = [
    ...envelopeIssues(body),
    ...(checked.ok || body['scenario'] === undefined ? [] : under('scenario', checked.issues)),
    ...(checked.ok || stored === undefined ? [] : under('scenarioId', checked.issues)),
    ...(settings.ok ? limitIssues(settings.value, deps) : settings.issues),
  ];
  if (!checked.ok || !settings.ok || issues.length > 0) return { ok: false, issues };
  const request = { scenario: checked.value, options: settings.value, scenarioId: namedScenario(body) ?? null };
  return { ok: true, value: request, warnings: checked.warnings };
}

/** A scenario that parses, is not too large for this server and compiles; or everything that is wrong with it. */
export function checkScenario(document: unknown, deps: RequestDeps): Result<Scenario> {
  const parsed = parseScenario(document, deps.baseline);
  if (!parsed.ok) return parsed;
  const { maxSystems } = deps.limits;
  const count = parsed.value.systemIds.length;
  if (count > maxSystems) {
    const message = 'the number of systems this server runs at once';
    return {
      ok: false,
      issues: [errorIssue({ path: 'systemIds', code: 'too-many-systems', message, found: count, allowed: { max: maxSystems } })],
    };
  }
  const compiled = compileModel(parsed.value, deps.baseline);
  if (!compiled.ok) return compiled;
  return { ok: true, value: parsed.value, warnings: [...parsed.warnings, ...compiled.warnings] };
}

function limitIssues(options: RunOptions, { limits }: RequestDeps): Issue[] {
  if (options.draws <= limits.maxDraws) return [];
  const message = 'the number of draws this server runs';
  return [
    errorIssue({ path: 'settings.draws', code: 'out-of-range', message, found: options.draws, allowed: { min: 1, max: limits.maxDraws } }),
  ];
}

function envelopeIssues(body: Readonly<Record<string, unknown>>): Issue[] {
  const { scenario, scenarioId } = body;
  const unknown = Object.keys(body).filter((key) => !FIELDS.includes(key));
  const issues = unknown.map((key) => envelopeIssue(key, `A request to run has no field '${key}'`));
  if (scenario === undefined && scenarioId === undefined)
    issues.push(envelopeIssue('scenario', 'Neither scenario nor scenarioId is given'));
  if (scenario !== undefined && scenarioId !== undefined)
    issues.push(envelopeIssue('scenarioId', 'Both scenario and scenarioId are given'));
  if (scenarioId !== undefined && typeof scenarioId !== 'string')
    issues.push(envelopeIssue('scenarioId', 'The id of a scenario is a text'));
  return issues;
}

function envelopeIssue(path: string, message: string): Issue {
  return errorIssue({ path, code: 'request-shape', message, hint: 'Give either scenario or scenarioId, and settings.' });
}

function under(prefix: string, issues: readonly Issue[]): Issue[] {
  return issues.map((issue) => ({ ...issue, path: issue.path === '' ? prefix : `${prefix}.${issue.path}` }));
}

export function isRecord(body: unknown): body is Readonly<Record<string, unknown>> {
  return typeof body === 'object' && body !== null && !Array.isArray(body);
}
