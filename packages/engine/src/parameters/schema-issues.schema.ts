import type { z } from 'zod';
import { errorIssue, type Issue, type IssueValue } from '../issues/issue.ts';

/** Shape faults found by a schema as issues: one per fault, with the place, what was found and what would do. `prefix` is the place of the parsed value in its document. */
export function schemaIssues(error: z.ZodError, input: unknown, prefix = ''): Issue[] {
  return error.issues.map((fault) => issueOf(fault, input, prefix));
}

function issueOf(fault: z.core.$ZodIssue, input: unknown, prefix: string): Issue {
  const path = pathText(fault.path, prefix);
  const found = primitive(valueAt(input, fault.path));
  const shown = found === undefined ? {} : { found };
  const hint = hintFor(input, fault.path);
  const rest = hint === undefined ? shown : { ...shown, hint };
  switch (fault.code) {
    case 'invalid_type':
      return found === undefined && valueAt(input, fault.path) === undefined
        ? errorIssue({ path, code: 'missing', message: `a value of type ${fault.expected} is missing`, ...rest })
        : errorIssue({
            path,
            code: 'wrong-type',
            message: `a value of type ${fault.expected} is expected, not ${describe(input, fault.path)}`,
            ...rest,
          });
    case 'too_small':
      if (fault.origin === 'array' || fault.origin === 'string')
        return errorIssue({
          path,
          code: 'empty',
          message: `${fault.origin === 'array' ? 'a list' : 'a text'} that is not empty is expected`,
          ...rest,
        });
      return errorIssue({ path, code: 'out-of-range', message: 'the value', allowed: { min: Number(fault.minimum) }, ...rest });
    case 'too_big':
      return errorIssue({ path, code: 'out-of-range', message: 'the value', allowed: { max: Number(fault.maximum) }, ...rest });
    case 'invalid_value':
      return errorIssue({ path, code: 'not-allowed', message: 'the value', allowed: { oneOf: fault.values.map(asIssueValue) }, ...rest });
    case 'unrecognized_keys':
      return errorIssue({ path, code: 'unknown-field', message: `there is no field called ${fault.keys.join(', ')}`, ...rest });
    case 'invalid_union':
      return errorIssue({ path, code: 'not-allowed', message: unionMessage(fault), ...rest });
    default:
      return errorIssue({ path, code: 'invalid', message: fault.message, ...rest });
  }
}

/** The branch that came nearest says what is wrong; a missing kind of distribution has its own text. */
function unionMessage(fault: z.core.$ZodIssueInvalidUnion): string {
  const nearest = [...fault.errors].sort((a, b) => a.length - b.length)[0]?.map(({ message }) => message);
  return nearest === undefined || nearest.length === 0 ? fault.message : `none of the possible forms fits: ${nearest.join('; ')}`;
}

/** 'organisations[3].heads' from its steps. */
function pathText(steps: readonly PropertyKey[], prefix: string): string {
  return steps.reduce<string>((text, step) => {
    if (typeof step === 'number') return `${text}[${step}]`;
    return text === '' ? String(step) : `${text}.${String(step)}`;
  }, prefix);
}

function valueAt(input: unknown, steps: readonly PropertyKey[]): unknown {
  return steps.reduce<unknown>(
    (value, step) => (typeof value === 'object' && value !== null ? Reflect.get(value, step) : undefined),
    input,
  );
}

const primitive = (value: unknown): IssueValue | undefined =>
  value === null || typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? value : undefined;

const asIssueValue = (value: unknown): IssueValue => primitive(value) ?? String(value);

function describe(input: unknown, steps: readonly PropertyKey[]): string {
  const value = valueAt(input, steps);
  if (Array.isArray(value)) return 'a list';
  return typeof value === 'object' && value !== null ? 'an object' : String(JSON.stringify(value));
}

/** Names the row the fault is in, when rows have ids: positions are hard to find in a long file. */
function hintFor(input: unknown, steps: readonly PropertyKey[]): string | undefined {
  const depths = steps.map((_, depth) => valueAt(input, steps.slice(0, steps.length - depth)));
  const row = [...depths, input].find(
    (value) => typeof value === 'object' && value !== null && typeof Reflect.get(value, 'id') === 'string',
  );
  return row === undefined || row === input ? undefined : `It is in the row with id ${String(Reflect.get(row as object, 'id'))}.`;
}
