import {
  type ComparisonSettings,
  type DeliveryComparison,
  type DeliveryOption,
  dealOptions,
  joinComparisons,
  type Result,
} from '@ohsim/engine';
import type { StartWork, ThreadWork } from './thread-work.ts';
import type { CompareTask } from './work/compare-options.ts';

const WORK = new URL('./work/compare-options.ts', import.meta.url);

/** Compares options on so many threads, each with its share of them. The comparison is the same for any number. */
export function compareOnThreads(
  options: readonly DeliveryOption[],
  settings: ComparisonSettings,
  { threads, startWork }: { readonly threads: number; readonly startWork: StartWork },
): ThreadWork<Result<DeliveryComparison>> {
  const works = dealOptions(options, threads).map((own) =>
    startWork<CompareTask, Result<DeliveryComparison>>(WORK, { options: own, settings }, () => undefined),
  );
  const all = (act: (work: (typeof works)[number]) => void) => () => works.forEach(act);
  const end = all((work) => work.end());
  const answer = Promise.all(works.map((work) => work.answer)).then(joinComparisons);
  // one that fails takes the others with it
  answer.catch(end);
  return { answer, ask: all((work) => work.ask()), end };
}
