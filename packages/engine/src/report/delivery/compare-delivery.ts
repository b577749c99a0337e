import type { Baseline } from '../../baseline/baseline.ts';
import type { RunOutput, StatisticCube } from '../../ensemble/run-output.ts';
import { runScenario } from '../../ensemble/run-scenario.ts';
import { findRow, type RowQuery } from '../../explain/read-cubes.ts';
import type { Issue } from '../../issues/issue.ts';
import { failure, type Result } from '../../issues/result.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import { financialYear, parseMonth } from '../../units/months.ts';
import { type YearValue, yearValue } from '../year-values.ts';
import type { ComparisonSettings, DeliveryComparison, DeliveryOption, OptionMonths, OptionResult } from './delivery-comparison.ts';
import { giniOf, needMetByTrust } from './inequality.ts';
import { judgeOptions } from './judge-options.ts';
import { COMPARISON_METRIC_IDS, OUTCOMES } from './outcomes.ts';

/**
 * Runs every option on the same need, people and luck (the same seed, persons and posts keyed by their ids) and sets their outcomes side by side for one financial
 * year. The first option is what the others are measured against. Scenarios are of one system; problems of any of them are reported together.
 */
export const compareDelivery = (
  options: readonly DeliveryOption[],
  baseline: Baseline,
  settings: ComparisonSettings,
): Result<DeliveryComparison> => {
  const runs = options.map((option) => runOption(option, baseline, settings));
  const issues = runs.flatMap((run, index) =>
    run.ok ? [] : run.issues.map((issue) => ({ ...issue, path: `options[${index}].${issue.path}` })),
  );
  const systemId = options[0]?.scenario.systemIds[0];
  if (systemId === undefined || issues.length > 0) return failure(issues.length > 0 ? issues : [noOptions]);
  const yearStart = settings.year * 12 + 3;
  const results = runs.flatMap((run, index) =>
    run.ok ? [optionResult(options[index] as DeliveryOption, run.value, { baseline, systemId, yearStart })] : [],
  );
  const year = financialYear(yearStart);
  return { ok: true, value: { systemId, year, options: results, ...judgeOptions(results, year) }, warnings: [] };
};

const noOptions: Issue = { path: 'options', code: 'too-small', message: 'A comparison needs at least one option', severity: 'error' };

interface OptionRuns {
  readonly years: RunOutput;
  readonly months: RunOutput;
}

const runOption = ({ scenario }: DeliveryOption, baseline: Baseline, settings: ComparisonSettings): Result<OptionRuns> => {
  const { mode, seed, draws, knowledge = false } = settings;
  const years = runScenario(
    scenario,
    baseline,
    { mode, seed, draws, knowledge, detail: 'year', metricIds: COMPARISON_METRIC_IDS },
    { reachOf },
  );
  if (!years.ok) return years;
  const months = runScenario(scenario, baseline, { mode: 'expected', seed: 0, draws: 1, detail: 'month', metricIds: MONTHLY });
  return months.ok ? { ok: true, value: { years: years.value, months: months.value }, warnings: years.warnings } : months;
};

/** Metrics of which the comparison reads trusts and payers; of the others it reads systems alone. */
const OF_ORGANISATIONS: readonly string[] = ['need', 'completed', 'mean-wait', 'cost'];
const reachOf = (metricId: string) => (OF_ORGANISATIONS.includes(metricId) ? 'every-place' : 'systems');

const MONTHLY = ['cost', 'list', 'completed', 'mean-wait'];

interface Context {
  readonly baseline: Baseline;
  readonly systemId: string;
  readonly yearStart: number;
}

const optionResult = ({ id, label, scenario }: DeliveryOption, { years, months }: OptionRuns, context: Context): OptionResult => {
  const { baseline, systemId, yearStart } = context;
  const values: Record<string, YearValue> = {};
  for (const { id: outcomeId, row } of OUTCOMES) {
    if (row === undefined) continue;
    const value = yearValue(years.cubes, { place: systemId, ...row }, yearStart);
    if (value !== undefined) values[outcomeId] = value;
  }
  const needMet = needMetByTrust(years.cubes, baseline, { systemId, yearStart });
  if (needMet.length > 1) {
    const shares = needMet.map(({ share }) => share);
    values['worst-to-best'] = { value: Math.min(...shares) / Math.max(...shares) };
    values['inequality'] = { value: giniOf(shares) };
  }
  values['accredited'] = { value: accreditedShare(scenario, baseline, context) };
  const overRun = (query: Omit<RowQuery, 'place'>): number => sumOverRun(years.cubes, { place: systemId, ...query });
  const costOf = (line: string): number => overRun({ metricId: 'cost', line, scope: 'all' });
  values['transition-cost'] = { value: TRANSITION_COSTS.reduce((sum, line) => sum + costOf(line), 0) };
  values['cost-horizon'] = { value: costOf('all') };
  values['market-binds'] = { value: overRun({ metricId: 'market-binds', role: 'doctor' }) };
  const chance = years.chances.find(({ id, place }) => id === 'month-without-specialist-cover' && place === systemId);
  const last = yearStart + 11 - parseMonth(scenario.startMonth);
  if (chance?.byMonth[last] !== undefined) values['no-cover'] = { value: chance.byMonth[last] };
  return {
    id,
    label,
    scenario,
    runId: years.manifest.runId,
    warnings: years.manifest.warnings,
    values,
    needMet,
    payers: payersOf(years.cubes, context),
    months: monthsOf(months.cubes, systemId),
  };
};

const series = (
  cubes: readonly StatisticCube[],
  systemId: string,
  query: { metricId: string; role?: string; line?: string; scope?: 'nhs' | 'all' },
): Float64Array => findRow(cubes, { place: systemId, ...query })?.values.slice() ?? new Float64Array(0);

const monthsOf = (cubes: readonly StatisticCube[], systemId: string): OptionMonths => ({
  startMonth: cubes[0]?.startMonth ?? 0,
  cost: series(cubes, systemId, { metricId: 'cost', line: 'all', scope: 'all' }),
  list: series(cubes, systemId, { metricId: 'list', line: 'all', scope: 'nhs' }),
  completed: series(cubes, systemId, { metricId: 'completed', line: 'all', scope: 'nhs' }),
  doctorWait: series(cubes, systemId, { metricId: 'mean-wait', role: 'doctor', line: 'all', scope: 'nhs' }),
  nurseWait: series(cubes, systemId, { metricId: 'mean-wait', role: 'nurse', line: 'all', scope: 'nhs' }),
});

/** What is paid once for a change. */
const TRANSITION_COSTS = ['set-up', 'double-running', 'exit'];

/** A row added up over the whole run: of the one path, or the mean over futures, since the mean of sums is the sum of means. */
const sumOverRun = (cubes: readonly StatisticCube[], query: RowQuery): number =>
  findRow(cubes, query)?.values.reduce((sum, value) => sum + value, 0) ?? 0;

/** Part of the trusts' heads whose delivery model requires accreditation, in the year compared. What is accredited today is not in the baseline. */
const accreditedShare = (scenario: Scenario, baseline: Baseline, { systemId, yearStart }: Context): number => {
  let heads = 0;
  let covered = 0;
  for (const organisation of baseline.organisations) {
    if (organisation.systemId !== systemId || organisation.sector !== 'nhs-trust') continue;
    heads += organisation.heads;
    const named = scenario.delivery?.findLast(
      ({ organisationIds }) => organisationIds !== 'all' && organisationIds.includes(organisation.id),
    );
    const choice = named ?? scenario.delivery?.findLast(({ organisationIds }) => organisationIds === 'all');
    const model = baseline.deliveryModels.find(({ id }) => id === choice?.modelId);
    if (choice !== undefined && model?.requiresAccreditation === true && parseMonth(choice.from) <= yearStart)
      covered += organisation.heads;
  }
  return heads > 0 ? covered / heads : 0;
};

const payersOf = (cubes: readonly StatisticCube[], { baseline, systemId, yearStart }: Context): OptionResult['payers'] => {
  const pounds = (query: { place: string; role?: string }) =>
    yearValue(cubes, { metricId: 'cost', line: 'all', scope: 'all', ...query }, yearStart)?.value ?? 0;
  const organisations = baseline.organisations.filter((organisation) => organisation.systemId === systemId);
  return [
    ...organisations.map(({ id, name }) => ({ payer: id, name, pounds: pounds({ place: id }) })),
    { payer: 'system', name: 'The system (set-up)', pounds: pounds({ place: systemId, role: 'system' }) },
    { payer: 'national', name: 'National payer', pounds: pounds({ place: systemId, role: 'national' }) },
  ];
};
