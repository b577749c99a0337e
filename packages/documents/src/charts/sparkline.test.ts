import { expect, test } from 'vitest';
import { fanState } from './fan-state.ts';
import { sparkline } from './sparkline.ts';

const state = fanState({
  title: '',
  subtitle: '',
  unit: 'FTE',
  decimals: 1,
  hue: 'people',
  targetStyle: 'required',
  startMonth: 0,
  months: 2,
  lines: [{ id: 'scenario', name: '', values: [0, 5] }],
  bands: [{ share: 80, low: [0, 0], high: [5, 5] }],
  focus: undefined,
});

test('the scale starts at zero: zero is the lower edge, the largest value the upper', () => {
  const paths = sparkline(state, { width: 100, height: 44 });
  expect(paths.scenario).toBe('M50,42L100,2');
  expect(paths.band).toBe('M50,2L100,2L100,42L50,42Z');
  expect(paths.target).toBe('');
});
