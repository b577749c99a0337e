const MINUS = '\u2212';

/** A number with a fixed count of decimals, thousands separated by commas, a true minus sign, and never a minus before nothing. NaN is 'not available'. */
export const formatNumber = (value: number, decimals = 0): string => {
  if (!Number.isFinite(value)) return 'not available';
  const digits = Math.abs(value).toFixed(decimals);
  const [whole = '0', rest] = digits.split('.');
  const text = whole.replace(/\B(?=(\d{3})+$)/g, ',') + (rest === undefined ? '' : `.${rest}`);
  return value < 0 && /[1-9]/.test(text) ? `${MINUS}${text}` : text;
};

/** Decimals a unit is shown with: one for FTE, none for people, cases and working days. */
export const decimalsOf = (unit: string): number => (unit === 'FTE' ? 1 : 0);

/** A value in the way of its unit: one decimal for FTE, whole people and days, whole percentages for shares. Without the unit's name. */
export const formatValue = (value: number, unit: string): string =>
  unit === 'share' ? formatPercent(value) : formatNumber(value, decimalsOf(unit));

/** A share as a whole percentage; a small one that is not nothing is 'under 1%'. */
export const formatPercent = (share: number): string => {
  if (!Number.isFinite(share)) return 'not available';
  return share > 0 && share < 0.005 ? 'under 1%' : `${formatNumber(share * 100)}%`;
};

/** '3 to 7'; one figure where both ends are shown alike. */
export const formatRange = (low: number, high: number, unit: string): string => {
  const [from, to] = [formatValue(low, unit), formatValue(high, unit)];
  return from === to ? from : `${from.replace(/%$/, unit === 'share' ? '' : '%')} to ${to}`;
};

/** A signed change: '+1.1', '−9'; of a share in percentage points, '+39 points'; 'no change' where it is shown as nothing. */
export const formatChange = (value: number, unit: string): string => {
  if (!Number.isFinite(value)) return 'not available';
  const text = unit === 'share' ? formatNumber(Math.abs(value) * 100) : formatValue(Math.abs(value), unit);
  if (!/[1-9]/.test(text)) return 'no change';
  return `${value < 0 ? MINUS : '+'}${text}${unit === 'share' ? (text === '1' ? ' point' : ' points') : ''}`;
};

/** A chance as a natural frequency out of 100: '41'; 'fewer than 1'; 'more than 99'. */
export const inHundred = (chance: number): string => {
  if (!Number.isFinite(chance)) return 'an unknown number';
  if (chance < 0.01) return 'fewer than 1';
  return chance > 0.99 ? 'more than 99' : formatNumber(chance * 100);
};

/** A value with its unit: '1.9 FTE', '1 person', '27 working days', '41%'. */
export const withUnit = (value: number, unit: string): string => {
  const text = formatValue(value, unit);
  const [one, many] = UNIT_NAMES[unit] ?? [unit, unit];
  const name = text === '1' ? one : many;
  return name === '' ? text : `${text} ${name}`;
};

const UNIT_NAMES: Readonly<Record<string, readonly [one: string, many: string]>> = {
  heads: ['person', 'people'],
  share: ['', ''],
  cases: ['case', 'cases'],
  'working days': ['working day', 'working days'],
  hours: ['hour', 'hours'],
  months: ['month', 'months'],
};
