import { isAppraisalParameter, resolvedValue } from '../../appraisal/appraisal-values.ts';
import type { Baseline } from '../../baseline/baseline.ts';
import { isTable, type Parameter } from '../../parameters/parameter.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import type { AssumptionLogRow } from './investment-case.ts';

interface LogInput {
  readonly baseline: Baseline;
  readonly usual: Scenario;
  /** Swing of NPSV between the ends of a parameter's range, by parameter, where worked out. */
  readonly effects: ReadonlyMap<string, number>;
}

/** Prices and contract terms: part of the log although a run reads them too. */
const PRICES = /^(cost|contract)\./;

/** The assumptions log: every number of the appraisal and its prices, whatever the case changes, and what moves the result most; largest effect first. */
export const assumptionsLog = ({ baseline, usual, effects }: LogInput): AssumptionLogRow[] => {
  const sources = new Map(baseline.sources.map((source) => [source.id, source]));
  const changed = new Set(usual.overrides.map(({ parameterId }) => parameterId));
  return baseline.parameters
    .filter(({ id }) => isAppraisalParameter(id) || PRICES.test(id) || changed.has(id) || effects.has(id))
    .map((parameter) => rowOf(parameter, { usual, effects, source: sources.get(parameter.sourceId) }))
    .sort((a, b) => Math.abs(b.effect ?? 0) - Math.abs(a.effect ?? 0));
};

interface RowInput extends Pick<LogInput, 'usual' | 'effects'> {
  readonly source: Baseline['sources'][number] | undefined;
}

const rowOf = (parameter: Parameter, { usual, effects, source }: RowInput): AssumptionLogRow => {
  const table = isTable(parameter);
  const mine = usual.overrides.filter(({ parameterId }) => parameterId === parameter.id);
  const entered = table
    ? null
    : isAppraisalParameter(parameter.id)
      ? resolvedValue(parameter, usual.overrides)
      : (mine.find(({ op }) => op === 'set')?.value ?? parameter.value);
  return {
    parameterId: parameter.id,
    label: parameter.label,
    description: parameter.description,
    unit: parameter.unit,
    value: entered,
    central: table ? null : parameter.value,
    low: table ? null : parameter.low,
    high: table ? null : parameter.high,
    grade: parameter.grade,
    source: source === undefined ? parameter.sourceId : `${source.title} (${source.publisher}, ${source.date})`,
    date: parameter.date,
    note: parameter.note ?? '',
    changedBecause: mine.map(({ reason }) => reason ?? 'changed by this case').join('; '),
    effect: effects.get(parameter.id) ?? null,
    madeBy: '',
    signedOffBy: '',
    signedOffOn: '',
  };
};
