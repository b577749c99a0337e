/** Number formats of every screen and document: one decimal for FTE, whole people, whole percentages, "3 to 7", "£1.2m", true minus sign. */

import { formatNumber, formatPercent } from '@ohsim/engine';

export { formatNumber, formatPercent };

const MINUS = '\u2212';

/** Decimals shown for a unit: FTE and rates per 1,000 staff get one, everything else is whole. */
export function decimalsOf(unit: string): number {
  return /\bfte\b/i.test(unit) || /per 1,?000/i.test(unit) || /\btimes\b|\bratio\b/i.test(unit) ? 1 : 0;
}

/** A change: always with its sign; "no change" when it rounds to nothing. */
export function formatChange(value: number, decimals = 0): string {
  const text = formatNumber(value, decimals);
  if (!/[1-9]/.test(text)) return 'no change';
  return value > 0 ? `+${text}` : text;
}

/** A range as "3 to 7"; when both ends round to the same figure, that figure. */
export function formatRange(low: number, high: number, decimals = 0): string {
  const [from, to] = [formatNumber(low, decimals), formatNumber(high, decimals)];
  return from === to ? from : `${from} to ${to}`;
}

/** Pounds: "£950", "£12,300", "£1.2m". */
export function formatMoney(pounds: number): string {
  const sign = pounds < 0 ? MINUS : '';
  const size = Math.abs(pounds);
  if (size >= 999_500) return `${sign}£${formatNumber(size / 1e6, 1)}m`;
  return `${sign}£${formatNumber(size)}`;
}

/** A chance (0-1) as a natural frequency: "41 in 100", "fewer than 1 in 100", "more than 99 in 100". */
export function formatChance(chance: number): string {
  if (!Number.isFinite(chance)) return 'not available';
  if (chance < 0.01) return 'fewer than 1 in 100';
  if (chance > 0.99) return 'more than 99 in 100';
  return `${Math.round(chance * 100)} in 100`;
}

/** The same for a tile or a table cell headed "in 100": "41", "<1", ">99". */
export function formatChanceShort(chance: number): string {
  if (!Number.isFinite(chance)) return '–';
  if (chance < 0.01) return '<1';
  if (chance > 0.99) return '>99';
  return String(Math.round(chance * 100));
}
