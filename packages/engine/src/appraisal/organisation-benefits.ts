import { nationalMeans } from '../compile/case-rates.ts';
import type { CompiledModel } from '../compile/compiled-model.ts';
import type { RunResult } from '../simulate/run-result.ts';
import type { BenefitValues } from './appraisal-values.ts';
import { BENEFIT_MECHANISMS } from './benefit-mechanisms.ts';
import { isCounted, referralReach } from './referral-reach.ts';

/** A mechanism's quantity avoided by one organisation, month by month: option less business as usual, before delay and optimism. */
export interface OrganisationBenefit {
  readonly mechanismId: string;
  /** Organisation index. */
  readonly organisation: number;
  /** In the mechanism's unit, such as calendar FTE-days. */
  readonly quantity: Float64Array;
}

/**
 * What an option gains over business as usual through referrals (MODEL section 9): full yearly quantity / 12 x growth of staff x (m - m of business as usual) /
 * (1 - m0), m0 the reach of business as usual in month 0, capped. The gain lies within -1 and 1, so never above rFull; it is 0 where both reach the same.
 * Trusts and boards only: other employers are served, but their gain is not counted here.
 */
export const organisationBenefits = (option: RunResult, usual: RunResult, values: BenefitValues): OrganisationBenefit[] => {
  const { model } = usual;
  const { months, organisations, work } = model;
  const [reach, before] = [referralReach(option, values), referralReach(usual, values)];
  const shares = lossShares(model);
  return organisations.flatMap((organisation, index) => {
    if (!isCounted(organisation)) return [];
    const start = Math.min(values.startCap, before[index * months] as number);
    const gain = Float64Array.from({ length: months }, (_, month) => {
      const change = ((reach[index * months + month] as number) - (before[index * months + month] as number)) / (1 - start);
      return Math.max(-1, Math.min(1, change)) * (work.growthFactor[month] as number);
    });
    return BENEFIT_MECHANISMS.map(({ id, quantityPerYear }) => {
      const full = quantityPerYear({ organisation, ...(shares[index] as Shares), values }) / 12;
      return { mechanismId: id, organisation: index, quantity: gain.map((part) => full * part) };
    });
  });
};

interface Shares {
  readonly sicknessShare: number;
  readonly leaverShare: number;
}

const lossShares = ({ baseline, organisations }: CompiledModel): Shares[] => {
  const means = nationalMeans(baseline);
  return organisations.map(({ sicknessShare, leaverShare }) => ({
    sicknessShare: sicknessShare ?? means.sicknessShare,
    leaverShare: leaverShare ?? means.leaverShare,
  }));
};
