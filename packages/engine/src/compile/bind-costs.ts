import { BUSINESS_PARTNER } from '../delivery/write-arrangements.ts';
import { priceOf } from '../levers/price-of.ts';
import type { BoundCosts } from './bound-costs.ts';
import type { CompiledStructure } from './compiled-model.ts';
import type { ParameterSeries } from './parameter-series.ts';

/** Miles in a kilometre (international mile). */
const MILES_PER_KM = 1 / 1.609344;

/**
 * Resolves prices. Employment cost = basic pay + National Insurance above the threshold + trust pension + levy (reference: employer on-costs 2025/26);
 * the part of the pension paid centrally is kept apart, because another payer bears it.
 */
export const bindCosts = (structure: CompiledStructure, series: ParameterSeries): BoundCosts => {
  const { roles, months, transitions, baseline } = structure;
  const pay = roles.map((role) => series.base(`cost.pay.${role.id}`));
  const base = (name: string) => series.base(`contract.independent.${name}`);
  const byRole = (id: (roleId: string) => string): Float64Array => {
    const rows = new Float64Array(roles.length * months);
    roles.forEach((role, index) => {
      rows.set(series.at(id(role.id)), index * months);
    });
    return rows;
  };
  return {
    employmentPerFte: Float64Array.from(
      pay,
      (basic) =>
        basic * (1 + series.base('cost.pensionTrust') + series.base('cost.apprenticeshipLevy')) +
        series.base('cost.nationalInsuranceRate') * Math.max(0, basic - series.base('cost.nationalInsuranceThreshold')),
    ),
    centralPensionPerFte: Float64Array.from(pay, (basic) => basic * series.base('cost.pensionCentral')),
    externalShare: byRole((roleId) => `role.${roleId}.externalShare`),
    payPremium: byRole((roleId) => `policy.payPremium.${roleId}`),
    programmePerMonth: series.at('policy.programmeCost').map((pounds) => pounds / 12),
    accreditationShare: series.at('policy.accreditationShare'),
    externalIncome: series.base('cost.externalIncome'),
    overheadUplift: series.base('cost.overheadUplift'),
    premisesShare: series.base('cost.premisesShare'),
    recruitmentPerHire: series.base('cost.recruitmentPerHire'),
    traineeExpenses: series.base('cost.traineeExpenses'),
    trainingTariff: series.base('cost.trainingTariff'),
    nurseCourseFee: priceOf(baseline, 'policy.scphnPlaceCost'),
    nurseBackfillShare: series.base('cost.nurseBackfillShare'),
    itPerHead: series.base('cost.itPerHead'),
    mileagePerHour: series.base('cost.mileage') * series.base('travel.speedKmh') * MILES_PER_KM,
    sessionPremium: series.base('cost.sessionPremium'),
    accreditationFirst: series.base('cost.accreditationFirst'),
    accreditationYear: series.base('cost.accreditationYear'),
    pricePerHead: base('pricePerHead'),
    pricePerReferral: base('pricePerReferral'),
    indexation: base('indexation'),
    waitPenalty: base('waitPenalty'),
    penaltyCap: base('penaltyCap'),
    waitReward: base('waitReward'),
    rewardFrom: base('rewardFrom'),
    noticeMonths: Math.round(base('noticeMonths')),
    termLeftMonths: Math.round(base('termLeftMonths')),
    blockCap: base('blockCap'),
    blockCollar: base('blockCollar'),
    nhsMargin: series.base('contract.nhs.margin'),
    terms: transitions.map(({ modelId }) => ({
      setUpCost: series.base(`delivery.${modelId}.setUpCost`),
      doubleRunningShare: series.base(`delivery.${modelId}.doubleRunningShare`),
      managementOverhead: series.base(`delivery.${modelId}.managementOverhead`),
      requiresAccreditation: baseline.deliveryModels.find((model) => model.id === modelId)?.requiresAccreditation === true,
      partnerFtePerHead:
        modelId === BUSINESS_PARTNER
          ? series.base(`delivery.${BUSINESS_PARTNER}.partnerHoursPer1000Heads`) / 1000 / series.base('role.manager.hoursPerFteWeek')
          : 0,
    })),
  };
};
