import { type Baseline, type Issue, isEditable, isTable, type Override, type Parameter, type Scenario, settledReason } from '@ohsim/engine';

/** What a form of an own assumption holds: texts as typed. */
export interface OverrideForm {
  readonly parameterId: string;
  readonly value: string;
  readonly low: string;
  readonly high: string;
  readonly from: string;
  readonly reason: string;
}

export const emptyForm = (parameterId: string): OverrideForm => ({ parameterId, value: '', low: '', high: '', from: '', reason: '' });

export type ReadForm = { readonly ok: true; readonly override: Override } | { readonly ok: false; readonly issues: readonly Issue[] };

/** A form read into an override; every fault at once. Tables of hazards take a factor; other numbers are set. What the engine's own check finds comes on top. */
export function readForm(form: OverrideForm, parameter: Parameter): ReadForm {
  const value = numberIn(form.value);
  const [low, high] = [numberIn(form.low), numberIn(form.high)];
  const interval = form.low.trim() !== '' || form.high.trim() !== '';
  const issues = [
    ...(Number.isFinite(value)
      ? []
      : [fault('value', `${form.value.trim() === '' ? 'no value is given' : `"${form.value}" is not a number`}`, parameter)]),
    ...(!interval || Number.isFinite(low) ? [] : [fault('interval.low', 'the low end of the interval is not a number', parameter)]),
    ...(!interval || Number.isFinite(high) ? [] : [fault('interval.high', 'the high end of the interval is not a number', parameter)]),
    ...(form.from === '' || /^\d{4}-\d{2}$/.test(form.from)
      ? []
      : [fault('from', `"${form.from}" is not a month, such as 2027-04`, parameter)]),
    ...(form.reason.trim() === '' ? [fault('reason', 'a reason is missing: it stays with the number', parameter)] : []),
  ];
  if (issues.length > 0) return { ok: false, issues };
  return {
    ok: true,
    override: {
      parameterId: parameter.id,
      op: isTable(parameter) ? 'multiply' : 'set',
      value,
      ...(isTable(parameter) ? {} : { unit: parameter.unit }),
      ...(form.from === '' ? {} : { from: form.from }),
      ...(interval ? { interval: { low, high } } : {}),
      reason: form.reason.trim(),
    },
  };
}

/** A decimal number; a comma stands for nothing, so that 1,5 is not read as 15. */
const numberIn = (text: string): number => (/^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(text.trim()) ? Number(text) : Number.NaN);

const fault = (path: string, message: string, parameter: Parameter): Issue => ({
  path,
  code: 'form',
  message,
  severity: 'error',
  hint: `It is about ${parameter.label}`,
});

/** Assumptions a scenario may change, by words in name, text or id: those that can do something. */
export function changeableParameters(baseline: Baseline, words: string): Parameter[] {
  const wanted = words.toLowerCase().split(/\s+/).filter(Boolean);
  return baseline.parameters.filter((parameter) => {
    if (settledReason(parameter.id) !== undefined || (isTable(parameter) && !isEditable(parameter.id))) return false;
    const text = `${parameter.label} ${parameter.description} ${parameter.id}`.toLowerCase();
    return wanted.every((word) => text.includes(word));
  });
}

/** The scenario with an override in place of any other of the same number from the same month. */
export const withOverride = (scenario: Scenario, override: Override): Scenario => ({
  ...scenario,
  overrides: [...scenario.overrides.filter((other) => !sameNumber(other, override)), override],
});

export const withoutOverride = (scenario: Scenario, override: Override): Scenario => ({
  ...scenario,
  overrides: scenario.overrides.filter((other) => !sameNumber(other, override)),
});

const sameNumber = (a: Override, b: Override): boolean => a.parameterId === b.parameterId && a.op === b.op && a.from === b.from;
