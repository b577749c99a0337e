import { describe, expect, test } from 'vitest';
import { england } from '../../england.ts';
import { runScenario } from '../../ensemble/run-scenario.ts';
import { businessAsUsual } from '../../scenario/business-as-usual.ts';
import { yearValue } from '../year-values.ts';
import { startBreakEven } from './break-even.ts';
import { borderCells, judge, startConfirmation } from './confirm-break-even.ts';
import { presetOptions } from './preset-options.ts';

const of = (...rows: readonly (readonly number[])[]): Float64Array[] => rows.map((row) => Float64Array.from(row));
const lower = { better: 'lower' } as const;

test('the border is where a cell across or down has another winner; nobody and corners do not count', () => {
  const across = { parameterId: 'x', values: [1, 2, 3] };
  // A A B / A A -: the two beside B, B itself; the cell under B has nobody
  expect(borderCells({ across, winner: Int32Array.of(0, 0, 1, 0, 0, -1) })).toEqual([1, 2]);
  // the end of a row is not beside the start of the next
  expect(borderCells({ across, winner: Int32Array.of(0, 0, 0, 1, 1, 1) })).toEqual([0, 1, 2, 3, 4, 5]);
  expect(borderCells({ across, winner: Int32Array.of(0, 0, 0, 0, 0, 0) })).toEqual([]);
});

describe('the verdict on a cell, from differences future by future', () => {
  test('better in every future by about the same: agrees, however much luck moves both', () => {
    // differences 1, 1.2, 0.8: mean 1, standard error 0.2 / sqrt 3 = 0.115
    expect(judge(of([10, 40, 25], [11, 41.2, 25.8]), 0, lower)).toMatchObject({ chanceWinner: 0, verdict: 'agrees' });
  });

  test('differences that change sign are unclear, and a clear loss differs; where more is better it is the other way round', () => {
    expect(judge(of([10, 12, 11], [11, 11, 11.2]), 0, lower).verdict).toBe('unclear');
    expect(judge(of([11, 41.2, 25.8], [10, 40, 25]), 0, lower)).toMatchObject({ chanceWinner: 1, verdict: 'differs' });
    expect(judge(of([11, 41.2, 25.8], [10, 40, 25]), 0, { better: 'higher' }).verdict).toBe('agrees');
  });

  test('an option that is the same shares the win; one future alone proves nothing; a third option can take it', () => {
    expect(judge(of([1, 2, 3], [1, 2, 3], [2, 3, 4]), 0, lower).verdict).toBe('agrees');
    expect(judge(of([1], [2]), 0, lower).verdict).toBe('unclear');
    expect(judge(of([5, 6, 7], [9, 9, 9], [1, 2, 2.9]), 0, lower)).toMatchObject({ chanceWinner: 2, verdict: 'differs' });
  });
});

describe('a border run again', () => {
  const usual = businessAsUsual(england(), ['QT1'], { horizonYears: 3 });
  const options = presetOptions(usual, england(), ['independent-provider']);
  const plan = {
    across: { parameterId: 'contract.independent.pricePerHead', values: [50, 200] },
    down: { parameterId: 'cost.overheadUplift', values: [0.35] },
    outcomeId: 'cost',
    year: 2028,
  };
  const confirmed = (knowledge?: boolean) => {
    const started = startBreakEven(options, england(), plan);
    if (!started.ok) throw new Error('it starts');
    while (started.value.advance() < started.value.total);
    const run = startConfirmation(options, england(), started.value.map(), { year: 2028, seed: 5, draws: 4, knowledge });
    expect(run.total).toBe(2);
    while (run.advance() < run.total);
    return run.confirmation();
  };
  /** Mean cost of the second option in the first cell, by an ordinary run of its scenario with the two inputs set. */
  const ordinary = (knowledge: boolean) => {
    const overrides = [
      { parameterId: 'contract.independent.pricePerHead', op: 'set', value: 50 },
      { parameterId: 'cost.overheadUplift', op: 'set', value: 0.35 },
    ] as const;
    const scenario = { ...(options[1]?.scenario ?? usual), overrides };
    const run = runScenario(scenario, england(), { mode: 'sampled', knowledge, seed: 5, draws: 4, detail: 'year', metricIds: ['cost'] });
    if (!run.ok) throw new Error('it runs');
    return yearValue(run.value.cubes, { metricId: 'cost', place: 'QT1', line: 'all', scope: 'all' }, 2028 * 12 + 3)?.value;
  };

  test('has the means of an ordinary sampled run, cell by cell', () => {
    const { cells, draws, knowledge } = confirmed();
    expect([draws, knowledge, cells.map(({ cell, winner, verdict }) => [cell, winner, verdict])]).toEqual([
      4,
      false,
      [
        [0, 1, 'agrees'],
        [1, 0, 'agrees'],
      ],
    ]);
    expect(cells[0]?.means[1]).toBeCloseTo(ordinary(false) ?? Number.NaN, 4);
  });

  test('with what is not known has the means of an ordinary run with knowledge, and they are others', () => {
    const { cells, knowledge } = confirmed(true);
    expect(knowledge).toBe(true);
    expect(cells.map(({ cell }) => cell)).toEqual([0, 1]);
    const [drawn, asIs] = [ordinary(true) ?? Number.NaN, ordinary(false) ?? Number.NaN];
    expect(cells[0]?.means[1]).toBeCloseTo(drawn, 4);
    expect(Math.abs(drawn - asIs)).toBeGreaterThan(1000);
  });
});
