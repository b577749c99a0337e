import { errorIssue, type Issue } from '../issues/issue.ts';
import { distributionIssues, supportIssues } from './distribution-issues.ts';
import { isTable, type Parameter, type ScalarParameter } from './parameter.ts';

/** What is wrong with the parameters of a document once they have the right shape: ids, sources, ranges and distributions. */
export function parameterIssues(parameters: readonly Parameter[], sourceIds: ReadonlySet<string>): Issue[] {
  return parameters.flatMap((parameter, index) => {
    const path = `parameters[${index}]`;
    const hint = `It is the parameter ${parameter.id}.`;
    const unknownSource = sourceIds.has(parameter.sourceId)
      ? []
      : [
          errorIssue({
            path: `${path}.sourceId`,
            code: 'unknown-source',
            message: 'no source of the baseline has this id',
            found: parameter.sourceId,
            hint: `${hint} Add the source, or use judgement and say why.`,
          }),
        ];
    const ownIssues = isTable(parameter)
      ? distributionIssues(parameter.multiplier, `${path}.multiplier`, hint)
      : [
          ...rangeIssues(parameter, path, hint),
          ...distributionIssues(parameter.uncertainty, `${path}.uncertainty`, hint),
          ...supportIssues(parameter, path, hint),
        ];
    return [...unknownSource, ...ownIssues];
  });
}

function rangeIssues(parameter: ScalarParameter, path: string, hint: string): Issue[] {
  const { value, low, high, unit, label } = parameter;
  if (low > high)
    return [
      errorIssue({
        path: `${path}.low`,
        code: 'out-of-range',
        message: `the low end of ${label}`,
        found: low,
        allowed: { max: high },
        unit,
        hint,
      }),
    ];
  if (value >= low && value <= high) return [];
  return [
    errorIssue({ path: `${path}.value`, code: 'out-of-range', message: label, found: value, allowed: { min: low, max: high }, unit, hint }),
  ];
}
