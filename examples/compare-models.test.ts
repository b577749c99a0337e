import { expect, test } from 'vitest';
import { comparisonCsv } from '../packages/documents/src/index.ts';
import { england } from '../packages/engine/src/england.ts';
import { businessAsUsual, compareDelivery, presetOptions } from '../packages/engine/src/index.ts';
import { rankModels } from './compare-models.ts';

const HEAD = 'outcome,option,year,value,low,high,unit,best';

test('scales each outcome from worst to best and averages with the weights', () => {
  const lines = [
    HEAD,
    'doctor-wait,a,2030/31,10,,,working days,1',
    'doctor-wait,b,2030/31,20,,,working days,0',
    'doctor-wait,c,2030/31,15,,,working days,0',
    'specialists,a,2030/31,1,,,FTE,0',
    'specialists,b,2030/31,3,,,FTE,1',
    'specialists,c,2030/31,2,,,FTE,0',
    'transition-cost,a,2030/31,7,,,"£, once",0',
    'transition-cost,b,2030/31,7,,,"£, once",0',
    'transition-cost,c,2030/31,7,,,"£, once",0',
  ];
  // by hand: a = (3 x 1 + 1 x 0) / 4, b = (3 x 0 + 1 x 1) / 4, c = (3 x 0.5 + 1 x 0.5) / 4
  expect(rankModels(lines, { 'doctor-wait': 3, specialists: 1, 'transition-cost': 9, moon: 1 })).toEqual({
    options: [
      { option: 'a', score: 0.75 },
      { option: 'c', score: 0.5 },
      { option: 'b', score: 0.25 },
    ],
    leftOut: ['transition-cost', 'moon'],
  });
  expect(() => rankModels(['a,b'], {})).toThrow('not an outcomes.csv');
});

test('reads what ohsim models writes', () => {
  const options = presetOptions(businessAsUsual(england(), ['QT1'], { horizonYears: 2 }), england(), ['in-house', 'hybrid']);
  const compared = compareDelivery(options, england(), { mode: 'expected', seed: 1, draws: 1, year: 2027 });
  if (!compared.ok) throw new Error('the options run');
  const lines = (comparisonCsv(compared.value)['outcomes.csv'] ?? '').split('\n');
  const { options: ranked } = rankModels(lines, { travel: 1 });
  expect(ranked.map(({ option }) => option).sort()).toEqual(['as-recorded', 'hybrid', 'in-house']);
  expect([ranked[0]?.option, ranked[0]?.score]).toEqual([compared.value.best['travel']?.[0], 1]);
});
