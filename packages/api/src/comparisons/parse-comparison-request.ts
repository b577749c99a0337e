import { errorIssue, type Issue, parseRunSettings, type Result, type RunOptions } from '@ohsim/engine';
import type { ApiDeps } from '../deps.ts';
import { checkScenario, isRecord } from '../runs/parse-run-request.ts';
import { type AskedComparison, comparisonPlan } from './comparison-plan.ts';
import type { ComparisonWork } from './comparison-work.ts';

/** Most futures of each option in one request, and how many there are unless it says. */
export const MAX_COMPARISON_DRAWS = 50;

const FIELDS = ['scenario', 'modelIds', 'from', 'year', 'mode', 'seed', 'draws', 'knowledge'];
const HINT = `Give scenario and, if you like, ${FIELDS.slice(1).join(', ')}.`;

/** A request to compare, ready for a worker, or every problem of its fields, scenario and settings at once. */
export function parseComparisonRequest(body: unknown, deps: Pick<ApiDeps, 'baseline' | 'limits'>): Result<ComparisonWork> {
  if (!isRecord(body)) return { ok: false, issues: [shapeIssue('', 'A request to compare is an object')] };
  const { mode = 'expected', seed = 1, knowledge = false } = body;
  const { draws = mode === 'sampled' || knowledge === true ? MAX_COMPARISON_DRAWS : 1 } = body;
  const settings = parseRunSettings({ mode, seed, draws, knowledge });
  const checked = checkScenario(body['scenario'], deps);
  const asked = askedOf(body);
  const plan = checked.ok ? comparisonPlan(checked.value, deps.baseline, asked.value) : undefined;
  const issues = [
    ...asked.issues,
    ...(checked.ok ? [] : checked.issues.map((issue) => ({ ...issue, path: under('scenario', issue.path) }))),
    ...(plan?.ok === false ? plan.issues.map(placed) : []),
    ...(settings.ok
      ? drawIssues(settings.value.draws)
      : settings.issues.map((issue) => ({ ...issue, path: issue.path.replace(/^settings\./, '') }))),
  ];
  if (!checked.ok || plan?.ok !== true || !settings.ok || issues.length > 0) return { ok: false, issues };
  const { options, year } = plan.value;
  return {
    ok: true,
    value: { options, settings: { ...drawnSettings(settings.value), year } },
    warnings: checked.warnings,
  };
}

const drawnSettings = ({ mode, seed, draws, knowledge = false }: RunOptions) => ({ mode, seed, draws, knowledge });

/** Fields of the right type, and what is wrong with the others. */
function askedOf(body: Readonly<Record<string, unknown>>): { value: AskedComparison; issues: Issue[] } {
  const { modelIds, from, year } = body;
  const named = Array.isArray(modelIds) && modelIds.length <= 100 && modelIds.every((id) => typeof id === 'string');
  return {
    value: {
      modelIds: named ? (modelIds as string[]) : undefined,
      from: typeof from === 'string' ? from : undefined,
      year: typeof year === 'number' ? year : undefined,
    },
    issues: [
      ...Object.keys(body)
        .filter((key) => !FIELDS.includes(key))
        .map((key) => shapeIssue(key, `A request to compare has no field '${key.slice(0, 100)}'`)),
      ...(modelIds === undefined || named ? [] : [shapeIssue('modelIds', 'modelIds is a list of up to 100 ids of delivery models')]),
      ...(from === undefined || typeof from === 'string' ? [] : [shapeIssue('from', 'from is a month such as "2027-04"')]),
      ...(year === undefined || typeof year === 'number' ? [] : [shapeIssue('year', 'year is a number such as 2031')]),
    ],
  };
}

function drawIssues(draws: number): Issue[] {
  if (draws <= MAX_COMPARISON_DRAWS) return [];
  const message = 'the number of draws of each option in one comparison';
  const allowed = { min: 1, max: MAX_COMPARISON_DRAWS };
  const hint = 'For more use the command ohsim models.';
  return [errorIssue({ path: 'draws', code: 'out-of-range', message, found: draws, allowed, hint })];
}

/** Problems of the plan are about fields of the request, but for the systems, which are the scenario's. */
const placed = (issue: Issue): Issue => (issue.path === 'systemIds' ? { ...issue, path: 'scenario.systemIds' } : issue);
const under = (prefix: string, path: string): string => (path === '' ? prefix : `${prefix}.${path}`);

function shapeIssue(path: string, message: string): Issue {
  return errorIssue({ path, code: 'request-shape', message, hint: HINT });
}
