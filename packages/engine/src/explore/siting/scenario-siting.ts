import type { Baseline } from '../../baseline/baseline.ts';
import { warningIssue } from '../../issues/issue.ts';
import type { Result } from '../../issues/result.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import { type BaselineSiting, sitingProblem } from './baseline-siting.ts';
import type { SitingProblem } from './siting-problem.ts';

/**
 * The siting problem of a scenario: its systems and its own drive times, hosts of NHS services as candidates. Its levers and assumptions are not read. Drive times that
 * have an end which is no site of the problem are left out, and how many is a warning.
 */
export const scenarioSiting = (
  scenario: Scenario,
  baseline: Baseline,
  choice: Pick<BaselineSiting, 'settings' | 'accreditedSiteIds'>,
): Result<SitingProblem> => {
  const plain = sitingProblem(baseline, scenario.systemIds, { candidates: 'services', ...choice });
  const own = scenario.driveTimes ?? [];
  if (!plain.ok || own.length === 0) return plain;
  const here = new Set(plain.value.sites.map(({ id }) => id));
  const driveRows = own.filter(({ fromId, toId }) => here.has(fromId) && here.has(toId));
  const found = sitingProblem(baseline, scenario.systemIds, { candidates: 'services', ...choice, driveRows });
  const left = own.length - driveRows.length;
  if (!found.ok || left === 0) return found;
  const message = `drive times not used because this siting lacks one of the two places: ${left}`;
  return { ...found, warnings: [...found.warnings, warningIssue({ path: 'driveTimes', code: 'drive-times-unused', message })] };
};
