import type { Issue } from '../../issues/issue.ts';
import { failure, type Result } from '../../issues/result.ts';
import type { DeliveryComparison, DeliveryOption, OptionResult } from './delivery-comparison.ts';
import { judgeOptions } from './judge-options.ts';

/** Options dealt out in turn to so many hands, none of them empty: each can be compared by itself, on a thread of its own. */
export const dealOptions = (options: readonly DeliveryOption[], hands: number): DeliveryOption[][] => {
  const count = Math.max(1, Math.min(hands, options.length));
  return Array.from({ length: count }, (_, hand) => options.filter((__, index) => index % count === hand));
};

/** One comparison of those of all hands, as if no option had been dealt out; problems name the option where it stood before. */
export const joinComparisons = (parts: readonly Result<DeliveryComparison>[]): Result<DeliveryComparison> => {
  const issues = parts.flatMap((part, hand) => (part.ok ? [] : part.issues.map((issue) => placedBack(issue, hand, parts.length))));
  const compared = parts.flatMap((part) => (part.ok ? [part.value] : []));
  const [first] = compared;
  if (issues.length > 0 || first === undefined) return failure(issues.sort((a, b) => optionOf(a) - optionOf(b)));
  const { systemId, year } = first;
  const count = compared.reduce((sum, { options }) => sum + options.length, 0);
  const options = Array.from(
    { length: count },
    (_, index) => compared[index % compared.length]?.options[Math.floor(index / compared.length)] as OptionResult,
  );
  return { ok: true, value: { systemId, year, options, ...judgeOptions(options, year) }, warnings: [] };
};

const OPTION = /^options\[(\d+)\]/;

const optionOf = ({ path }: Issue): number => Number(OPTION.exec(path)?.[1] ?? -1);

const placedBack = (issue: Issue, hand: number, hands: number): Issue => ({
  ...issue,
  path: issue.path.replace(OPTION, (_, index: string) => `options[${Number(index) * hands + hand}]`),
});
