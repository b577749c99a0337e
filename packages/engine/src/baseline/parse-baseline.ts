import type { Issue } from '../issues/issue.ts';
import { failure, type Result, resultFromIssues } from '../issues/result.ts';
import { readParameter } from '../parameters/parameter.schema.ts';
import { parameterIssues } from '../parameters/parameter-issues.ts';
import { schemaIssues } from '../parameters/schema-issues.schema.ts';
import { arrangementIssues } from './arrangement-issues.ts';
import { baselineSchema } from './baseline.schema.ts';
import type { Baseline } from './baseline.ts';
import { referenceIssues } from './reference-issues.ts';
import { totalIssues } from './total-issues.ts';
import { unknownsIssues } from './unknowns-issues.ts';

/** A baseline from untrusted data, or every reason why it is none. Faults of shape are reported together; references and totals are checked once the shape is right. */
export function parseBaseline(input: unknown): Result<Baseline> {
  const shape = baselineSchema.safeParse(input);
  const rows = readRows(input);
  const shapeIssues = [...(shape.success ? [] : schemaIssues(shape.error, input)), ...rows.issues];
  if (!shape.success || shapeIssues.length > 0) return failure(shapeIssues);
  const baseline: Baseline = { ...shape.data, parameters: rows.parameters };
  const sourceIds = new Set(baseline.sources.map(({ id }) => id));
  const issues = [
    ...parameterIssues(baseline.parameters, sourceIds),
    ...referenceIssues(baseline),
    ...arrangementIssues(baseline),
    ...totalIssues(baseline),
    ...unknownsIssues(baseline),
  ];
  return resultFromIssues(issues, () => baseline);
}

function readRows(input: unknown): { readonly parameters: Baseline['parameters']; readonly issues: readonly Issue[] } {
  const rows: unknown = typeof input === 'object' && input !== null ? Reflect.get(input, 'parameters') : undefined;
  const read = Array.isArray(rows) ? rows.map((row, index) => readParameter(row, `parameters[${index}]`)) : [];
  return {
    parameters: read.flatMap((row) => (row.ok ? [row.parameter] : [])),
    issues: read.flatMap((row) => (row.ok ? [] : row.issues)),
  };
}
