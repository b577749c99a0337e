import { compensatedSum } from '../math/compensated-sum.ts';
import type { EffectivenessRow, OptionAppraisal } from './option-appraisal.ts';

/** What draws say of an option: NPSV and BCR over futures, and the chance that it is worth more than it costs. */
export interface CaseDistribution {
  readonly draws: number;
  readonly npsv: Spread;
  /** Of the draws in which it is defined. */
  readonly bcr: Spread | null;
  /** Draws in which the option costs nothing more, so that no ratio is defined. */
  readonly bcrUndefined: number;
  /** Chance that benefits exceed costs: BCR above 1 where it is defined, NPSV above 0 where it is not. */
  readonly worthwhile: { readonly probability: number; readonly standardError: number };
  /** Mean units gained and mean present value of cost over them, of what is bought; null where nothing is gained on average. */
  readonly effectiveness: readonly {
    readonly id: EffectivenessRow['id'];
    readonly discountedUnits: number;
    readonly poundsPerUnit: number | null;
  }[];
}

/** Pounds or ratio: mean with its Monte-Carlo standard error, and quantiles (R type 7). */
export interface Spread {
  readonly mean: number;
  readonly standardError: number;
  readonly p5: number;
  readonly p10: number;
  readonly p50: number;
  readonly p90: number;
  readonly p95: number;
  /** Every draw, in order of draw, for charts. */
  readonly values: readonly number[];
}

/** As much of an appraisal as a draw leaves behind. */
export type DrawnAppraisal = Pick<OptionAppraisal, 'npsv' | 'bcr' | 'presentValueCosts' | 'effectiveness'>;

/** Distribution of an option's appraisals over draws, each worked out by itself. */
export const caseDistribution = (draws: readonly DrawnAppraisal[]): CaseDistribution => {
  const ratios = draws.flatMap(({ bcr }) => (bcr.value === null ? [] : [bcr.value]));
  const probability = draws.filter(({ npsv, bcr }) => (bcr.value === null ? npsv > 0 : bcr.value > 1)).length / draws.length;
  return {
    draws: draws.length,
    npsv: spreadOf(draws.map(({ npsv }) => npsv)),
    bcr: ratios.length === 0 ? null : spreadOf(ratios),
    bcrUndefined: draws.length - ratios.length,
    worthwhile: { probability, standardError: Math.sqrt((probability * (1 - probability)) / draws.length) },
    effectiveness: (draws[0]?.effectiveness ?? []).map(({ id }, row) => {
      const units = meanOf(draws.map(({ effectiveness }) => effectiveness[row]?.discountedUnits ?? 0));
      const cost = meanOf(draws.map(({ presentValueCosts }) => presentValueCosts));
      return { id, discountedUnits: units, poundsPerUnit: units > LEAST_UNITS && cost > 0 ? cost / units : null };
    }),
  };
};

/** Units below which nothing is gained on average. */
const LEAST_UNITS = 1e-3;

const meanOf = (values: readonly number[]): number => compensatedSum(values) / values.length;

const spreadOf = (values: readonly number[]): Spread => {
  const mean = meanOf(values);
  const squares = compensatedSum(values.map((value) => (value - mean) * (value - mean)));
  const sorted = [...values].sort((a, b) => a - b);
  const at = (share: number): number => {
    const place = share * (sorted.length - 1);
    const below = Math.floor(place);
    const low = sorted[below] as number;
    return low + (place - below) * ((sorted[below + 1] ?? low) - low);
  };
  return {
    mean,
    standardError: values.length > 1 ? Math.sqrt(squares / (values.length - 1) / values.length) : 0,
    p5: at(0.05),
    p10: at(0.1),
    p50: at(0.5),
    p90: at(0.9),
    p95: at(0.95),
    values,
  };
};
