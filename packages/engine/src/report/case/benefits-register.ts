import { BENEFIT_MECHANISMS } from '../../appraisal/benefit-mechanisms.ts';
import type { OptionAppraisal } from '../../appraisal/option-appraisal.ts';
import type { Baseline } from '../../baseline/baseline.ts';
import type { Grade } from '../../parameters/parameter.ts';
import type { CaseOutcomes } from './case-outcomes.ts';
import type { BenefitRegisterRow } from './investment-case.ts';

interface RegisterInput {
  readonly appraisal: OptionAppraisal;
  readonly baseline: Baseline;
  readonly usual: CaseOutcomes;
  readonly option: CaseOutcomes;
  /** Months by which benefits follow the service. */
  readonly delayMonths: number;
}

/** Benefits to be followed up: those in pounds by class, then those that are not, each with where it stands and where the option takes it. Owners are to be filled in. */
export const benefitsRegister = (input: RegisterInput): BenefitRegisterRow[] => [
  ...input.appraisal.benefits.map((row) => moneyRow(row, input)),
  ...NOT_MONETISED.map((row) => plainRow(row, input)),
];

const moneyRow = (
  { id, label, class: name, presentValue, adjusted }: OptionAppraisal['benefits'][number],
  input: RegisterInput,
): BenefitRegisterRow => {
  const mechanism = BENEFIT_MECHANISMS.find((candidate) => candidate.id === id.split('|')[0]);
  const quantity = input.appraisal.quantities.find(({ mechanismId }) => mechanismId === mechanism?.id);
  return {
    id,
    label,
    class: name as BenefitRegisterRow['class'],
    mechanism: mechanism?.mechanism ?? 'Cases seen within standard that would not have been.',
    attribution: mechanism?.attribution ?? 'Off until there is evidence; switched on by this case.',
    grade: worstGrade(mechanism?.parameterIds ?? [], input.baseline),
    measure: mechanism === undefined ? 'pounds a year' : `${mechanism.unit} avoided a year`,
    unit: mechanism === undefined ? '£' : mechanism.unit,
    baseline: 0,
    usual: 0,
    target: quantity?.byYear.at(-1) ?? adjusted.at(-1) ?? null,
    presentValue,
    when: input.delayMonths === 0 ? 'as the service changes' : `${input.delayMonths} months after the service changes`,
    owner: '',
  };
};

interface Measure {
  readonly outcome: string;
  readonly label: string;
  readonly mechanism: string;
}

/** Benefits that have a measure and no price. */
const NOT_MONETISED: readonly Measure[] = [
  {
    outcome: 'doctor-wait',
    label: 'Wait for a doctor',
    mechanism: 'Complex cases are advised sooner; managers and staff can act.',
  },
  { outcome: 'within-standard', label: 'Seen within standard', mechanism: 'Capacity and lists are brought into balance.' },
  { outcome: 'unmet', label: 'Unmet need', mechanism: 'Fewer cases are given up, crowded out or never referred.' },
  {
    outcome: 'specialists',
    label: 'Specialists in post',
    mechanism: 'Training, recruitment and retention hold the clinical governance that accreditation requires.',
  },
  { outcome: 'trainees', label: 'Trainees in post', mechanism: 'Trainers and posts that yield the specialists of later years.' },
];

const plainRow = ({ outcome, label, mechanism }: Measure, { usual, option }: RegisterInput): BenefitRegisterRow => ({
  id: outcome,
  label,
  class: 'not monetised',
  mechanism,
  attribution: 'Change against business as usual in the same run.',
  grade: 'AMBER',
  measure: label,
  unit: outcomeUnit(outcome),
  baseline: shownOutcome(outcome, usual.get(outcome)?.[0]),
  usual: shownOutcome(outcome, usual.get(outcome)?.at(-1)),
  target: shownOutcome(outcome, option.get(outcome)?.at(-1)),
  presentValue: null,
  when: 'as the service changes',
  owner: '',
});

/** Units in which outcomes are followed up, and how many of them make one of the model's. */
const OUTCOME_UNITS: Readonly<Record<string, { readonly unit: string; readonly scale: number }>> = {
  'doctor-wait': { unit: 'working days', scale: 1 },
  'nurse-wait': { unit: 'working days', scale: 1 },
  'within-standard': { unit: '%', scale: 100 },
  unmet: { unit: 'cases a year', scale: 1 },
  specialists: { unit: 'FTE', scale: 1 },
  trainees: { unit: 'heads', scale: 1 },
};

export const outcomeUnit = (outcome: string): string => OUTCOME_UNITS[outcome]?.unit ?? '';

/** An outcome in the unit it is followed up in; null where the model does not say. */
export const shownOutcome = (outcome: string, value: number | undefined): number | null =>
  value === undefined || Number.isNaN(value) ? null : value * (OUTCOME_UNITS[outcome]?.scale ?? 1);

/** A benefit is no better known than the least known number it rests on. */
const worstGrade = (parameterIds: readonly string[], { parameters }: Baseline): Grade => {
  const grades = parameters.filter(({ id }) => parameterIds.includes(id)).map(({ grade }) => grade);
  return grades.includes('GREEN') && grades.every((grade) => grade === 'GREEN')
    ? 'GREEN'
    : grades.includes('RED') || grades.length === 0
      ? 'RED'
      : 'AMBER';
};
