import { formatNumber } from '@ohsim/engine';

/** At most four significant digits, without zeros at the end. */
export function shortNumber(value: number): string {
  const size = Math.abs(value);
  const decimals = size >= 1000 || Number.isInteger(value) ? 0 : Math.min(6, Math.max(0, 3 - Math.floor(Math.log10(size || 1))));
  const text = formatNumber(value, decimals);
  return text.includes('.') ? text.replace(/\.?0+$/, '') : text;
}
