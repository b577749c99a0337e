import { errorIssue, type Issue, type Result, type SitingSettings, scenarioSiting } from '@ohsim/engine';
import type { ApiDeps } from '../deps.ts';
import { checkScenario, isRecord } from '../runs/parse-run-request.ts';
import type { SitingWork } from './siting-work.ts';

/** Most branching steps and seconds of one solve in a request. */
export const MAX_SITING_NODES = 20_000;
export const MAX_SITING_SECONDS = 60;
const DEFAULTS = { gap: 0.01, nodes: 5_000 } as const;

const NUMBERS = {
  minHubs: { min: 1, max: 1000, whole: true, what: 'the least number of hubs' },
  maxHubs: { min: 1, max: 1000, whole: true, what: 'the largest number of hubs' },
  maxDriveMinutes: { min: 0, max: 600, whole: false, what: 'the longest drive, minutes one way' },
  minAccreditedHubs: { min: 0, max: 1000, whole: true, what: 'the number of accredited hubs' },
  minTrainers: { min: 0, max: 10_000, whole: false, what: 'the number of trainers' },
  gap: { min: 0, max: 1, whole: false, what: 'the gap at which to stop, a share' },
  nodes: { min: 1, max: MAX_SITING_NODES, whole: true, what: 'the branching steps of one solve' },
  seconds: { min: 0.1, max: MAX_SITING_SECONDS, whole: false, what: 'the seconds of one solve' },
} as const;

type NumberField = keyof typeof NUMBERS;
const NUMBER_FIELDS = Object.keys(NUMBERS) as NumberField[];
const FIELDS: readonly string[] = ['scenario', 'accreditedSiteIds', ...NUMBER_FIELDS];

/** A request to site hubs, ready for a worker, or every problem of its fields and scenario at once. */
export function parseSitingRequest(body: unknown, deps: Pick<ApiDeps, 'baseline' | 'limits'>): Result<SitingWork> {
  if (!isRecord(body)) return { ok: false, issues: [shapeIssue('', 'A request to site hubs is an object')] };
  const checked = checkScenario(body['scenario'], deps);
  const issues = [
    ...fieldIssues(body),
    ...(checked.ok ? [] : checked.issues.map((issue) => ({ ...issue, path: issue.path === '' ? 'scenario' : `scenario.${issue.path}` }))),
  ];
  if (!checked.ok || issues.length > 0) return { ok: false, issues };
  const number = (field: NumberField): number | undefined => body[field] as number | undefined;
  const ids = body['accreditedSiteIds'] as readonly string[] | undefined;
  const plain = scenarioSiting(checked.value, deps.baseline, ids === undefined ? {} : { accreditedSiteIds: ids });
  const most = plain.ok ? plain.value.candidates.length : 1;
  const settings: Partial<SitingSettings> = {
    hubs: { min: number('minHubs') ?? 1, max: number('maxHubs') ?? Math.max(number('minHubs') ?? 1, most) },
    ...given('maxDriveMinutes', number('maxDriveMinutes')),
    ...given('minAccreditedHubs', number('minAccreditedHubs')),
    ...given('minTrainers', number('minTrainers')),
  };
  const problem = scenarioSiting(checked.value, deps.baseline, { settings, ...(ids === undefined ? {} : { accreditedSiteIds: ids }) });
  if (!problem.ok) return problem;
  const limits = {
    gap: number('gap') ?? DEFAULTS.gap,
    nodes: number('nodes') ?? DEFAULTS.nodes,
    seconds: number('seconds') ?? MAX_SITING_SECONDS,
  };
  return { ok: true, value: { problem: problem.value, limits }, warnings: [...checked.warnings, ...problem.warnings] };
}

const given = <Name extends string>(name: Name, value: number | undefined): { readonly [N in Name]?: number } =>
  (value === undefined ? {} : { [name]: value }) as { readonly [N in Name]?: number };

function fieldIssues(body: Readonly<Record<string, unknown>>): Issue[] {
  const ids = body['accreditedSiteIds'];
  const named = Array.isArray(ids) && ids.length <= 1000 && ids.every((id) => typeof id === 'string');
  return [
    ...Object.keys(body)
      .filter((key) => !FIELDS.includes(key))
      .map((key) => shapeIssue(key, `A request to site hubs has no field '${key.slice(0, 100)}'`)),
    ...(ids === undefined || named ? [] : [shapeIssue('accreditedSiteIds', 'accreditedSiteIds is a list of ids of organisations')]),
    ...NUMBER_FIELDS.flatMap((field) => numberIssues(field, body[field])),
  ];
}

function numberIssues(field: NumberField, value: unknown): Issue[] {
  const { min, max, whole, what } = NUMBERS[field];
  if (value === undefined || (typeof value === 'number' && value >= min && value <= max && (!whole || Number.isInteger(value)))) return [];
  const found = typeof value === 'number' || typeof value === 'string' ? value : typeof value;
  return [
    errorIssue({ path: field, code: 'out-of-range', message: whole ? `${what}, a whole number,` : what, found, allowed: { min, max } }),
  ];
}

function shapeIssue(path: string, message: string): Issue {
  return errorIssue({ path, code: 'request-shape', message, hint: `Give scenario and, if you like, ${FIELDS.slice(1).join(', ')}.` });
}
