import { type DeliveryComparison, formatNumber, type OptionResult, OUTCOMES, type Outcome, shownValue } from '@ohsim/engine';

/**
 * Best options and sentences of results that came one by one. The same rules as the engine's `compareDelivery` of all options together, which would run
 * every option again; a test holds the two to each other.
 */
export function judgeOptions(options: readonly OptionResult[], year: string): Pick<DeliveryComparison, 'best' | 'sentences'> {
  const best = bestOf(options);
  return { best, sentences: sentencesOf(options, best, year) };
}

function bestOf(options: readonly OptionResult[]): Record<string, readonly string[]> {
  return Object.fromEntries(
    OUTCOMES.filter(({ better }) => better !== 'neither').map((outcome) => {
      const found = options.flatMap((option) => {
        const value = option.values[outcome.id]?.value;
        return value === undefined ? [] : [{ id: option.id, value: asShown(value, outcome) }];
      });
      const values = found.map(({ value }) => value);
      const top = outcome.better === 'higher' ? Math.max(...values) : Math.min(...values);
      const winners = found.filter(({ value }) => value === top);
      return [outcome.id, winners.length === found.length ? [] : winners.map(({ id }) => id)];
    }),
  );
}

const asShown = (value: number, { unit, decimals }: Outcome): number =>
  Number((unit === 'share' ? value * 100 : unit.startsWith('£') ? value / 1000 : value).toFixed(decimals));

/** Outcomes a reader asks for first, in that order. */
const TOLD = ['doctor-wait', 'nurse-wait', 'unmet', 'worst-to-best', 'specialists', 'trainees', 'cost', 'no-cover'];

function sentencesOf(options: readonly OptionResult[], best: Readonly<Record<string, readonly string[]>>, year: string): string[] {
  const [first] = options;
  if (first === undefined || options.length < 2) return [];
  const told = TOLD.flatMap((id) => {
    const outcome = OUTCOMES.find((each) => each.id === id);
    const winners = options.filter((option) => best[id]?.includes(option.id));
    const [value, usual] = [winners[0]?.values[id]?.value, first.values[id]?.value];
    if (outcome === undefined || value === undefined || usual === undefined) return [];
    const was = shownValue(usual, outcome);
    if (winners.includes(first)) return [`On ${outcome.phrase} nothing beats ${first.label.toLowerCase()} in ${year}: ${was}.`];
    const verb = winners.length === 1 ? 'does' : 'do';
    const names = listOf(winners.map(({ label }) => label));
    return [
      `${names} ${verb} best on ${outcome.phrase} in ${year}: ${shownValue(value, outcome)} against ${was} ${first.label.toLowerCase()}.`,
    ];
  });
  return [...told, ...options.slice(1).flatMap(marketSentence)];
}

function marketSentence({ label, values }: OptionResult): string[] {
  const months = values['market-binds']?.value ?? 0;
  if (months < 1) return [];
  const text = `the labour market for doctors binds in ${formatNumber(months)} months`;
  return [`${label}: ${text}; posts stay empty because nobody willing is left to hire.`];
}

const listOf = (names: readonly string[]): string =>
  names.length === 1 ? (names[0] ?? '') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
