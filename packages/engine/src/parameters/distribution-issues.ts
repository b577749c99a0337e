import { errorIssue, type Issue } from '../issues/issue.ts';
import { compensatedSum } from '../math/compensated-sum.ts';
import type {
  DiscreteUncertainty,
  ScalarParameter,
  TruncatedNormalUncertainty,
  TwoPieceNormalUncertainty,
  Uncertainty,
} from './parameter.ts';

/** Probabilities written with six decimals may miss 1 by this much. */
const SUM_TOLERANCE = 1e-6;
/** Further out than this nothing of a normal distribution is left to draw from. */
const FARTHEST_CUT = 8;

/** What is wrong with a distribution that has the right shape: ends that are the wrong way round, a most likely value outside them, probabilities that do not sum to 1. `hint` names the parameter. */
export function distributionIssues(uncertainty: Uncertainty, path: string, hint: string): Issue[] {
  switch (uncertainty.kind) {
    case 'pert':
    case 'triangular':
      return threePointIssues(uncertainty, path, hint);
    case 'truncated-normal':
      return truncatedNormalIssues(uncertainty, path, hint);
    case 'two-piece-normal':
      return twoPieceIssues(uncertainty, path, hint);
    case 'discrete':
      return discreteIssues(uncertainty, path, hint);
    default:
      return [];
  }
}

/** A default value outside everything its distribution can give: one of the two is wrong. `label` and `unit` name the parameter. */
export function supportIssues(
  { value, uncertainty, label, unit }: Pick<ScalarParameter, 'value' | 'uncertainty' | 'label' | 'unit'>,
  path: string,
  hint: string,
): Issue[] {
  const ends = endsOf(uncertainty);
  if (ends === undefined || !(ends.min < ends.max) || (value >= ends.min && value <= ends.max)) return [];
  const message = `${label}, to be a value its own distribution can give,`;
  return [errorIssue({ path: `${path}.value`, code: 'outside-distribution', message, found: value, allowed: ends, unit, hint })];
}

/** Least and greatest value of a distribution that ends; undefined for the others. */
function endsOf(uncertainty: Uncertainty): Ends | undefined {
  switch (uncertainty.kind) {
    case 'pert':
    case 'triangular':
    case 'truncated-normal':
      return { min: uncertainty.min, max: uncertainty.max };
    case 'beta':
      return { min: 0, max: 1 };
    case 'discrete': {
      const values = uncertainty.values.map(({ value }) => value);
      return { min: Math.min(...values), max: Math.max(...values) };
    }
    default:
      return undefined;
  }
}

type Ends = { readonly min: number; readonly max: number };

function threePointIssues(uncertainty: Ends & { readonly mode: number }, path: string, hint: string): Issue[] {
  const { min, mode, max } = uncertainty;
  const ends = endIssues(uncertainty, path, hint);
  if (ends.length > 0 || (mode >= min && mode <= max)) return ends;
  return [
    errorIssue({ path: `${path}.mode`, code: 'out-of-range', message: 'the most likely value', found: mode, allowed: { min, max }, hint }),
  ];
}

function truncatedNormalIssues(uncertainty: TruncatedNormalUncertainty, path: string, hint: string): Issue[] {
  const { mean, sd, min, max } = uncertainty;
  const ends = endIssues(uncertainty, path, hint);
  const allowed = { min: min - FARTHEST_CUT * sd, max: max + FARTHEST_CUT * sd };
  if (ends.length > 0 || (mean >= allowed.min && mean <= allowed.max)) return ends;
  const message = `the mean before the cut, at most ${FARTHEST_CUT} standard deviations outside it`;
  return [errorIssue({ path: `${path}.mean`, code: 'out-of-range', message, found: mean, allowed, hint })];
}

function endIssues({ min, max }: Ends, path: string, hint: string): Issue[] {
  if (min < max) return [];
  const message = `the end of the distribution above its start ${min}`;
  return [errorIssue({ path: `${path}.max`, code: 'out-of-range', message, found: max, allowed: { min }, hint })];
}

function twoPieceIssues({ median, p10, p90 }: TwoPieceNormalUncertainty, path: string, hint: string): Issue[] {
  const clause = (percent: number, side: string) => `the value with ${percent}% of chances below it, ${side} the middle value ${median},`;
  const low =
    p10 <= median
      ? []
      : [
          errorIssue({
            path: `${path}.p10`,
            code: 'out-of-range',
            message: clause(10, 'not above'),
            found: p10,
            allowed: { max: median },
            hint,
          }),
        ];
  const high =
    p90 >= median
      ? []
      : [
          errorIssue({
            path: `${path}.p90`,
            code: 'out-of-range',
            message: clause(90, 'not below'),
            found: p90,
            allowed: { min: median },
            hint,
          }),
        ];
  if (p10 < p90 || low.length + high.length > 0) return [...low, ...high];
  const message = 'the interval has no width: use fixed, or make p10 smaller than p90';
  return [errorIssue({ path: `${path}.p90`, code: 'no-width', message, hint })];
}

function discreteIssues({ values }: DiscreteUncertainty, path: string, hint: string): Issue[] {
  const order = values.flatMap(({ value }, index) => {
    const before = values[index - 1];
    if (before === undefined || before.value < value) return [];
    const message = `value ${value} comes after ${before.value}; possible values are given once each, in rising order`;
    return [errorIssue({ path: `${path}.values[${index}].value`, code: 'not-rising', message, hint })];
  });
  const sum = compensatedSum(values.map(({ probability }) => probability));
  if (Math.abs(sum - 1) <= SUM_TOLERANCE) return order;
  const message = `the probabilities of the possible values sum to ${Math.round(sum * 1e6) / 1e6}; they must sum to 1 (share)`;
  return [...order, errorIssue({ path: `${path}.values`, code: 'not-a-whole', message, hint })];
}
