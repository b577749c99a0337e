import { businessAsUsual, compareDelivery, presetOptions } from '@ohsim/engine';
import { england } from '@ohsim/engine/england';
import { expect, test } from 'vitest';
import { judgeOptions } from './judge-options.ts';

test('results that came one by one are judged as the engine judges them together', () => {
  const options = presetOptions(businessAsUsual(england(), ['QT1'], { horizonYears: 6 }), england());
  const together = compareDelivery(options, england(), { mode: 'expected', seed: 0, draws: 1, year: 2030 });
  if (!together.ok) throw new Error('the presets run');
  const judged = judgeOptions(together.value.options, together.value.year);
  expect(judged.best).toEqual(together.value.best);
  expect(judged.sentences).toEqual(together.value.sentences);
});
