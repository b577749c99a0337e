import type { Baseline } from '../baseline/baseline.ts';
import { errorIssue, type Issue, warningIssue } from '../issues/issue.ts';
import { isTable, type Parameter } from '../parameters/parameter.ts';
import { parseMonth } from '../units/months.ts';
import { isEditable } from './editable-parameters.ts';
import { intervalIssues } from './interval-issues.ts';
import { isRecord, type RunMonths } from './lever-issues.ts';
import { nearestNames } from './nearest-names.ts';
import { isPhysical, physicalBounds } from './physical-bounds.ts';
import { type ReadOverride, readOverride, valueAfter } from './read-override.ts';
import { settledReason } from './settled-parameters.ts';
import { shown } from './shape-issues.ts';
import { taskShareIssues } from './task-share-issues.ts';

/**
 * What is wrong with the user's own changes: unknown parameters, wrong units, values no world could have (errors), values outside the plausible range
 * (warnings), dates on parameters that cannot change during a run, repeats, shares of tasks that no longer add up.
 */
export const overrideIssues = (overrides: unknown, baseline: Baseline, run: RunMonths | undefined): Issue[] => {
  if (!Array.isArray(overrides)) return [];
  const parameters = new Map(baseline.parameters.map((parameter) => [parameter.id, parameter]));
  const read: ReadOverride[] = [];
  const issues = overrides.flatMap((entry: unknown, index) => {
    const parameterId = isRecord(entry) ? entry['parameterId'] : undefined;
    if (!isRecord(entry) || typeof parameterId !== 'string' || parameterId === '') return [];
    const path = `overrides[${index}]`;
    const parameter = parameters.get(parameterId);
    if (parameter === undefined) return [unknownParameter(parameterId, baseline, `${path}.parameterId`)];
    const override = readOverride(entry, parameter, index);
    if (override === undefined) return unitIssues(entry['unit'], parameter, path);
    read.push(override);
    return [
      ...unitIssues(entry['unit'], parameter, path),
      ...settledIssues(parameter, path),
      ...dateIssues(override, path, run),
      ...operationIssues(override, path),
      ...intervalIssues(entry['interval'], override, path),
    ];
  });
  return [...issues, ...repeats(read), ...valueIssues(read), ...taskShareIssues(read, baseline)];
};

const unknownParameter = (parameterId: string, baseline: Baseline, path: string): Issue => {
  const near = nearestNames(parameterId, baseline.parameters, (parameter) => [parameter.id, parameter.label]);
  return errorIssue({
    path,
    code: 'unknown-parameter',
    message: `there is no parameter "${shown(parameterId)}" in this baseline`,
    found: shown(parameterId),
    hint: near.length > 0 ? `Did you mean ${near.map((parameter) => parameter.id).join(' or ')}?` : 'See the list of assumptions for ids',
  });
};

const unitIssues = (unit: unknown, parameter: Parameter, path: string): Issue[] =>
  typeof unit !== 'string' || unit === parameter.unit
    ? []
    : [
        errorIssue({
          path: `${path}.unit`,
          code: 'wrong-unit',
          message: `the unit of ${parameter.id}`,
          found: shown(unit),
          allowed: { oneOf: [parameter.unit] },
          hint: 'Convert the value, or leave the unit out',
        }),
      ];

/** Said, not refused: a scenario may carry it, but it changes nothing. */
const settledIssues = (parameter: Parameter, path: string): Issue[] => {
  const reason = settledReason(parameter.id);
  if (reason === undefined) return [];
  const message = `changing ${parameter.id} has no effect in a scenario: ${reason}`;
  return [warningIssue({ path, code: 'override-inert', message, hint: 'Build a baseline of your own to change it' })];
};

const dateIssues = ({ from, parameter }: ReadOverride, path: string, run: RunMonths | undefined): Issue[] => {
  if (from === undefined) return [];
  if (!isEditable(parameter.id)) {
    const message = `${parameter.id} cannot change during a run`;
    return [
      errorIssue({
        path: `${path}.from`,
        code: 'not-editable-over-time',
        message,
        found: from,
        hint: 'Leave out "from" to set it from the start',
      }),
    ];
  }
  if (run === undefined) return [];
  if (parseMonth(from) < run.first) {
    const message = `${from} is before the first month of the run`;
    return [
      errorIssue({ path: `${path}.from`, code: 'before-start', message, found: from, hint: 'Leave out "from" to set it from the start' }),
    ];
  }
  if (parseMonth(from) <= run.last) return [];
  return [
    warningIssue({
      path: `${path}.from`,
      code: 'after-end',
      message: `${from} is after the last month of the run, so it changes nothing`,
      found: from,
    }),
  ];
};

/** One number can scale a table of hazards by age; it cannot set or shift a table. */
const operationIssues = ({ parameter, op, value }: ReadOverride, path: string): Issue[] => {
  if (!isTable(parameter)) return [];
  if (!isEditable(parameter.id)) {
    const message = `${parameter.id} is a table, which one number cannot change`;
    return [errorIssue({ path: `${path}.parameterId`, code: 'table', message, found: parameter.id })];
  }
  if (op !== 'multiply') {
    const hint = 'A table of hazards can be scaled by one factor';
    return [
      errorIssue({
        path: `${path}.op`,
        code: 'table',
        message: `what an override of a table does`,
        found: op,
        allowed: { oneOf: ['multiply'] },
        hint,
      }),
    ];
  }
  if (value >= 0) return [];
  const unit = 'ratio';
  return [
    errorIssue({
      path: `${path}.value`,
      code: 'not-physical',
      message: `a factor on ${parameter.label}`,
      found: value,
      allowed: { min: 0 },
      unit,
    }),
  ];
};

const repeats = (read: readonly ReadOverride[]): Issue[] =>
  read.flatMap((override, position) => {
    const same = (other: ReadOverride) =>
      other.parameter.id === override.parameter.id && other.op === override.op && other.from === override.from;
    if (read.findIndex(same) === position) return [];
    const message = `${override.parameter.id} is already changed in the same way from the same month`;
    return [errorIssue({ path: `overrides[${override.index}]`, code: 'duplicate', message, hint: 'Keep one of them' })];
  });

const valueIssues = (read: readonly ReadOverride[]): Issue[] =>
  read.flatMap((override) => {
    const { parameter, index } = override;
    if (isTable(parameter)) return [];
    const mine = read.filter((other) => other.parameter.id === parameter.id);
    const value = valueAfter(parameter, override.from === undefined ? mine.filter((other) => other.from === undefined) : mine);
    const fields = { path: `overrides[${index}].value`, message: resultClause(override), found: value, unit: parameter.unit };
    const bounds = physicalBounds(parameter);
    if (!isPhysical(value, bounds)) return [errorIssue({ ...fields, code: 'not-physical', allowed: bounds })];
    if (parameter.unit === 'month of the year' && !Number.isInteger(value)) {
      return [errorIssue({ ...fields, code: 'not-whole', message: `${parameter.label} is ${value}; it must be a whole number` })];
    }
    if (value >= parameter.low && value <= parameter.high) return [];
    const hint = 'The run goes on with it; say why in the reason';
    return [
      warningIssue({
        ...fields,
        code: 'outside-plausible',
        allowed: { min: parameter.low, max: parameter.high },
        message: `${fields.message}, to be plausible,`,
        hint,
      }),
    ];
  });

const resultClause = ({ parameter, op }: ReadOverride): string =>
  op === 'set' ? parameter.label : `${parameter.label}, after the change,`;
