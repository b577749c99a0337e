import { errorIssue, type Issue, type IssueValue } from '../issues/issue.ts';
import type { ShapeFault } from './scenario.schema.ts';

/** Faults of shape as issues: where, what was found, what is allowed, what to do. */
export const shapeIssues = (faults: readonly ShapeFault[], input: unknown): Issue[] => faults.flatMap((fault) => issuesOf(fault, input));

/** 'levers[0].settings.reduction' of a path of keys and positions. */
export const pathText = (path: readonly (string | number)[]): string =>
  path.reduce<string>((text, step) => (typeof step === 'number' ? `${text}[${step}]` : text === '' ? step : `${text}.${step}`), '');

/** A value as it can be shown to the person who typed it: short, and never a whole document. */
export const shown = (value: unknown): IssueValue => {
  if (value === null || typeof value === 'boolean' || typeof value === 'number') return value;
  if (typeof value === 'string') return value.length > 80 ? `${value.slice(0, 77)}...` : value;
  return Array.isArray(value) ? `a list of ${value.length}` : typeof value === 'object' ? 'an object' : String(value);
};

/** What each field is, as a clause. */
const CLAUSES: Readonly<Record<string, readonly [clause: string, unit?: string]>> = {
  schemaVersion: ['the version of the scenario format'],
  name: ['the name of the scenario', 'characters'],
  notes: ['the notes', 'characters'],
  baselineId: ['the id of the baseline'],
  systemIds: ['the list of systems', 'systems'],
  system: ['the id of a system'],
  startMonth: ['the first month'],
  horizonYears: ['the horizon', 'whole years'],
  levers: ['the list of levers', 'levers'],
  overrides: ['the list of overrides', 'overrides'],
  leverId: ['the id of a lever'],
  phase: ['the phase of a lever'],
  from: ['the first month of effect'],
  rampMonths: ['the months to full effect', 'whole months'],
  ramp: ['the months to full effect', 'whole months'],
  settings: ["the lever's settings"],
  parameterId: ['the id of a parameter'],
  op: ['what an override does'],
  value: ['the value of an override'],
  unit: ['the unit of an override'],
  reason: ['the reason of an override', 'characters'],
  delivery: ['the list of delivery choices', 'choices'],
  choice: ['an entry of the list of delivery choices'],
  modelId: ['the id of a delivery model'],
  organisationIds: ['the organisations of a delivery choice', 'organisations'],
  serviceId: ['the id of a service'],
  contract: ['how a provider is paid'],
  aboveCap: ['what becomes of work above the cap of a block contract'],
  driveTimes: ['the list of drive times', 'drive times'],
  driveTime: ['an entry of the list of drive times'],
  fromId: ['the id of where a drive starts'],
  toId: ['the id of where a drive ends'],
  minutes: ['a drive time, one way', 'minutes'],
  setting: ['the value of a setting'],
  lever: ['an entry of the list of levers'],
  override: ['an entry of the list of overrides'],
};

const issuesOf = (fault: ShapeFault, input: unknown): Issue[] => {
  if (fault.kind === 'unknown-key') return (fault.keys ?? []).map((key) => unknownKey([...fault.path, key]));
  const path = pathText(fault.path);
  const field = fieldOf(fault.path);
  const [clause, unit] = CLAUSES[field] ?? ['this value'];
  const found = valueAt(input, fault.path);
  if (fault.kind === 'not-allowed' && fault.oneOf !== undefined) {
    const hint = field === 'schemaVersion' ? { hint: 'Save the scenario again with this version of the product' } : {};
    return [errorIssue({ path, code: 'not-allowed', message: clause, ...foundPart(found), allowed: { oneOf: fault.oneOf }, ...hint })];
  }
  if ((fault.kind === 'too-small' || fault.kind === 'too-big') && fault.limit !== undefined) {
    const size = fault.counts === undefined ? found : (found as { readonly length: number }).length;
    if (fault.counts !== undefined && fault.kind === 'too-small' && fault.limit === 1)
      return [errorIssue({ path, code: 'empty', message: `${clause} is empty`, hint: 'Fill it in' })];
    const allowed = fault.kind === 'too-small' ? { min: fault.limit } : { max: fault.limit };
    return [
      errorIssue({ path, code: 'out-of-range', message: clause, ...foundPart(size), allowed, ...(unit === undefined ? {} : { unit }) }),
    ];
  }
  return [
    errorIssue({
      path,
      code: fault.kind === 'type' ? 'wrong-type' : 'bad-format',
      message: typeSentence(clause, found, fault),
      ...foundPart(found),
    }),
  ];
};

/** Name of the field a path leads to; a member of a list goes by its own name. */
const fieldOf = (path: readonly (string | number)[]): string => {
  const last = path[path.length - 1];
  if (typeof last === 'string') return path[path.length - 2] === 'settings' ? 'setting' : last;
  return MEMBERS[String(path[path.length - 2] ?? '')] ?? '';
};

const MEMBERS: Readonly<Record<string, string>> = {
  systemIds: 'system',
  levers: 'lever',
  overrides: 'override',
  delivery: 'choice',
  driveTimes: 'driveTime',
};

const unknownKey = (path: readonly (string | number)[]): Issue =>
  errorIssue({
    path: pathText(path),
    code: 'unknown-key',
    message: 'This key is not part of a scenario',
    hint: 'Remove it, or check its spelling',
  });

const foundPart = (found: unknown): { found?: IssueValue } => (found === undefined ? {} : { found: shown(found) });

const typeSentence = (clause: string, found: unknown, fault: ShapeFault): string => {
  const missing = found === undefined;
  const start = missing ? `${clause} is missing` : `${clause} is ${typeof found === 'string' ? `"${shown(found)}"` : shown(found)}`;
  if (fault.kind === 'format') return `${start}; a month is written year-month, such as 2027-08`;
  return `${start}; it must be ${TYPES[fault.expected ?? ''] ?? `a ${fault.expected}`}`;
};

const TYPES: Readonly<Record<string, string>> = {
  string: 'a text',
  number: 'a number',
  int: 'a whole number',
  array: 'a list',
  object: 'an object',
  record: 'an object with a number for each setting',
};

const valueAt = (input: unknown, path: readonly (string | number)[]): unknown =>
  path.reduce<unknown>(
    (value, step) => (typeof value === 'object' && value !== null ? (value as Record<string | number, unknown>)[step] : undefined),
    input,
  );
