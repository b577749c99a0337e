import type { Baseline } from '../baseline/baseline.ts';
import { warningIssue } from '../issues/issue.ts';
import { failure, type Result, success } from '../issues/result.ts';
import type { DriveTable } from './parse-drive-table.ts';
import { parseScenario } from './parse-scenario.ts';
import type { Scenario } from './scenario.ts';

/**
 * A scenario with a table of drive times in place of its own. A national table serves every system: rows between organisations that are both elsewhere are left out, and
 * how many is a warning. Issues about a drive name the line of the table.
 */
export const scenarioWithDriveTable = (scenario: Scenario, baseline: Baseline, { rows, lines }: DriveTable): Result<Scenario> => {
  const system = new Map(baseline.organisations.map(({ id, systemId }) => [id, systemId]));
  const isElsewhere = (id: string): boolean => {
    const found = system.get(id);
    return found !== undefined && !scenario.systemIds.includes(found);
  };
  const kept = rows.flatMap(({ fromId, toId }, at) => (isElsewhere(fromId) && isElsewhere(toId) ? [] : [at]));
  const parsed = parseScenario({ ...scenario, driveTimes: kept.map((at) => rows[at]) }, baseline);
  const lineOf = (place: string): string => place.replace(/^driveTimes\[(\d+)\].*/, (_, at) => `line ${lines[kept[Number(at)] ?? -1]}`);
  if (!parsed.ok) return failure(parsed.issues.map((issue) => ({ ...issue, path: lineOf(issue.path) })));
  const left = rows.length - kept.length;
  const message = `drive times not used because both places are in other systems: ${left}`;
  const warnings = left > 0 ? [warningIssue({ path: 'driveTimes', code: 'drive-times-elsewhere', message })] : [];
  return success(parsed.value, [...parsed.warnings, ...warnings]);
};
