import type { CaseOptionResult, InvestmentCase, OptionAppraisal } from '@ohsim/engine';

/** An option that stands against business as usual. */
export type AppraisedOption = CaseOptionResult & { readonly appraisal: OptionAppraisal };

export const appraisedOptions = ({ options }: InvestmentCase): AppraisedOption[] =>
  options.filter((option): option is AppraisedOption => option.appraisal !== null);

/** NPSV an option is judged by: the mean of futures where there are any. */
export const npsvOf = ({ appraisal, distribution }: AppraisedOption): number => distribution?.npsv.mean ?? appraisal.npsv;

/** The option the case argues from: the one favoured, else the one with the highest NPSV. */
export function leadOption(investment: InvestmentCase): AppraisedOption | undefined {
  const options = appraisedOptions(investment);
  return options.find(({ id }) => id === investment.verdict.optionId) ?? options.toSorted((a, b) => npsvOf(b) - npsvOf(a))[0];
}

/** The option looked at: the one asked for in the address, else the lead. */
export const shownOption = (investment: InvestmentCase, asked: string | null): AppraisedOption | undefined =>
  appraisedOptions(investment).find(({ id }) => id === asked) ?? leadOption(investment);

/** In how many futures an option is worth its cost, as counted: '27 of 30 futures', 'all 6 futures'. */
export function worthText({ draws, worthwhile }: NonNullable<AppraisedOption['distribution']>): string {
  const count = Math.round(worthwhile.probability * draws);
  if (count === 0) return `none of ${draws} futures`;
  return count === draws ? `all ${draws} futures` : `${count} of ${draws} futures`;
}
