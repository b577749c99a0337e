import type { TextPart } from './blocks.ts';
import { formatChange, formatNumber, formatRange, formatValue, inHundred, withUnit } from './format-number.ts';

/** What a headline sentence is computed from. */
export interface HeadlineFacts {
  readonly place: string;
  /** Calendar year in which the financial year of the figures ends. */
  readonly year: number;
  readonly specialistFte: number;
  readonly requiredFte: number;
  /** Whether the figures follow the one expected path instead of many futures. */
  readonly typicalLuck?: boolean;
  /** Chance of at least one month without a specialist from the start to the end of the year; absent on the expected path. */
  readonly chance?: number;
  /** The same with no change, where the scenario changes something. */
  readonly chanceWithNoChange?: number;
}

/** 'By 2031 X is likely to have 1.9 FTE specialist doctors against 3.2 needed. In 41 of 100 futures at least one month has none.' */
export const headlineSentence = ({
  place,
  year,
  specialistFte,
  requiredFte,
  typicalLuck,
  chance,
  chanceWithNoChange,
}: HeadlineFacts): readonly TextPart[] => {
  const start: TextPart[] = [
    { text: `By ${year} ${place} ${typicalLuck === true ? 'has, with typical luck,' : 'is likely to have'} ` },
    { text: `${formatNumber(specialistFte, 1)} FTE specialist doctors against ${formatNumber(requiredFte, 1)} needed`, strong: true },
    { text: '.' },
  ];
  return chance === undefined ? start : [...start, { text: ' ' }, ...noCoverSentence(chance, chanceWithNoChange)];
};

/** 'In 22 of 100 futures at least one month has none; with no change, in 41.' */
export const noCoverSentence = (chance: number, withNoChange?: number): readonly TextPart[] => [
  { text: 'In ' },
  { text: `${inHundred(chance)} of 100`, strong: true },
  { text: ' futures at least one month has none' },
  { text: withNoChange === undefined ? '.' : `; with no change, in ${inHundred(withNoChange)}.` },
];

/** 'Specialist doctors: 1.9 FTE in 2030/31 against 3.2 needed, 1.3 short.' With a second decimal where the three would not add up with one. */
export const againstRequiredSentence = (subject: string, year: string, fte: number, required: number): string => {
  const gap = required - fte;
  const decimals = addUp(fte, required, 1) ? 1 : 2;
  const shown = formatNumber(Math.abs(rounded(required, decimals) - rounded(fte, decimals)), decimals);
  const verdict = formatNumber(Math.abs(gap), 1) === '0.0' ? 'about enough' : `${shown} ${gap > 0 ? 'short' : 'to spare'}`;
  return `${subject}: ${formatNumber(fte, decimals)} FTE in ${year} against ${formatNumber(required, decimals)} needed, ${verdict}.`;
};

const rounded = (value: number, decimals: number): number => Number(value.toFixed(decimals));

/** Whether the difference of two numbers, rounded, is that of the rounded numbers. */
const addUp = (from: number, to: number, decimals: number): boolean =>
  rounded(to - from, decimals) === rounded(rounded(to, decimals) - rounded(from, decimals), decimals);

/** 'A doctor appointment takes 27 working days in 2030/31; the standard is 15.' */
export const waitSentence = (subject: string, year: string, wait: number, standard?: number): string =>
  `${subject}: a mean wait of ${withUnit(wait, 'working days')} in ${year}${standard === undefined ? '.' : `; the standard is ${formatNumber(standard)}.`}`;

/** '80% range 0.8 to 2.9'. */
export const rangeText = (low: number, high: number, unit: string): string => `80% range ${formatRange(low, high, unit)}`;

/** '1.1 with no change'; or that it makes no difference. */
export const withNoChangeText = (value: number, withNoChange: number, unit: string): string =>
  formatChange(value - withNoChange, unit) === 'no change'
    ? 'The same with no change'
    : `${formatValue(withNoChange, unit)} with no change`;

/** Plain text of parts. */
export const plainText = (parts: readonly TextPart[]): string => parts.map((part) => part.text).join('');

/** 'give or take 3 in 100': two Monte-Carlo standard errors of a chance, at least 1 in 100. */
export const giveOrTake = (standardError: number): string => `give or take ${formatNumber(Math.max(1, standardError * 200))} in 100`;
