import { EngineError } from '../issues/engine-error.ts';
import { exp } from '../math/exp.ts';
import { betaQuantile, betaShape } from '../math/inverse-incomplete-beta.ts';
import { inverseIncompleteGamma } from '../math/inverse-incomplete-gamma.ts';
import { normalQuantile } from '../math/normal-quantile.ts';
import { poissonQuantile } from '../math/poisson-quantile.ts';
import { truncatedNormalMean, truncatedNormalQuantile } from '../math/truncated-normal.ts';
import type { DiscreteUncertainty, ThreePointUncertainty, TwoPieceNormalUncertainty, Uncertainty } from './parameter.ts';

/** Standard normal number exceeded with probability 10%. */
const Z_90 = 1.2815515655446004;
/** 1 / sqrt(2 pi) */
const DENSITY_AT_0 = 0.3989422804014327;

/** Value below which a distribution lies with probability p (0 to 1), in the parameter's own unit. 'fixed' has no distribution: asking for its quantile is our mistake. */
export function quantile(uncertainty: Uncertainty, p: number): number {
  return quantileFunction(uncertainty)(p);
}

/** The quantile function of a distribution with its constants worked out once: for many probabilities of one distribution. */
export function quantileFunction(uncertainty: Uncertainty): (p: number) => number {
  const inside = quantileInside(uncertainty);
  return (p) => {
    if (!(p >= 0 && p <= 1)) throw new EngineError(`the quantile of a distribution at ${p}; a probability lies between 0 and 1`);
    return inside(p);
  };
}

function quantileInside(uncertainty: Uncertainty): (p: number) => number {
  switch (uncertainty.kind) {
    case 'fixed':
      throw new EngineError('a fixed parameter has no distribution of its own');
    case 'pert':
      return pertQuantile(uncertainty);
    case 'triangular':
      return (p) => triangularQuantile(uncertainty, p);
    case 'beta': {
      const shape = betaShape(uncertainty.a, uncertainty.b);
      return (p) => betaQuantile(shape, p);
    }
    case 'gamma':
      return (p) => uncertainty.scale * inverseIncompleteGamma(uncertainty.shape, p);
    case 'lognormal':
      // a spread of 0 times an infinite normal number would not be a number
      return (p) => (uncertainty.sigma === 0 ? uncertainty.median : uncertainty.median * exp(uncertainty.sigma * normalQuantile(p)));
    case 'poisson':
      return (p) => poissonQuantile(uncertainty.mean, p);
    case 'truncated-normal':
      return (p) => truncatedNormalQuantile(uncertainty, p);
    case 'two-piece-normal':
      return (p) => twoPieceNormalQuantile(uncertainty, p);
    case 'discrete':
      return (p) => discreteQuantile(uncertainty, p);
  }
}

/** Mean of a distribution in the parameter's own unit: with the parameter's default, the two values at which results are reported. 'fixed' throws. */
export function distributionMean(uncertainty: Uncertainty): number {
  switch (uncertainty.kind) {
    case 'fixed':
      throw new EngineError('a fixed parameter has no distribution of its own');
    case 'pert':
      return (uncertainty.min + 4 * uncertainty.mode + uncertainty.max) / 6;
    case 'triangular':
      return (uncertainty.min + uncertainty.mode + uncertainty.max) / 3;
    case 'beta':
      return uncertainty.a / (uncertainty.a + uncertainty.b);
    case 'gamma':
      return uncertainty.shape * uncertainty.scale;
    case 'lognormal':
      return uncertainty.median * exp((uncertainty.sigma * uncertainty.sigma) / 2);
    case 'poisson':
      return uncertainty.mean;
    case 'truncated-normal':
      return truncatedNormalMean(uncertainty);
    case 'two-piece-normal': {
      const { median, p10, p90 } = uncertainty;
      return median + (DENSITY_AT_0 * (p90 - median - (median - p10))) / Z_90;
    }
    case 'discrete':
      return discreteMean(uncertainty);
  }
}

/** The beta distribution stretched over min..max with its mean at (min + 4 mode + max) / 6: Malcolm et al. (1959) Operations Research 7(5), 646-669; shape factor 4. */
function pertQuantile({ min, mode, max }: ThreePointUncertainty): (p: number) => number {
  const width = max - min;
  const shape = betaShape(1 + (4 * (mode - min)) / width, 1 + (4 * (max - mode)) / width);
  return (p) => min + width * betaQuantile(shape, p);
}

function triangularQuantile({ min, mode, max }: ThreePointUncertainty, p: number): number {
  const width = max - min;
  const atMode = (mode - min) / width;
  return p <= atMode ? min + Math.sqrt(p * width * (mode - min)) : max - Math.sqrt((1 - p) * width * (max - mode));
}

/** Two half normals that meet at the median, each scaled to its 10% or 90% point: a person's own 80% interval, which need not be symmetric. */
function twoPieceNormalQuantile({ median, p10, p90 }: TwoPieceNormalUncertainty, p: number): number {
  if (p === 0.5) return median;
  const reach = p < 0.5 ? median - p10 : p90 - median;
  return reach === 0 ? median : median + (reach * normalQuantile(p)) / Z_90;
}

/** The first value, in rising order, up to which the probabilities reach p. */
function discreteQuantile({ values }: DiscreteUncertainty, p: number): number {
  let sum = 0;
  for (const { value, probability } of values) {
    sum = sum + probability;
    if (p <= sum && probability > 0) return value;
  }
  const possible = values.filter(({ probability }) => probability > 0);
  return (possible[possible.length - 1] as { value: number }).value;
}

/** Divided by the probabilities' own sum, which may miss 1 by its rounding. */
function discreteMean({ values }: DiscreteUncertainty): number {
  const total = values.reduce((sum, { probability }) => sum + probability, 0);
  return values.reduce((sum, { value, probability }) => sum + value * probability, 0) / total;
}
