import {
  type Baseline,
  type DeliveryOption,
  errorIssue,
  type Issue,
  isMonth,
  parseMonth,
  presetOptions,
  type Result,
  resultFromIssues,
  type Scenario,
} from '@ohsim/engine';

/** What somebody wants compared, not yet checked. */
export interface AskedComparison {
  /** Delivery models; all of the baseline when absent. As recorded always comes first. */
  readonly modelIds?: readonly string[] | undefined;
  /** Month in which the presets begin; a year after the start when absent. */
  readonly from?: string | undefined;
  /** Calendar year in which the financial year compared ends: 2031 for 2030/31. The fifth of the run when absent. */
  readonly year?: number | string | undefined;
}

/** Options to run, and the year to set side by side. */
export interface ComparisonPlan {
  readonly options: readonly DeliveryOption[];
  /** Calendar year in which the financial year begins, as `compareDelivery` takes it. */
  readonly year: number;
}

/** Id of the option that keeps the delivery choices of the scenario itself. */
export const OWN_CHOICES = 'as-in-the-file';
const OWN_LABEL = 'As in the file';
/** Financial year compared when none is asked for: the fifth of the run. */
const YEARS_ON = 5;

/** The presets of a scenario, and its own delivery choices if it has any, ready to compare; or every reason why not. */
export function comparisonPlan(scenario: Scenario, baseline: Baseline, asked: AskedComparison): Result<ComparisonPlan> {
  const first = Number(scenario.startMonth.slice(0, 4)) + 1;
  const last = first + scenario.horizonYears - 1;
  const year = asked.year ?? Math.min(first + YEARS_ON - 1, last);
  const issues = [
    ...systemIssues(scenario),
    ...modelIssues(asked.modelIds ?? [], baseline),
    ...fromIssues(asked.from, scenario),
    ...yearIssues(year, first, last),
  ];
  return resultFromIssues(issues, () => ({
    options: [...presetOptions(scenario, baseline, asked.modelIds, asked.from), ...ownChoices(scenario)],
    year: Number(year) - 1,
  }));
}

function ownChoices(scenario: Scenario): DeliveryOption[] {
  return (scenario.delivery ?? []).length === 0 ? [] : [{ id: OWN_CHOICES, label: OWN_LABEL, scenario }];
}

function systemIssues({ systemIds }: Scenario): Issue[] {
  if (systemIds.length === 1) return [];
  const message = `Delivery models are compared for one system at a time; this scenario has ${systemIds.length}: ${systemIds.slice(0, 5).join(', ')}${systemIds.length > 5 ? ', ...' : ''}`;
  const hint = 'Make a scenario for each system, or keep one id in systemIds, and compare them one after the other.';
  return [errorIssue({ path: 'systemIds', code: 'several-systems', message, hint })];
}

function modelIssues(modelIds: readonly string[], { deliveryModels }: Baseline): Issue[] {
  const known = deliveryModels.map(({ id }) => id);
  return modelIds.flatMap((id, at) => {
    const path = `modelIds[${at}]`;
    if (!known.includes(id)) {
      const hint = `Delivery models are ${known.join(', ')}.`;
      return [
        errorIssue({
          path,
          code: 'unknown-delivery-model',
          message: `"${id.slice(0, 100)}" is not a delivery model`,
          found: id.slice(0, 100),
          hint,
        }),
      ];
    }
    if (modelIds.indexOf(id) === at) return [];
    return [errorIssue({ path, code: 'repeated', message: `${id} is named twice`, found: id, hint: 'Name each delivery model once.' })];
  });
}

/** What is wrong with the month in which a delivery model is to begin. */
export function fromIssues(from: string | undefined, { startMonth, horizonYears }: Scenario): Issue[] {
  if (from === undefined) return [];
  const common = { path: 'from', found: from.slice(0, 100) };
  if (!isMonth(from)) {
    const message = `"${common.found}" is not a month; a month is written year-month, such as 2027-04`;
    return [errorIssue({ ...common, code: 'month', message })];
  }
  const months = parseMonth(from) - parseMonth(startMonth);
  if (months >= 0 && months < 12 * horizonYears) return [];
  const message = `The change cannot begin in ${from}, ${months < 0 ? 'before the first' : 'after the last'} month of the run`;
  const hint = `The run has ${horizonYears === 1 ? 'one year' : `${horizonYears} years`} from ${startMonth}.`;
  return [errorIssue({ ...common, code: months < 0 ? 'before-start' : 'after-end', message, hint })];
}

function yearIssues(year: number | string, first: number, last: number): Issue[] {
  const found = Number(year);
  if (Number.isInteger(found) && found >= first && found <= last) return [];
  const message = 'the calendar year in which the financial year compared ends';
  return [errorIssue({ path: 'year', code: 'out-of-range', message, found: year, allowed: { min: first, max: last } })];
}
