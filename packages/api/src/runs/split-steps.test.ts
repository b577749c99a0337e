import type { HeadlineFigure } from '@ohsim/engine';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type SplitStep, splitFigures } from './split-steps.ts';

const figure = (value: number, id = 'need', place = 'QT1'): HeadlineFigure => ({
  id,
  label: 'Need',
  value,
  unit: 'cases a year',
  place,
  year: '2030/31',
  basis: 'need',
  scope: 'nhs',
  sentence: '',
});
const CHANGES = ['engine', 'data', 'defaults'] as const;

describe('the split of a figure', () => {
  test('is the difference of each run from the one before', () => {
    const steps: SplitStep[] = [
      { change: 'engine', figures: [figure(12)] },
      { change: 'data', figures: [figure(9)] },
      { change: 'defaults', figures: [figure(9.5)] },
    ];
    expect(splitFigures([figure(10)], steps)).toMatchObject([
      {
        old: 10,
        now: 9.5,
        bars: [
          { label: 'New engine', value: 2 },
          { label: 'New data', value: -3 },
          { label: 'New defaults', value: 0.5 },
        ],
      },
    ]);
  });

  test('joins what cannot be told apart with the next run there is', () => {
    const steps: SplitStep[] = [
      { change: 'engine', missing: 'not kept' },
      { change: 'data', missing: 'not kept' },
      { change: 'defaults', figures: [figure(7)] },
    ];
    expect(splitFigures([figure(10)], steps)[0]?.bars).toEqual([
      { changes: ['engine', 'data', 'defaults'], label: 'New engine, new data and new defaults, together', value: -3 },
    ]);
  });

  test('is of no figure that one of the ends does not have, nor of any where today cannot be run', () => {
    const now: SplitStep = { change: 'defaults', figures: [figure(7)] };
    expect(splitFigures([figure(1, 'other'), figure(Number.NaN), figure(1, 'need', 'QOP')], [now])).toEqual([]);
    expect(splitFigures([figure(1)], [{ change: 'defaults', missing: 'refused' }])).toEqual([]);
  });

  test('sums to the whole change, whichever runs there are', () => {
    const value = fc.double({ min: -1e6, max: 1e6, noNaN: true });
    const run = fc.option(value, { nil: undefined });
    fc.assert(
      fc.property(value, fc.tuple(run, run), value, (old, middle, now) => {
        const steps = [...middle, now].map((each, index): SplitStep => {
          const change = CHANGES[index]!;
          return each === undefined ? { change, missing: '' } : { change, figures: [figure(each)] };
        });
        const [split] = splitFigures([figure(old)], steps);
        const sum = split!.bars.reduce((total, bar) => total + bar.value, 0);
        // four subtractions of numbers up to 2e6, each rounded to 2^-53 of its size: 1e-9
        expect(Math.abs(sum - (now - old))).toBeLessThan(1e-9);
        expect(split!.bars.flatMap(({ changes }) => changes)).toEqual(CHANGES);
      }),
    );
  });
});
