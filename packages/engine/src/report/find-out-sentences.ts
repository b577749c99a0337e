import type { Driver, FigureDrivers } from '../explore/find-out-first.ts';
import type { TextPart } from './blocks.ts';
import { formatPercent, formatRange, formatValue, withUnit } from './format-number.ts';

/** Drivers that are worth a name in a sentence: at least this share of what is not known. */
const WORTH_NAMING = 0.05;

/** Below this share of knowledge in the doubt there is nothing to find out that would help. */
const MOSTLY_CHANCE = 0.1;

/** 'Specialists in post in 2030/31: 1.8 FTE on average, 1.0 to 2.7 in 8 of 10 futures. Of that doubt 62% is chance and 38% is not knowing.' */
export const doubtSentence = ({ label, year, mean, low, high, unit, knowledgeShare }: FigureDrivers): readonly TextPart[] => [
  { text: `${label} in ${year}: ` },
  { text: `${withUnit(mean, unit)} on average, ${formatRange(low, high, unit)} in 8 of 10 futures`, strong: true },
  {
    text: Number.isFinite(knowledgeShare)
      ? `. Of that doubt about ${formatPercent(1 - knowledgeShare)} is chance, which nobody can find out, and about ${formatPercent(knowledgeShare)} is not knowing the model’s numbers.`
      : '. It is the same in every future.',
  },
];

/** 'Find out first: Specialists leaving, all causes. In the fifth of draws with the lowest values the figure is 2.1 FTE on average, with the highest 1.4.' */
export const firstSentence = ({ drivers, unit, knowledgeShare }: FigureDrivers): readonly TextPart[] => {
  if (knowledgeShare < MOSTLY_CHANCE)
    return [
      {
        text: 'Mostly chance: finding out any of the numbers would hardly narrow it. What helps is a team large enough that one person leaving matters less.',
      },
    ];
  const [first, ...others] = drivers.filter(({ share }) => share >= WORTH_NAMING);
  if (first === undefined)
    return [
      {
        text: 'No single number stands out: what is not known is spread over many, each of little weight. More draws may tell them apart.',
      },
    ];
  const next = others.slice(0, 2).map(({ label }) => label.charAt(0).toLowerCase() + label.slice(1));
  return [
    { text: 'Find out first: ' },
    { text: first.label, strong: true },
    { text: `. ${swingText(first, unit)}` },
    { text: next.length === 0 ? '' : ` After that: ${next.join('; then ')}.` },
  ];
};

/** 'Where it is among the lowest fifth of what is plausible the figure is 2.1 FTE on average; among the highest, 1.4 FTE.' */
export const swingText = ({ low, high }: Driver, unit: string): string =>
  `Where it is in the lowest fifth of what is plausible the figure is ${withUnit(low.figure, unit)} on average; in the highest, ${formatValue(high.figure, unit)}.`;

/** Digits a parameter's value is read in: three that count. */
export const shownParameterValue = (value: number): string => String(Number(value.toPrecision(3)));
