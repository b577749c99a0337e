import { errorIssue, type Issue, warningIssue } from '../issues/issue.ts';
import { findLever, LEVERS } from '../levers/index.ts';
import type { Lever, LeverSettingDefinition } from '../levers/lever.ts';
import { isMonth, parseMonth } from '../units/months.ts';
import { nearestNames } from './nearest-names.ts';
import { pathText, shown } from './shape-issues.ts';

/** First and last month of a run, absolute. */
export interface RunMonths {
  readonly first: number;
  readonly last: number;
}

/** What is wrong with the levers of a scenario: unknown or repeated levers, unknown settings, settings out of bounds, months before the start. */
export const leverIssues = (levers: unknown, run: RunMonths | undefined): Issue[] => {
  if (!Array.isArray(levers)) return [];
  const ids = levers.map((entry: unknown) => (isRecord(entry) ? entry['leverId'] : undefined));
  return levers.flatMap((entry: unknown, index) => {
    const leverId = ids[index];
    if (!isRecord(entry) || typeof leverId !== 'string' || leverId === '') return [];
    const path = ['levers', index] as const;
    const lever = findLever(leverId);
    if (lever === undefined) return [unknownLever(leverId, pathText([...path, 'leverId']))];
    const repeated = ids.indexOf(leverId) < index ? [repeatedLever(lever, pathText([...path, 'leverId']))] : [];
    return [...repeated, ...settingIssues(lever, entry['settings'], path), ...timingIssues(lever, entry, { path, run })];
  });
};

export const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const unknownLever = (leverId: string, path: string): Issue => {
  const near = nearestNames(leverId, LEVERS, (lever) => [lever.id, lever.label], 2);
  return errorIssue({
    path,
    code: 'unknown-lever',
    message: `"${shown(leverId)}" is not a lever`,
    found: shown(leverId),
    hint: `${near.length > 0 ? `Did you mean ${near.map((lever) => lever.id).join(' or ')}? ` : ''}Levers are ${LEVERS.map((lever) => lever.id).join(', ')}`,
  });
};

const repeatedLever = (lever: Lever, path: string): Issue =>
  errorIssue({ path, code: 'duplicate', message: `the lever ${lever.id} is set twice`, found: lever.id, hint: 'Set each lever once' });

const settingIssues = (lever: Lever, settings: unknown, path: readonly (string | number)[]): Issue[] => {
  if (!isRecord(settings)) return [];
  return Object.entries(settings).flatMap(([settingId, value]) => {
    const at = pathText([...path, 'settings', settingId]);
    const definition = lever.settings.find((candidate) => candidate.id === settingId);
    if (definition === undefined) {
      const known = lever.settings.map((candidate) => candidate.id).join(', ');
      const message = `"${shown(settingId)}" is not a setting of ${lever.id}`;
      return [errorIssue({ path: at, code: 'unknown-setting', message, hint: `Its settings are ${known}` })];
    }
    return typeof value === 'number' ? boundsIssues(definition, value, at) : [];
  });
};

const boundsIssues = ({ label, min, max, unit, step }: LeverSettingDefinition, value: number, path: string): Issue[] => {
  const message = `the ${label.charAt(0).toLowerCase()}${label.slice(1)}`;
  if (value < min || value > max || !Number.isFinite(value)) {
    return [errorIssue({ path, code: 'out-of-range', message, found: value, allowed: { min, max }, unit })];
  }
  if (step === 1 && !Number.isInteger(value)) {
    return [errorIssue({ path, code: 'not-whole', message: `${message} is ${value}; it must be a whole number`, found: value, unit })];
  }
  return [];
};

const timingIssues = (
  lever: Lever,
  entry: Readonly<Record<string, unknown>>,
  { path, run }: { readonly path: readonly (string | number)[]; readonly run: RunMonths | undefined },
): Issue[] => {
  const from = entry['from'];
  const early =
    typeof from === 'string' && isMonth(from) && run !== undefined && parseMonth(from) < run.first
      ? [
          errorIssue({
            path: pathText([...path, 'from']),
            code: 'before-start',
            message: `${lever.id} starts in ${from}, before the first month of the run`,
            found: from,
            hint: 'Choose a month from the start of the run on',
          }),
        ]
      : [];
  const ramp = entry['rampMonths'];
  const useless =
    !lever.ramps && typeof ramp === 'number' && ramp > 0
      ? [
          warningIssue({
            path: pathText([...path, 'rampMonths']),
            code: 'ramp-not-used',
            message: `${lever.id} takes effect all at once; its ramp of ${ramp} months is not used`,
            found: ramp,
          }),
        ]
      : [];
  return [...early, ...useless];
};
