import {
  type CaseDefinition,
  type CaseSettings,
  errorIssue,
  type InputChoice,
  type Issue,
  parseCase,
  parseRunSettings,
  type Result,
} from '@ohsim/engine';
import type { ApiDeps } from '../deps.ts';
import { isRecord } from '../runs/parse-run-request.ts';
import type { CaseWork } from './case-work.ts';

/** Most futures of a case in one request, and how many there are unless it says. */
export const MAX_CASE_DRAWS = 100;
/** Most systems of a case in one request: each option is run for all of them. */
const MAX_CASE_SYSTEMS = 3;

const FIELDS = ['case', 'mode', 'knowledge', 'seed', 'draws', 'inputs'];
const HINT = `Give case and, if you like, ${FIELDS.slice(1).join(', ')}.`;
/** Inputs a request may have moved; all of them takes minutes and is left to the command line. */
const INPUTS: readonly InputChoice[] = ['none', 'prices', 'leading'];

/** A request for an investment case, ready for a worker, or every problem of its fields, document and settings at once. */
export function parseCaseRequest(body: unknown, { baseline }: Pick<ApiDeps, 'baseline'>): Result<CaseWork> {
  if (!isRecord(body)) return { ok: false, issues: [shapeIssue('', 'A request for a case is an object')] };
  const { mode = 'expected', knowledge = false, seed = 1, inputs = 'prices' } = body;
  const { draws = mode === 'sampled' || knowledge === true ? MAX_CASE_DRAWS : 1 } = body;
  const settings = parseRunSettings({ mode, knowledge, seed, draws });
  const definition = parseCase(body['case'], baseline);
  const issues = [
    ...Object.keys(body)
      .filter((key) => !FIELDS.includes(key))
      .map((key) => shapeIssue(key, `A request for a case has no field '${key.slice(0, 100)}'`)),
    ...(definition.ok ? systemIssues(definition.value) : definition.issues.map((issue) => ({ ...issue, path: under('case', issue.path) }))),
    ...(settings.ok
      ? drawIssues(settings.value.draws)
      : settings.issues.map((issue) => ({ ...issue, path: issue.path.replace(/^settings\./, '') }))),
    ...inputIssues(inputs),
  ];
  if (!definition.ok || !settings.ok || issues.length > 0) return { ok: false, issues };
  const resolved: CaseSettings = {
    mode: settings.value.mode,
    knowledge: settings.value.knowledge === true,
    seed: settings.value.seed,
    draws: settings.value.draws,
    inputs: inputs as InputChoice,
  };
  return { ok: true, value: { definition: definition.value, settings: resolved }, warnings: definition.warnings };
}

function systemIssues({ systemIds }: CaseDefinition): Issue[] {
  if (systemIds.length <= MAX_CASE_SYSTEMS) return [];
  const message = 'the number of systems of a case in one request';
  const allowed = { min: 1, max: MAX_CASE_SYSTEMS };
  const hint = 'For more use the command ohsim case.';
  return [errorIssue({ path: 'case.systemIds', code: 'out-of-range', message, found: systemIds.length, allowed, hint })];
}

function drawIssues(draws: number): Issue[] {
  if (draws <= MAX_CASE_DRAWS) return [];
  const message = 'the number of draws of a case in one request';
  const allowed = { min: 1, max: MAX_CASE_DRAWS };
  return [
    errorIssue({ path: 'draws', code: 'out-of-range', message, found: draws, allowed, hint: 'For more use the command ohsim case.' }),
  ];
}

function inputIssues(inputs: unknown): Issue[] {
  if (INPUTS.some((choice) => choice === inputs)) return [];
  const message = 'which inputs are moved';
  const found = typeof inputs === 'string' ? inputs.slice(0, 100) : typeof inputs;
  return [errorIssue({ path: 'inputs', code: 'not-in-list', message, found, allowed: { oneOf: INPUTS } })];
}

const under = (prefix: string, path: string): string => (path === '' ? prefix : `${prefix}.${path}`);

function shapeIssue(path: string, message: string): Issue {
  return errorIssue({ path, code: 'request-shape', message, hint: HINT });
}
