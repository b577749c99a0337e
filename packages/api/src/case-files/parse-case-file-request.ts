import { CASE_FILES, type CaseFile } from '@ohsim/documents/case-files';
import { type CaseSettings, errorIssue, type Issue, parseCase, parseRunSettings, type Result } from '@ohsim/engine';
import type { ApiDeps } from '../deps.ts';
import { isRecord } from '../runs/parse-run-request.ts';
import type { CaseFileWork } from './case-file-work.ts';

/** Most futures of a case in one request. */
export const MAX_CASE_DRAWS = 100;

const INPUTS: readonly CaseSettings['inputs'][] = ['none', 'prices', 'leading', 'all'];
const FIELDS = ['case', 'file', 'mode', 'knowledge', 'seed', 'draws', 'inputs'];
const HINT = `Give case and file and, if you like, ${FIELDS.slice(2).join(', ')}.`;

/** A request for a file of a case, ready for a worker, or every problem of its fields, case and settings at once. */
export function parseCaseFileRequest(body: unknown, { baseline, limits }: Pick<ApiDeps, 'baseline' | 'limits'>): Result<CaseFileWork> {
  if (!isRecord(body)) return { ok: false, issues: [shapeIssue('', 'A request for a file of a case is an object')] };
  const definition = parseCase(body['case'], baseline);
  const settings = settingsOf(body);
  const file = CASE_FILES.find((name) => name === body['file']);
  const systems = definition.ok ? definition.value.systemIds.length : 0;
  const issues = [
    ...Object.keys(body)
      .filter((key) => !FIELDS.includes(key))
      .map((key) => shapeIssue(key, `A request for a file of a case has no field '${key.slice(0, 100)}'`)),
    ...(file === undefined ? [shapeIssue('file', `file is one of ${CASE_FILES.join(', ')}`)] : []),
    ...(definition.ok ? [] : definition.issues.map((issue) => ({ ...issue, path: issue.path === '' ? 'case' : `case.${issue.path}` }))),
    ...(systems > limits.maxSystems ? [shapeIssue('case.systemIds', `A case here is of at most ${limits.maxSystems} systems`)] : []),
    ...settings.issues,
  ];
  if (!definition.ok || file === undefined || issues.length > 0) return { ok: false, issues };
  return {
    ok: true,
    value: { definition: definition.value, settings: settings.value, file: file satisfies CaseFile },
    warnings: definition.warnings,
  };
}

function settingsOf(body: Readonly<Record<string, unknown>>): { value: CaseSettings; issues: Issue[] } {
  const { mode = 'expected', knowledge = false, seed = 1, draws = 1, inputs = 'prices' } = body;
  const settings = parseRunSettings({ mode, seed, draws: mode === 'expected' ? 1 : draws });
  const futures = typeof draws === 'number' && Number.isInteger(draws) && draws >= 1 ? draws : Number.NaN;
  const chosen = INPUTS.find((choice) => choice === inputs);
  return {
    value: {
      mode: mode === 'sampled' ? 'sampled' : 'expected',
      knowledge: knowledge === true,
      seed: settings.ok ? settings.value.seed : 1,
      draws: futures,
      inputs: chosen ?? 'prices',
    },
    issues: [
      ...(settings.ok ? [] : settings.issues.map((issue) => ({ ...issue, path: issue.path.replace(/^settings\./, '') }))),
      ...(typeof knowledge === 'boolean' ? [] : [shapeIssue('knowledge', 'knowledge is true or false')]),
      ...(futures <= MAX_CASE_DRAWS ? [] : [drawIssue(draws)]),
      ...(chosen === undefined ? [shapeIssue('inputs', `inputs is one of ${INPUTS.join(', ')}`)] : []),
    ],
  };
}

const drawIssue = (found: unknown): Issue =>
  errorIssue({
    path: 'draws',
    code: 'out-of-range',
    message: 'the number of futures of a case in one request',
    found: typeof found === 'number' ? found : String(found).slice(0, 100),
    allowed: { min: 1, max: MAX_CASE_DRAWS },
  });

const shapeIssue = (path: string, message: string): Issue => errorIssue({ path, code: 'request-shape', message, hint: HINT });
