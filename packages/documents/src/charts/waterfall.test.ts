import { expect, test } from 'vitest';
import { WATERFALL_ROOM, waterfallHeight, waterfallOption } from './waterfall-option.ts';
import { waterfallState } from './waterfall-state.ts';
import { waterfallTable } from './waterfall-table.ts';

/** 10 in post + 3 joined - 5 left = 8. */
const input = {
  title: 'Where people come from and go',
  subtitle: 'Heads',
  unit: 'people',
  decimals: 0,
  steps: [
    { id: 'start', label: 'April 2026', kind: 'total', value: 10, tone: 'total' },
    { id: 'joined', label: 'Joined', kind: 'step', value: 3, tone: 'gain' },
    { id: 'left', label: 'Left', kind: 'step', value: -5, tone: 'loss' },
    { id: 'end', label: 'March 2031', kind: 'total', value: 8, tone: 'total' },
  ],
} as const;

test('each step starts where the last one ended and nothing is left over', () => {
  const state = waterfallState(input);
  expect(state.bars.map((bar) => [bar.from, bar.to])).toEqual([
    [0, 10],
    [10, 13],
    [13, 8],
    [0, 8],
  ]);
  expect(state.residual).toBe(0);
  expect(state.axis.max).toBe(15);
});

test('steps that do not add up are reported', () => {
  const state = waterfallState({ ...input, steps: [...input.steps.slice(0, 3), { ...input.steps[3], value: 9 }] });
  expect(state.residual).toBe(1);
});

test('the option lays each bar on a transparent base and prints its signed number', () => {
  const state = waterfallState(input);
  const option = waterfallOption(state, WATERFALL_ROOM) as {
    series: { id: string; data: (number | { value: number; label: { formatter: string } })[] }[];
  };
  expect(option.series[0]?.data).toEqual([0, 10, 8, 0]);
  expect(option.series[1]?.data.map((bar) => (typeof bar === 'number' ? bar : [bar.value, bar.label.formatter]))).toEqual([
    [10, '10'],
    [3, '+3'],
    [5, '\u22125'],
    [8, '8'],
  ]);
  expect(waterfallHeight(state, WATERFALL_ROOM)).toBe(196);
});

test('the table twin gives change and level', () => {
  expect(waterfallTable(waterfallState(input)).rows).toEqual([
    ['April 2026', null, 10],
    ['Joined', 3, 13],
    ['Left', -5, 8],
    ['March 2031', null, 8],
  ]);
});
