import { OPTION_MARKS, type OptionMark } from '@ohsim/documents/charts';
import { judgeOptions, type OptionResult } from '@ohsim/engine';
import type { ServingLinks } from '../../engine/serving-links.ts';
import type { Certainty } from '../ics/run-settings.ts';
import { type CompareState, partKey } from './compare-store.ts';

/** A column of the comparison: an option with its letter, its results if they are there, and whether these have the luck asked for. */
export interface ShownOption {
  readonly id: string;
  readonly label: string;
  readonly mark: OptionMark;
  readonly result: OptionResult | undefined;
  readonly links: ServingLinks | undefined;
  /** Results are of typical luck although futures were asked for. */
  readonly waiting: boolean;
}

/** What the page shows of a comparison. */
export interface ShownComparison {
  readonly options: readonly ShownOption[];
  /** Empty until every option is there. */
  readonly best: Readonly<Record<string, readonly string[]>>;
  readonly sentences: readonly string[];
  /** '2031/32'. */
  readonly year: string;
  readonly done: number;
  readonly certainty: Certainty;
}

/** A comparison as far as it is: futures where they are there, typical luck until then; judged once all options have the same luck. */
export function shownComparison({ query, parts }: CompareState): ShownComparison | undefined {
  if (query === undefined) return undefined;
  const { year, futures } = query;
  const options = query.options.map((option, index): ShownOption => {
    const typical = parts.get(partKey(option, year, undefined));
    const sampled = futures === undefined ? undefined : parts.get(partKey(option, year, futures));
    const part = sampled ?? typical;
    return {
      id: option.id,
      label: option.label,
      mark: OPTION_MARKS[index % OPTION_MARKS.length] as OptionMark,
      result: part?.result === undefined ? undefined : { ...part.result, id: option.id, label: option.label },
      links: typical?.links ?? sampled?.links,
      waiting: futures !== undefined && sampled === undefined,
    };
  });
  const whole = options.every(({ waiting }) => !waiting);
  const judged = whole
    ? options.map(({ result }) => result)
    : query.options.map((option) => {
        const result = parts.get(partKey(option, year, undefined))?.result;
        return result === undefined ? undefined : { ...result, id: option.id, label: option.label };
      });
  const results = judged.filter((result) => result !== undefined);
  const name = `${year}/${String((year + 1) % 100).padStart(2, '0')}`;
  const verdict = results.length === options.length ? judgeOptions(results, name) : { best: {}, sentences: [] };
  const done = options.filter(({ waiting, result }) => result !== undefined && !waiting).length;
  return { options, ...verdict, year: name, done, certainty: futures === undefined ? 'typical' : futures.knowledge ? 'both' : 'chance' };
}
