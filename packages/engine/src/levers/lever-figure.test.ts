import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { england } from '../england.ts';
import { LEVERS } from './index.ts';
import { type LeverFigure, readFigure } from './lever-figure.ts';
import { SICKNESS_TREND } from './trends.ts';

const FACTS = new URL('../../../../fixtures/baselines/england/facts/', import.meta.url);
const rowsOf = (file: string): string[][] =>
  readFileSync(new URL(file, FACTS), 'utf8')
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => line.split(/,(?=(?:[^"]*"[^"]*")*[^"]*$)/));
const FIGURES: readonly LeverFigure[] = [
  ...new Map(LEVERS.flatMap((lever) => lever.figures).map((figure) => [figure.id, figure])).values(),
];

describe('figures beside levers', () => {
  it.each(FIGURES)('$id: a number for England, and within the range of the systems', (figure) => {
    const reading = readFigure(figure, england(), ['QT1']);
    expect(Number.isFinite(reading.england)).toBe(true);
    if (figure.basis === 'national') {
      expect([reading.here, reading.systems]).toEqual([null, []]);
      return;
    }
    expect(reading.systems.length).toBeGreaterThanOrEqual(30);
    if (figure.unit === 'posts') return;
    const values = reading.systems.map(({ value }) => value);
    expect(values).toEqual(values.toSorted((a, b) => a - b));
    expect(reading.england).toBeGreaterThanOrEqual(values[0] as number);
    expect(reading.england).toBeLessThanOrEqual(values[values.length - 1] as number);
  });

  it('stands beside every lever', () => {
    expect(LEVERS.filter((lever) => lever.figures.length === 0).map((lever) => lever.id)).toEqual([]);
  });

  it('counts specialists per 10,000 trust staff of Somerset by hand: 1 of 13,389', () => {
    const figure = FIGURES.find(({ id }) => id === 'specialists') as LeverFigure;
    expect(readFigure(figure, england(), ['QSL']).here).toBeCloseTo(10_000 / 13_389, 9);
    expect(readFigure(figure, england(), ['QSL', 'QT1']).here).toBeNull();
  });

  it('shows series that stand in the observed facts', () => {
    const facts = rowsOf('occupational-medicine.csv');
    for (const { trend } of FIGURES) {
      if (trend === undefined || trend === SICKNESS_TREND) continue;
      for (const { date, value } of trend.points)
        expect(
          facts.some((row) => row[0] === date && Number(row[4]) === value && row[6] === trend.sourceId),
          `${trend.label} ${date}`,
        ).toBe(true);
    }
  });

  it('shows sickness as the mean of the published months of a financial year', () => {
    const months = rowsOf('sickness-monthly.csv');
    for (const { date, value } of SICKNESS_TREND.points) {
      const first = Number(date.slice(0, 4));
      const year = months.filter(([month = '']) => month >= `${first}-04` && month <= `${first + 1}-03`);
      expect(year.length).toBe(12);
      const mean = year.reduce((sum, [, share]) => sum + Number(share), 0) / 12;
      // four decimals are kept: half of the last one, and a binary rounding
      expect(Math.abs(value - mean)).toBeLessThan(0.00005 + 1e-12);
    }
  });
});
