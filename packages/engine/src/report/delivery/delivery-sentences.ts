import { formatNumber, withUnit } from '../format-number.ts';
import type { DeliveryComparison, OptionResult } from './delivery-comparison.ts';
import { OUTCOMES, type Outcome } from './outcomes.ts';

/** Outcomes a reader asks for first, in that order. */
const TOLD = ['doctor-wait', 'nurse-wait', 'unmet', 'worst-to-best', 'specialists', 'trainees', 'cost', 'no-cover'];

/** Sentences on which option wins on what, by how much against the first option, and what the market and the change have to do with it. Computed, never written by hand. */
export const deliverySentences = ({ options, best, year }: Pick<DeliveryComparison, 'options' | 'best' | 'year'>): string[] => {
  const [first] = options;
  if (first === undefined || options.length < 2) return [];
  return [
    ...TOLD.flatMap((id) => {
      const outcome = OUTCOMES.find((candidate) => candidate.id === id);
      return outcome === undefined ? [] : winnerSentence(outcome, { options, winners: best[id] ?? [], first, year });
    }),
    ...options.slice(1).flatMap(marketSentence),
  ];
};

interface Contest {
  readonly options: readonly OptionResult[];
  readonly winners: readonly string[];
  readonly first: OptionResult;
  readonly year: string;
}

const winnerSentence = (outcome: Outcome, { options, winners, first, year }: Contest): string[] => {
  const winner = options.find(({ id }) => id === winners[0]);
  const value = winner?.values[outcome.id]?.value;
  const usual = first.values[outcome.id]?.value;
  if (winner === undefined || value === undefined || usual === undefined) return [];
  const names = winners.map((id) => options.find((option) => option.id === id)?.label ?? id);
  const who = names.length === 1 ? names[0] : `${names.slice(0, -1).join(', ')} and ${names[names.length - 1]}`;
  const verb = names.length === 1 ? 'does' : 'do';
  if (winners.includes(first.id))
    return [`On ${outcome.phrase} nothing beats ${first.label.toLowerCase()} in ${year}: ${shownValue(usual, outcome)}.`];
  return [
    `${who} ${verb} best on ${outcome.phrase} in ${year}: ${shownValue(value, outcome)} against ${shownValue(usual, outcome)} ${first.label.toLowerCase()}.${reachCaveat(outcome, { options, winners, first, year })}`,
  ];
};

/** Outcomes that look better when fewer people are served. */
const FLATTERED = ['doctor-wait', 'nurse-wait', 'worst-to-best'];
/** Fall in the share of need reached from which it is told beside such an outcome. */
const TOLD_FALL = 0.05;

/** Says so where a winner is quick, or even, because fewer people reach it: a wait is not shorter for those who are not seen. */
const reachCaveat = (outcome: Outcome, { options, winners, first }: Contest): string => {
  const usual = first.values['access']?.value;
  if (usual === undefined || !FLATTERED.includes(outcome.id)) return '';
  return options
    .flatMap(({ id, label, values }) => {
      const reach = values['access']?.value ?? usual;
      if (!winners.includes(id) || usual - reach < TOLD_FALL) return [];
      const who = winners.length === 1 ? 'It' : label;
      return [
        ` ${who} does so for fewer people: ${withUnit(reach, 'share')} of need reaches a service, against ${withUnit(usual, 'share')}.`,
      ];
    })
    .join('');
};

const marketSentence = ({ label, values }: OptionResult): string[] => {
  const months = values['market-binds']?.value ?? 0;
  return months < 1
    ? []
    : [
        `${label}: the labour market for doctors binds in ${formatNumber(months)} months; posts stay empty because nobody willing is left to hire.`,
      ];
};

/** A value as a table shows it: money in thousands or millions of pounds. */
export const shownValue = (value: number, { unit, decimals }: Pick<Outcome, 'unit' | 'decimals'>): string => {
  if (unit.startsWith('£')) return shownPounds(value);
  if (unit === 'ratio' || unit === 'Gini') return formatNumber(value, decimals);
  if (unit === 'share') return withUnit(value, 'share');
  if (unit === 'people') return withUnit(value, 'heads');
  return `${formatNumber(value, decimals)} ${unit}`;
};

export const shownPounds = (value: number): string => {
  const size = Math.abs(value);
  const sign = value < 0 ? '−' : '';
  if (size >= 1_000_000) return `${sign}£${formatNumber(size / 1_000_000, size >= 10_000_000 ? 1 : 2)}m`;
  return size >= 1000 ? `${sign}£${formatNumber(size / 1000)}k` : `${sign}£${formatNumber(size)}`;
};
