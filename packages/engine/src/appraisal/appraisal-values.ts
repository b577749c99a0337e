import type { CompiledModel } from '../compile/compiled-model.ts';
import { isTable, type Parameter, type ParameterEdit } from '../parameters/parameter.ts';
import type { Override } from '../scenario/scenario.ts';
import { type DiscountSchedule, discountSchedule } from './discount-factors.ts';
import { distributionMean } from './distribution-mean.ts';
import { OPTIMISM_CLASSES, type OptimismClass } from './optimism-classes.ts';

/** Numbers an appraisal is worked out with, resolved for one run: pounds of the price year of the baseline. */
export interface AppraisalValues {
  readonly discount: { readonly standard: DiscountSchedule; readonly health: DiscountSchedule };
  readonly benefitsDelayMonths: number;
  /** Upper and lower allowance by class, shares. */
  readonly optimism: Readonly<Record<OptimismClass, { readonly upper: number; readonly lower: number }>>;
  readonly deflatorGrowth: Readonly<Record<string, number>>;
  readonly benefit: BenefitValues;
}

/** Parameters `benefit.*`. */
export interface BenefitValues {
  readonly rFull: number;
  readonly tauWorkingDays: number;
  readonly caseWeightDoctor: number;
  readonly caseWeightNurse: number;
  readonly startCap: number;
  readonly pricePerFteDay: number;
  readonly staffFtePerHead: number;
  readonly cashableShare: number;
  readonly turnoverCut: number;
  readonly costPerLeaver: number;
  readonly agencyCoverShare: number;
  readonly agencyPremium: number;
  readonly claimsPerHead: number;
  readonly claimsCut: number;
  readonly qalyPerCase: number;
  readonly qalyValue: number;
  readonly wellbyPerCase: number;
  readonly wellbyValue: number;
}

/** Whether a parameter is read by the appraisal alone: it moves the case and no result of a run. */
export const isAppraisalParameter = (parameterId: string): boolean => /^(appraisal|benefit)\./.test(parameterId);

/**
 * Appraisal values of a run: what the user has set, else the mean of what is not known (MODEL section 9: NPSV is reported at distribution means, so rFull
 * enters at 4.83% although its most likely value is 4%); in a draw, what was drawn.
 */
export const appraisalValues = (
  { baseline, scenario }: Pick<CompiledModel, 'baseline' | 'scenario'>,
  drawn: readonly ParameterEdit[] = [],
): AppraisalValues => {
  const parameters = new Map(baseline.parameters.map((parameter) => [parameter.id, parameter]));
  const scalar = (id: string): number => resolvedValue(parameters.get(id), scenario.overrides, drawn);
  const table = (id: string): Readonly<Record<string, number>> => {
    const parameter = parameters.get(id);
    return parameter !== undefined && isTable(parameter) ? parameter.values : {};
  };
  const low = (id: string): number => {
    const parameter = parameters.get(id);
    return parameter === undefined || isTable(parameter) ? 0 : parameter.low;
  };
  const optimism = Object.fromEntries(
    OPTIMISM_CLASSES.map((name) => {
      const upper = scalar(`appraisal.optimism.${name}`);
      return [name, { upper, lower: Math.min(upper, low(`appraisal.optimism.${name}`)) }];
    }),
  ) as AppraisalValues['optimism'];
  return {
    discount: {
      standard: discountSchedule(table('appraisal.discount.standard')),
      health: discountSchedule(table('appraisal.discount.health')),
    },
    benefitsDelayMonths: Math.round(scalar('appraisal.benefitsDelayMonths')),
    optimism,
    deflatorGrowth: table('appraisal.deflator.growth'),
    benefit: Object.fromEntries(BENEFIT_NAMES.map((name) => [name, scalar(`benefit.${name}`)])) as unknown as BenefitValues,
  };
};

const BENEFIT_NAMES = [
  'rFull',
  'tauWorkingDays',
  'caseWeightDoctor',
  'caseWeightNurse',
  'startCap',
  'pricePerFteDay',
  'staffFtePerHead',
  'cashableShare',
  'turnoverCut',
  'costPerLeaver',
  'agencyCoverShare',
  'agencyPremium',
  'claimsPerHead',
  'claimsCut',
  'qalyPerCase',
  'qalyValue',
  'wellbyPerCase',
  'wellbyValue',
] as const satisfies readonly (keyof BenefitValues)[];

/** Value of a number in a scenario: its draw, else the mean of its distribution, with the user's undated changes; a value that is set replaces the mean. */
export const resolvedValue = (
  parameter: Parameter | undefined,
  overrides: readonly Override[],
  drawn: readonly ParameterEdit[] = [],
): number => {
  if (parameter === undefined || isTable(parameter)) return Number.NaN;
  const draw = drawn.find(({ parameterId, op }) => parameterId === parameter.id && op === 'set');
  const mine = overrides.filter((override) => override.parameterId === parameter.id && override.from === undefined);
  const set =
    mine.find(({ op, interval }) => op === 'set' && (interval === undefined || draw === undefined))?.value ??
    draw?.value ??
    distributionMean(parameter.uncertainty, parameter.value);
  const scaled = mine.filter(({ op }) => op === 'multiply').reduce((value, { value: factor }) => value * factor, set);
  return mine.filter(({ op }) => op === 'add').reduce((value, { value: addend }) => value + addend, scaled);
};
