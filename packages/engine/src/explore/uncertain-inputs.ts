import { isAppraisalParameter, resolvedValue } from '../appraisal/appraisal-values.ts';
import type { Baseline, ServiceLine } from '../baseline/baseline.ts';
import { isTable, type ScalarParameter } from '../parameters/parameter.ts';
import type { Override, Scenario } from '../scenario/scenario.ts';
import { settledReason, waitsForDelivery } from '../scenario/settled-parameters.ts';

/** A number with a plausible range that a result may turn on. */
export interface UncertainInput {
  readonly parameter: ScalarParameter;
  /** Value the result is worked out with. */
  readonly assumed: number;
  readonly low: number;
  readonly high: number;
  /** Whether only whole numbers mean anything. */
  readonly whole: boolean;
}

/** Units of which only whole numbers are meant. */
const WHOLE_UNITS = /^(months|month of the year|posts|years)$/;

/**
 * Every number of the baseline with a range that a scenario can change, as the scenarios assume it. Left out: numbers that did their work when the baseline was
 * built, and terms of delivery models that nobody chose.
 */
export const uncertainInputs = (baseline: Baseline, scenarios: readonly Scenario[]): UncertainInput[] => {
  const usual = scenarios[0]?.overrides ?? [];
  const models = scenarios.flatMap(({ delivery = [] }) => delivery.map(({ modelId }) => modelId));
  const unread = ({ id }: ScalarParameter): boolean => {
    const model = /^delivery\.([a-z-]+)\./.exec(id)?.[1];
    return model === undefined ? models.length === 0 && waitsForDelivery(id) : !models.includes(model);
  };
  return baseline.parameters.flatMap((parameter) => {
    if (isTable(parameter) || parameter.low >= parameter.high || settledReason(parameter.id) !== undefined) return [];
    if (parameter.id === 'appraisal.periodYears' || unread(parameter)) return [];
    const assumed = assumedValue(parameter, usual);
    return [
      {
        parameter,
        assumed,
        low: Math.min(parameter.low, assumed),
        high: Math.max(parameter.high, assumed),
        whole: WHOLE_UNITS.test(parameter.unit) && Number.isInteger(parameter.value),
      },
    ];
  });
};

/** What a result is worked out with: the mean of an appraisal number, the value of a model number, with the user's undated changes. */
const assumedValue = (parameter: ScalarParameter, overrides: readonly Override[]): number =>
  isAppraisalParameter(parameter.id)
    ? resolvedValue(parameter, overrides)
    : resolvedValue({ ...parameter, uncertainty: { kind: 'fixed' } }, overrides);

/** Setting one input as undated edits. The shares of a line's main tasks stay whole: when one is set, the others take what is left in their old proportions. */
export const editsOf = (parameterId: string, value: number, baseline: Baseline): Override[] => {
  const set = (id: string, to: number): Override => ({ parameterId: id, op: 'set', value: to });
  const match = /^line\.([a-z-]+)\.task\.(\d+)\.share$/.exec(parameterId);
  const line = match === null ? undefined : baseline.lines.find(({ id }) => id === match[1]);
  if (line === undefined || line.tasks[Number(match?.[2])]?.main !== true) return [set(parameterId, value)];
  const others = mainShares(line, baseline).filter(({ id }) => id !== parameterId);
  const rest = others.reduce((sum, share) => sum + share.value, 0);
  return [set(parameterId, value), ...others.map((share) => set(share.id, rest > 0 ? (share.value * (1 - value)) / rest : 0))];
};

const mainShares = (line: ServiceLine, { parameters }: Baseline): { readonly id: string; readonly value: number }[] =>
  line.tasks.flatMap((task, index) => {
    const id = `line.${line.id}.task.${index}.share`;
    const parameter = parameters.find((candidate) => candidate.id === id);
    return task.main && parameter !== undefined && !isTable(parameter) ? [{ id, value: parameter.value }] : [];
  });
