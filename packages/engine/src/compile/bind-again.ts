import type { ParameterEdit } from '../parameters/parameter.ts';
import type { ParameterSeries } from './parameter-series.ts';

/** Numbers bound before, with the parameters they were made from and the edits of those that were in force. */
interface Bound<Numbers> {
  readonly read: ReadonlySet<string>;
  readonly key: string;
  readonly numbers: Numbers;
}

/** Keeps the last numbers bound, and hands them out again where no edit of a parameter they read has changed. */
export type BindAgain<Numbers> = (
  edits: readonly ParameterEdit[],
  series: ParameterSeries,
  bind: (series: ParameterSeries) => Numbers,
) => Numbers;

/**
 * One side of a model bound anew only when an edit concerns it: a slider of retention does not bind the work again. The parameters read are noted while
 * binding, so nobody has to list them. Numbers that are handed out again are the same object; nothing may change them.
 */
export const bindAgain = <Numbers>(): BindAgain<Numbers> => {
  let last: Bound<Numbers> | undefined;
  return (edits, series, bind) => {
    if (last !== undefined && keyOf(edits, last.read) === last.key) return last.numbers;
    const read = new Set<string>();
    const numbers = bind(noting(series, read));
    last = { read, key: keyOf(edits, read), numbers };
    return numbers;
  };
};

/** Binds anew each time, for a draw, whose numbers are never asked for again. */
export const bindOnce =
  <Numbers>(): BindAgain<Numbers> =>
  (_, series, bind) =>
    bind(series);

const keyOf = (edits: readonly ParameterEdit[], read: ReadonlySet<string>): string =>
  JSON.stringify(edits.filter((edit) => read.has(edit.parameterId)));

/** The same series; notes the id of every parameter asked for. */
const noting = (series: ParameterSeries, read: Set<string>): ParameterSeries => {
  const noted =
    <Answer>(ask: (id: string) => Answer) =>
    (id: string): Answer => {
      read.add(id);
      return ask(id);
    };
  return {
    base: noted(series.base),
    stated: series.stated,
    at: noted(series.at),
    table: noted(series.table),
    tableFactor: noted(series.tableFactor),
    moves: noted(series.moves),
    has: noted(series.has),
  };
};
