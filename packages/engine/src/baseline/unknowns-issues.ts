import { errorIssue, type Issue } from '../issues/issue.ts';
import { isTable, type Parameter } from '../parameters/parameter.ts';
import type { Baseline } from './baseline.ts';

/** Whether a parameter has a distribution of its own. */
export const isUncertain = (parameter: Parameter): boolean =>
  (isTable(parameter) ? parameter.multiplier : parameter.uncertainty).kind !== 'fixed';

/** What is wrong with the design of parameter draws: uncertain parameters without a place, places held twice, correlations of unknown or repeated members. */
export function unknownsIssues({ parameters, unknowns }: Baseline): Issue[] {
  const uncertain = new Set(parameters.filter(isUncertain).map(({ id }) => id));
  const placed = new Set(unknowns.dimensions);
  const grouped = new Map<string, string>();
  const missing = [...uncertain]
    .filter((id) => !placed.has(id))
    .map((id) =>
      issue(
        'unknowns.dimensions',
        `${id} has a distribution and no place in the design of draws`,
        'Add its id at the end of unknowns.dimensions.',
      ),
    );
  const twice = unknowns.dimensions.flatMap((id, index) =>
    unknowns.dimensions.indexOf(id) === index
      ? []
      : [
          issue(
            `unknowns.dimensions[${index}]`,
            `${id} has two places in the design of draws`,
            'Keep the first place; leave a retired id where it stands.',
          ),
        ],
  );
  const groups = unknowns.correlations.flatMap(({ id, parameterIds, correlation }, index) => {
    const path = `unknowns.correlations[${index}]`;
    const strange = parameterIds.filter((member) => !uncertain.has(member));
    const again = parameterIds.filter((member) => grouped.has(member));
    for (const member of parameterIds) grouped.set(member, id);
    return [
      ...(correlation >= 0 && correlation < 1
        ? []
        : [
            issue(
              `${path}.correlation`,
              `a rank correlation of ${correlation}; it must be from 0 to below 1`,
              'Choose a value such as 0.5.',
            ),
          ]),
      ...strange.map((member) =>
        issue(`${path}.parameterIds`, `${member} has no distribution, so nothing can go with it`, 'Take it out, or give it one.'),
      ),
      ...again.map((member) => issue(`${path}.parameterIds`, `${member} is in two groups`, 'Keep it in one.')),
    ];
  });
  return [...missing, ...twice, ...groups];
}

const issue = (path: string, message: string, hint: string): Issue => errorIssue({ path, code: 'unknowns-design', message, hint });
