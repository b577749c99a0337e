import { formatNumber } from '@ohsim/documents/charts';
import type { FigureReading, LeverTrend } from '@ohsim/engine';

/** A figure of today in words: here, in England, over the systems, and where it comes from. */
export interface FigureWords {
  readonly label: string;
  /** Value here, or England's where systems are not told apart. */
  readonly value: string;
  readonly comparison: string;
  readonly basis: string;
  readonly trend: string | undefined;
}

export function figureWords({ figure, here, england, systems, plausible }: FigureReading): FigureWords {
  const say = (value: number): string => amount(value, figure.unit);
  const [low, high] = [systems[0]?.value, systems[systems.length - 1]?.value];
  const range = low === undefined || high === undefined ? '' : `, the ${systems.length} ICSs ${say(low)} to ${say(high)}`;
  const likely = plausible === null ? '' : `plausible ${say(plausible.low)} to ${say(plausible.high)}`;
  const unit = unitWords(figure.unit);
  return {
    label: figure.label,
    value:
      figure.basis === 'national'
        ? `${england === null ? 'not known' : say(england)}${unit}`
        : here === null
          ? 'none here'
          : `${say(here)}${unit}`,
    comparison: figure.basis === 'national' ? likely : `England ${england === null ? 'not known' : say(england)}${range}`,
    basis: BASIS[figure.basis],
    trend: figure.trend === undefined ? undefined : trendWords(figure.trend),
  };
}

const BASIS = { allocated: 'Allocated, not observed', observed: 'Published', national: 'England; not known by system' } as const;

/** First and last point of a series. */
export function trendWords({ label, unit, points }: LeverTrend): string {
  const [first, last] = [points[0], points[points.length - 1]];
  if (first === undefined || last === undefined) return '';
  const say = (value: number): string => `${amount(value, unit)}${unitWords(unit)}`;
  if (first === last) return `${label}: ${say(first.value)} in ${first.date}`;
  return `${label}: ${amount(first.value, unit)} in ${first.date}, ${say(last.value)} in ${last.date}`;
}

const isShare = (unit: string): boolean => unit.startsWith('share');

const amount = (value: number, unit: string): string => {
  if (isShare(unit)) return `${formatNumber(value * 100, Math.abs(value) < 0.1 ? 1 : 0)}%`;
  if (unit === '£') return `£${formatNumber(value, 0)}`;
  return formatNumber(value, Math.abs(value) >= 100 || Number.isInteger(value) ? 0 : Math.abs(value) >= 1 ? 1 : 2);
};

const unitWords = (unit: string): string => {
  if (unit === '£') return '';
  if (!isShare(unit)) return ` ${unit}`;
  const rest = unit.slice('share'.length).trim();
  return rest === '' ? '' : ` ${rest}`;
};
