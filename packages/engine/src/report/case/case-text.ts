import { shownPounds } from '../delivery/delivery-sentences.ts';
import { formatNumber } from '../format-number.ts';

/** A present value with its sign in words where it matters: '£1.20m', '−£340k'. */
export const pounds = (value: number): string => shownPounds(value);

/** '£2.30 for every £1'. */
export const forEveryPound = (ratio: number): string => `${ratio < 0 ? '\u2212' : ''}£${formatNumber(Math.abs(ratio), 2)} for every £1`;

/** A ratio as shown; 'not defined' where there is none. */
export const ratioText = (ratio: number | null): string => (ratio === null ? 'not defined' : formatNumber(ratio, 2));

/** Names in a sentence: 'a, b and c'. */
export const listed = (names: readonly string[]): string =>
  names.length < 2 ? (names[0] ?? '') : `${names.slice(0, -1).join(', ')} and ${names[names.length - 1]}`;

/** 'year' or 'years'. */
export const yearsText = (years: number): string =>
  years === 1 ? '1 year' : `${formatNumber(years, Number.isInteger(years) ? 0 : 1)} years`;

/** A value of a parameter as a person reads it: few digits, shares as they are. */
export const inputText = (value: number, unit: string): string => {
  const size = Math.abs(value);
  const decimals = size === 0 || size >= 1000 ? 0 : size >= 100 ? 1 : size >= 1 ? 2 : size >= 0.01 ? 3 : 5;
  const number = formatNumber(value, decimals)
    .replace(/(\.\d*?)0+$/, '$1')
    .replace(/\.$/, '');
  if (/^share/.test(unit)) {
    const of = unit.replace(/^share( per | of )?/, (_, link: string | undefined) =>
      link === undefined ? '' : link === ' per ' ? ' a ' : ' of ',
    );
    return `${formatNumber(100 * value, 100 * size >= 10 || value === 0 ? 0 : 1)}%${of}`;
  }
  return unit.startsWith('£') ? `£${number}${unit.slice(1).replace(/, \d{4}\/\d{2}$/, '')}` : `${number} ${unit}`;
};

/** A label inside a sentence: its first letter small, unless it starts with an abbreviation. */
export const inSentence = (label: string): string => (/^[A-Z][a-z]/.test(label) ? `${label[0]?.toLowerCase()}${label.slice(1)}` : label);
