import type { Baseline } from '../baseline/baseline.ts';
import { errorIssue, type Issue } from '../issues/issue.ts';
import { isTable, type ScalarParameter } from '../parameters/parameter.ts';
import { type ReadOverride, valueAfter } from './read-override.ts';

/** The main tasks of a line share its cases between them: with the user's changes their shares must still add up to 1. */
export const taskShareIssues = (read: readonly ReadOverride[], baseline: Baseline): Issue[] => {
  const touched = new Set(read.flatMap(({ parameter }) => lineOfShare(parameter.id) ?? []));
  return baseline.lines
    .filter((line) => touched.has(line.id))
    .flatMap((line) => {
      const ids = line.tasks.flatMap((task, index) => (task.main ? [`line.${line.id}.task.${index}.share`] : []));
      const shares = ids.map((id) => {
        const parameter = baseline.parameters.find((candidate): candidate is ScalarParameter => candidate.id === id && !isTable(candidate));
        return parameter === undefined
          ? 0
          : valueAfter(
              parameter,
              read.filter((override) => override.parameter.id === id),
            );
      });
      const sum = shares.reduce((total, share) => total + share, 0);
      if (Math.abs(sum - 1) <= TOLERANCE) return [];
      const path = `overrides[${read.find((override) => ids.includes(override.parameter.id))?.index ?? 0}].value`;
      if (!read.some((override) => ids.includes(override.parameter.id))) return [];
      const message = `the shares of the main tasks of ${line.label} add up to ${Math.round(sum * 1e6) / 1e6}; they must add up to 1`;
      return [errorIssue({ path, code: 'shares-do-not-add-up', message, unit: 'share', hint: `Change ${ids.join(', ')} together` })];
    });
};

/** Shares typed with six decimals may miss 1 by this much. */
const TOLERANCE = 1e-6;

const lineOfShare = (parameterId: string): string | undefined => /^line\.([a-z-]+)\.task\.\d+\.share$/.exec(parameterId)?.[1];
