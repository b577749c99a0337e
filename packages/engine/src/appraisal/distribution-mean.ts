import { exp } from '../math/exp.ts';
import type { Uncertainty } from '../parameters/parameter.ts';
import { quantile } from '../parameters/quantile.ts';

/** Quantiles averaged where a mean has no closed form used here; the error of the midpoint rule is far below what is known of any parameter. */
const POINTS = 1000;

/** Mean of a distribution, in the parameter's unit; of a fixed number, the number itself. PERT: (min + 4 mode + max) / 6. */
export const distributionMean = (uncertainty: Uncertainty, value: number): number => {
  if (uncertainty.kind === 'fixed') return value;
  if (uncertainty.kind === 'pert') return (uncertainty.min + 4 * uncertainty.mode + uncertainty.max) / 6;
  if (uncertainty.kind === 'triangular') return (uncertainty.min + uncertainty.mode + uncertainty.max) / 3;
  if (uncertainty.kind === 'beta') return uncertainty.a / (uncertainty.a + uncertainty.b);
  if (uncertainty.kind === 'gamma') return uncertainty.shape * uncertainty.scale;
  if (uncertainty.kind === 'lognormal') return uncertainty.median * exp((uncertainty.sigma * uncertainty.sigma) / 2);
  if (uncertainty.kind === 'poisson') return uncertainty.mean;
  let sum = 0;
  for (let point = 0; point < POINTS; point++) sum += quantile(uncertainty, (point + 0.5) / POINTS);
  return sum / POINTS;
};
