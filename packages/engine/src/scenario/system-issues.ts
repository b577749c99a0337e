import type { Baseline, IntegratedCareSystem } from '../baseline/baseline.ts';
import { errorIssue, type Issue } from '../issues/issue.ts';
import { nearestNames } from './nearest-names.ts';
import { shown } from './shape-issues.ts';

/** Systems that the baseline does not have, with the nearest names, and systems named twice. */
export const systemIssues = (systemIds: unknown, baseline: Baseline): Issue[] =>
  !Array.isArray(systemIds)
    ? []
    : systemIds.flatMap((systemId: unknown, index) => {
        if (typeof systemId !== 'string' || systemId === '') return [];
        const path = `systemIds[${index}]`;
        if (systemIds.indexOf(systemId) < index) {
          return [
            errorIssue({
              path,
              code: 'duplicate',
              message: `${systemId} is named twice`,
              found: shown(systemId),
              hint: 'Name each system once',
            }),
          ];
        }
        if (baseline.systems.some((system) => system.id === systemId)) return [];
        return [
          errorIssue({
            path,
            code: 'unknown-system',
            message: `"${shown(systemId)}" is not a system of this baseline`,
            found: shown(systemId),
            hint: suggestion(systemId, baseline.systems),
          }),
        ];
      });

const suggestion = (typed: string, systems: readonly IntegratedCareSystem[]): string => {
  const near = nearestNames(typed, systems, (system) => [system.id, system.abbreviation, system.shortName, system.name, system.onsCode]);
  if (near.length === 0) return `Use the id of one of the ${systems.length} systems, such as ${systems[0]?.id ?? ''}`;
  const names = near.map((system) => `${system.id} (${system.shortName})`);
  return `Did you mean ${names.length === 1 ? names[0] : `${names.slice(0, -1).join(', ')} or ${names[names.length - 1]}`}?`;
};
