import { EngineError } from '../issues/engine-error.ts';

/** Outcomes of options over futures: one column an option, row i of each from the same future. */
export interface FutureOutcomes {
  readonly outcomes: readonly Float64Array[];
  /** Whether more of the outcome is better (net benefit, people seen) or less (waits, gap). */
  readonly better: 'high' | 'low';
}

/** How an option fares over all futures, in the unit of the outcome. Regret is what the best option of the same future would have brought more; 0 for the best. */
export interface OptionRegret {
  readonly option: number;
  readonly meanRegret: number;
  /** Regret not exceeded in nine futures of ten. */
  readonly regret90: number;
  readonly worstRegret: number;
  /** The future of the worst regret. */
  readonly worstFuture: number;
  /** Share of futures in which no option is better. */
  readonly shareBest: number;
}

export interface RegretTable {
  /** One column an option. */
  readonly regrets: readonly Float64Array[];
  readonly options: readonly OptionRegret[];
  /** The option whose worst regret is smallest (Savage, L. J., 1951, JASA 46, 55-67); the first of equals. */
  readonly minimaxRegret: number;
  /** The option whose mean regret is smallest: the one with the best mean outcome. */
  readonly leastMeanRegret: number;
}

/** Regret of every option in every future. The worst of a few hundred futures is itself uncertain: read it with the ninetieth percentile. */
export const regretTable = ({ outcomes, better }: FutureOutcomes): RegretTable => {
  const futures = checkedFutures(outcomes);
  const sign = better === 'high' ? 1 : -1;
  const best = Float64Array.from({ length: futures }, (_, future) =>
    outcomes.reduce((most, column) => Math.max(most, sign * (column[future] as number)), -Infinity),
  );
  const regrets = outcomes.map((column) => column.map((value, future) => (best[future] as number) - sign * value));
  const options = regrets.map(optionRegret);
  const least = (of: (regret: OptionRegret) => number): number =>
    options.reduce((so, regret) => (of(regret) < of(so) ? regret : so), options[0] as OptionRegret).option;
  return {
    regrets,
    options,
    minimaxRegret: least(({ worstRegret }) => worstRegret),
    leastMeanRegret: least(({ meanRegret }) => meanRegret),
  };
};

const optionRegret = (regrets: Float64Array, option: number): OptionRegret => {
  const worstFuture = regrets.reduce((so, regret, future) => (regret > (regrets[so] as number) ? future : so), 0);
  const sorted = Float64Array.from(regrets).sort();
  return {
    option,
    meanRegret: regrets.reduce((sum, regret) => sum + regret, 0) / regrets.length,
    regret90: sorted[Math.ceil(0.9 * regrets.length) - 1] as number,
    worstRegret: regrets[worstFuture] as number,
    worstFuture,
    shareBest: regrets.filter((regret) => regret === 0).length / regrets.length,
  };
};

/** A target for one outcome, met at the threshold itself. */
export interface OutcomeTarget {
  readonly threshold: number;
  readonly better: 'high' | 'low';
}

/** Share of futures in which a target is met, with its Monte-Carlo standard error. */
export interface TargetShare {
  readonly met: Uint8Array;
  readonly share: number;
  readonly standardError: number;
}

/** In which futures an option meets a target (1) and in which not (0). Starr, M. K. (1963) domain criterion: the share of futures that satisfy. */
export const targetShare = (outcome: Float64Array, { threshold, better }: OutcomeTarget): TargetShare => {
  checkedFutures([outcome]);
  const met = Uint8Array.from(outcome, (value) => ((better === 'high' ? value >= threshold : value <= threshold) ? 1 : 0));
  const share = met.reduce((sum, one) => sum + one, 0) / met.length;
  return { met, share, standardError: Math.sqrt((share * (1 - share)) / met.length) };
};

const checkedFutures = (columns: readonly Float64Array[]): number => {
  const futures = columns[0]?.length ?? 0;
  if (futures === 0) throw new EngineError('no options, or no futures to compare them in');
  for (const [option, column] of columns.entries()) {
    if (column.length !== futures) throw new EngineError(`option ${option} has ${column.length} futures, option 0 has ${futures}`);
    if (column.some((value) => value !== value)) throw new EngineError(`option ${option} has an outcome that is not a number`);
  }
  return futures;
};
