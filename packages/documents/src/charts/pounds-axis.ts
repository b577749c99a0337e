import { formatNumber } from './format.ts';
import type { SignedAxis } from './signed-axis.ts';

/** Text of the ticks of an axis: pounds as '£1.5m' or '£200k', all in one size and with as many decimals as the step needs; other numbers as they are. */
export function tickText({ min, max, interval }: SignedAxis, pounds: boolean): (value: number) => string {
  const size = pounds ? scaleOf(Math.max(max, -min)) : { unit: 1, letter: '' };
  const decimals = decimalsFor(interval / size.unit);
  return (value) => {
    const text = formatNumber(Math.abs(value) / size.unit, decimals);
    if (value === 0) return pounds ? '£0' : '0';
    return `${value < 0 ? '\u2212' : ''}${pounds ? '£' : ''}${text}${size.letter}`;
  };
}

function scaleOf(largest: number): { unit: number; letter: string } {
  if (largest >= 1e6) return { unit: 1e6, letter: 'm' };
  return largest >= 1e4 ? { unit: 1e3, letter: 'k' } : { unit: 1, letter: '' };
}

const decimalsFor = (step: number): number =>
  [0, 1, 2].find((decimals) => Number.isInteger(Math.round(step * 10 ** decimals * 1e6) / 1e6)) ?? 3;
