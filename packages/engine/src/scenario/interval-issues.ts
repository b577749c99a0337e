import { errorIssue, type Issue } from '../issues/issue.ts';
import { isTable } from '../parameters/parameter.ts';
import { isRecord } from './lever-issues.ts';
import { isPhysical, physicalBounds } from './physical-bounds.ts';
import type { ReadOverride } from './read-override.ts';

/** What is wrong with a user's own 80% interval: it belongs to a value set from the start, holds that value, and lies where values can. */
export const intervalIssues = (interval: unknown, { parameter, op, value, from }: ReadOverride, path: string): Issue[] => {
  if (!isRecord(interval) || isTable(parameter)) return [];
  const { low, high } = interval;
  if (typeof low !== 'number' || typeof high !== 'number') return [];
  const { unit } = parameter;
  const place = `${path}.interval`;
  if (op !== 'set' || from !== undefined) {
    const hint = 'Set the value itself, without "from", or leave the interval out';
    return [errorIssue({ path: place, code: 'interval', message: 'an interval goes with a value set from the start of the run', hint })];
  }
  const bounds = physicalBounds(parameter);
  const ends = [
    ['low', low],
    ['high', high],
  ] as const;
  return [
    ...(low < value && value < high
      ? []
      : [
          errorIssue({
            path: place,
            code: 'interval',
            message: `the 80% interval ${low} to ${high} of ${parameter.label} does not hold its value ${value}`,
            unit,
            hint: 'Give a low end below the value and a high end above it',
          }),
        ]),
    ...ends
      .filter(([, end]) => !isPhysical(end, bounds))
      .map(([name, end]) =>
        errorIssue({
          path: `${place}.${name}`,
          code: 'not-physical',
          message: `the ${name} end for ${parameter.label}`,
          found: end,
          allowed: bounds,
          unit,
        }),
      ),
  ];
};
