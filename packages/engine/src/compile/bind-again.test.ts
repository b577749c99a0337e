import { describe, expect, test } from 'vitest';
import type { ParameterEdit } from '../parameters/parameter.ts';
import { bindAgain } from './bind-again.ts';
import { parameterSeries } from './parameter-series.ts';

const PARAMETERS = ['work.rate', 'people.rate'].map((id) => ({ id, value: 2 }));
const RUN = { startMonth: 24315, months: 2 };

const edit = (parameterId: string, value: number): ParameterEdit => ({ parameterId, op: 'set', value, by: 'lever' });

/** Binds `work.rate` and says how many times it has been bound. */
const counted = () => {
  const again = bindAgain<{ rate: number }>();
  let times = 0;
  return {
    bind: (edits: readonly ParameterEdit[]) =>
      again(edits, parameterSeries(PARAMETERS as never, edits, RUN), (series) => {
        times++;
        return { rate: series.at('work.rate')[0] as number };
      }),
    times: () => times,
  };
};

describe('bindAgain', () => {
  test('hands the same numbers out while no edit concerns a parameter they read', () => {
    const { bind, times } = counted();
    const first = bind([]);
    expect(bind([edit('people.rate', 5)])).toBe(first);
    expect(times()).toBe(1);
  });

  test('binds anew when an edit of such a parameter comes, changes or goes', () => {
    const { bind } = counted();
    expect(bind([])).toEqual({ rate: 2 });
    expect(bind([edit('work.rate', 3)])).toEqual({ rate: 3 });
    expect(bind([edit('work.rate', 4)])).toEqual({ rate: 4 });
    expect(bind([])).toEqual({ rate: 2 });
  });
});
