import { EngineError } from '../../issues/engine-error.ts';

/** What it is worth to know everything before choosing. */
export interface PerfectInformation {
  /** Expected gain, in the unit of the net benefits; never negative. */
  readonly value: number;
  /** Monte-Carlo standard error of the gain. */
  readonly standardError: number;
  /** The option with the highest mean; the first of equals. */
  readonly best: number;
  /** Share of draws in which another option is better: how often the choice of today is the wrong one. */
  readonly chanceOtherBest: number;
}

/**
 * Expected value of perfect information: mean over draws of the best option's net benefit less the best mean. `netBenefits` has one column an option,
 * row i of each from the same draw (common luck). Raiffa, H. & Schlaifer, R. (1961) Applied Statistical Decision Theory; Briggs, Claxton & Sculpher (2006) ch. 6.
 */
export const evpi = (netBenefits: readonly Float64Array[]): PerfectInformation => {
  const { best, gains } = incrementalBenefits(netBenefits);
  const draws = (netBenefits[0] as Float64Array).length;
  const regrets = Float64Array.from({ length: draws }, (_, draw) => gains.reduce((most, gain) => Math.max(most, gain[draw] as number), 0));
  const value = regrets.reduce((sum, regret) => sum + regret, 0) / draws;
  const scatter = regrets.reduce((sum, regret) => sum + (regret - value) * (regret - value), 0);
  return {
    value,
    standardError: Math.sqrt(scatter / (draws - 1) / draws),
    best,
    chanceOtherBest: regrets.filter((regret) => regret > 0).length / draws,
  };
};

/** The option with the highest mean net benefit, and how much more each option brings than it does, draw by draw (0 for itself). */
export const incrementalBenefits = (netBenefits: readonly Float64Array[]): { readonly best: number; readonly gains: Float64Array[] } => {
  const [first] = netBenefits;
  if (first === undefined || first.length < 2) throw new EngineError('the value of information needs at least one option and two draws');
  const means = netBenefits.map((column, option) => {
    if (column.length !== first.length) throw new EngineError(`option ${option} has ${column.length} draws, option 0 has ${first.length}`);
    const mean = column.reduce((sum, value) => sum + value, 0) / column.length;
    if (!Number.isFinite(mean)) throw new EngineError(`option ${option} has a net benefit that is not a number`);
    return mean;
  });
  const best = means.reduce((so, mean, option) => (mean > (means[so] as number) ? option : so), 0);
  const base = netBenefits[best] as Float64Array;
  return { best, gains: netBenefits.map((column) => column.map((value, draw) => value - (base[draw] as number))) };
};
