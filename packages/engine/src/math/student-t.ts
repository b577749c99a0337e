import { incompleteBeta } from './incomplete-beta.ts';

/** Probability that a Student t number with the given degrees of freedom lies at least as far from 0 as t: I_x(freedom / 2, 1 / 2) at x = freedom / (freedom + t^2), Abramowitz & Stegun 26.7.1. */
export function twoSidedT(t: number, freedom: number): number {
  return incompleteBeta(freedom / 2, 0.5, freedom / (freedom + t * t));
}
