import type { Baseline } from '../baseline/baseline.ts';
import { errorIssue, type Issue } from '../issues/issue.ts';
import { failure, type Result, resultFromIssues } from '../issues/result.ts';
import { findLever } from '../levers/index.ts';
import type { LeverSetting } from '../levers/lever-setting.ts';
import { isMonth, parseMonth } from '../units/months.ts';
import { deliveryIssues } from './delivery-issues.ts';
import { driveTimeIssues } from './drive-time-issues.ts';
import { isRecord, leverIssues, type RunMonths } from './lever-issues.ts';
import { migrateScenario, SCENARIO_SCHEMA_VERSION } from './migrate-scenario.ts';
import { overrideIssues } from './override-issues.ts';
import { checkShape, DEFAULT_HORIZON_YEARS, MAX_HORIZON_YEARS, type ScenarioDocument } from './scenario.schema.ts';
import type { DeliveryChoice, Override, Scenario } from './scenario.ts';
import { shapeIssues, shown } from './shape-issues.ts';
import { systemIssues } from './system-issues.ts';

/**
 * A scenario from untrusted input, checked against its baseline: every problem at once, each with its place, what was found, what is allowed and what to
 * do. Documents of earlier versions are brought up to this one first. Parts that can be read are checked even where others cannot. A parsed scenario has every default filled in, so that equal meaning is equal text.
 */
export const parseScenario = (input: unknown, baseline: Baseline): Result<Scenario> => {
  if (!isRecord(input)) {
    return failure([errorIssue({ path: '', code: 'wrong-type', message: `A scenario is an object; this is ${describeKind(input)}` })]);
  }
  const migrated = migrateScenario(input);
  return migrated.ok ? parseCurrent(migrated.document, baseline) : failure([migrated.issue]);
};

const parseCurrent = (input: Readonly<Record<string, unknown>>, baseline: Baseline): Result<Scenario> => {
  const { document, faults } = checkShape(input);
  const run = runMonths(input, baseline);
  const issues = [
    ...shapeIssues(faults, input),
    ...baselineIssues(input, baseline),
    ...systemIssues(input['systemIds'], baseline),
    ...leverIssues(input['levers'], run),
    ...overrideIssues(input['overrides'], baseline, run),
    ...driveTimeIssues(input['driveTimes'], baseline, input['systemIds']),
    ...deliveryIssues(input['delivery'], { baseline, run, systemIds: input['systemIds'] }),
  ];
  return resultFromIssues(issues, () => scenarioOf(document as ScenarioDocument, baseline));
};

const describeKind = (input: unknown): string => (input === undefined ? 'missing' : Array.isArray(input) ? 'a list' : `${shown(input)}`);

const runMonths = (input: Readonly<Record<string, unknown>>, baseline: Baseline): RunMonths | undefined => {
  const years = input['horizonYears'] ?? DEFAULT_HORIZON_YEARS;
  const first = parseMonth(baseline.startMonth);
  const usable = typeof years === 'number' && Number.isInteger(years) && years >= 1 && years <= MAX_HORIZON_YEARS;
  return usable ? { first, last: first + years * 12 - 1 } : undefined;
};

const baselineIssues = (input: Readonly<Record<string, unknown>>, baseline: Baseline): Issue[] => {
  const { baselineId, startMonth } = input;
  const wrongBaseline =
    typeof baselineId === 'string' && baselineId !== '' && baselineId !== baseline.id
      ? [
          errorIssue({
            path: 'baselineId',
            code: 'unknown-baseline',
            message: 'the baseline',
            found: shown(baselineId),
            allowed: { oneOf: [baseline.id] },
          }),
        ]
      : [];
  const wrongStart =
    typeof startMonth === 'string' && isMonth(startMonth) && startMonth !== baseline.startMonth
      ? [
          errorIssue({
            path: 'startMonth',
            code: 'start-month',
            message: 'the first month',
            found: startMonth,
            allowed: { oneOf: [baseline.startMonth] },
            hint: 'For now a run starts in the first month of its baseline: staff in post are as at that month',
          }),
        ]
      : [];
  return [...wrongBaseline, ...wrongStart];
};

const scenarioOf = (document: ScenarioDocument, baseline: Baseline): Scenario => ({
  schemaVersion: SCENARIO_SCHEMA_VERSION,
  name: document.name,
  ...(document.notes === undefined ? {} : { notes: document.notes }),
  baselineId: document.baselineId,
  systemIds: document.systemIds,
  startMonth: document.startMonth ?? baseline.startMonth,
  horizonYears: document.horizonYears,
  levers: document.levers.map(leverSettingOf),
  overrides: document.overrides.map(overrideOf),
  ...(document.delivery.length === 0 ? {} : { delivery: document.delivery.map(deliveryOf) }),
  ...(document.driveTimes.length === 0 ? {} : { driveTimes: document.driveTimes }),
});

const leverSettingOf = (entry: ScenarioDocument['levers'][number]): LeverSetting => {
  const lever = findLever(entry.leverId);
  return {
    leverId: entry.leverId,
    phase: entry.phase ?? lever?.phaseDefault ?? 'Fix',
    from: entry.from,
    rampMonths: entry.rampMonths,
    settings: Object.fromEntries(
      (lever?.settings ?? []).map((definition) => [definition.id, entry.settings[definition.id] ?? definition.neutral]),
    ),
  };
};

const deliveryOf = ({
  modelId,
  organisationIds,
  from,
  serviceId,
  contract,
  aboveCap,
}: ScenarioDocument['delivery'][number]): DeliveryChoice => ({
  modelId,
  organisationIds,
  from,
  ...(serviceId === undefined ? {} : { serviceId }),
  ...(contract === undefined ? {} : { contract }),
  ...(aboveCap === undefined ? {} : { aboveCap }),
});

const overrideOf = ({ parameterId, op, value, from, ramp, unit, interval, reason }: ScenarioDocument['overrides'][number]): Override => ({
  parameterId,
  op,
  value,
  ...(from === undefined ? {} : { from }),
  ...(ramp === undefined ? {} : { ramp }),
  ...(unit === undefined ? {} : { unit }),
  ...(interval === undefined ? {} : { interval }),
  ...(reason === undefined ? {} : { reason }),
});
