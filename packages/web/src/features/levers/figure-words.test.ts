import { type FigureReading, findLever, type Lever, readFigure } from '@ohsim/engine';
import { england } from '@ohsim/engine/england';
import { expect, test } from 'vitest';
import { figureWords, trendWords } from './figure-words.ts';

const reading = (part: Partial<FigureReading>, unit = 'share of posts'): FigureReading => ({
  figure: { id: 'x', label: 'Posts vacant', unit, basis: 'allocated' },
  here: 0.18,
  england: 0.1,
  systems: [
    { systemId: 'A', value: 0 },
    { systemId: 'B', value: 0.25 },
  ],
  plausible: null,
  ...part,
});

test('shares are percentages, with England and the range beside them', () => {
  expect(figureWords(reading({}))).toEqual({
    label: 'Posts vacant',
    value: '18% of posts',
    comparison: 'England 10%, the 2 ICSs 0.0% to 25%',
    basis: 'Allocated, not observed',
    trend: undefined,
  });
  expect(figureWords(reading({ here: null })).value).toBe('none here');
});

test('a national number has its plausible range instead', () => {
  const figure = { id: 'p', label: 'First accreditation', unit: '£', basis: 'national' } as const;
  const words = figureWords(reading({ figure, england: 25_000, systems: [], plausible: { low: 10_000, high: 50_000 } }));
  expect(words.value).toBe('£25,000');
  expect(words.comparison).toBe('plausible £10,000 to £50,000');
});

test('a trend is its first and last point', () => {
  const retention = findLever('retention') as Lever;
  const words = figureWords(readFigure(retention.figures[0] as Lever['figures'][number], england(), ['QSL']));
  expect(words.trend).toBe('Specialist occupational physicians in the NHS, England: 172 in 2009, 98 people in 2021');
  expect(trendWords({ label: 'Doctors aged 50 or over', unit: 'share', points: [{ date: '2016', value: 0.64 }], sourceId: 'x' })).toBe(
    'Doctors aged 50 or over: 64% in 2016',
  );
});
