import type { DeliveryComparison, OptionResult } from './delivery-comparison.ts';
import { deliverySentences } from './delivery-sentences.ts';
import { OUTCOMES } from './outcomes.ts';

/** Best options by outcome, and the sentences: for results however they came, together or one by one. The first is what the others are measured against. */
export const judgeOptions = (options: readonly OptionResult[], year: string): Pick<DeliveryComparison, 'best' | 'sentences'> => {
  const best = bestOf(options);
  return { best, sentences: deliverySentences({ options, best, year }) };
};

/** Best options of each outcome that has a direction; options that are equal as shown share it, and nobody is best where all are equal. */
const bestOf = (results: readonly OptionResult[]): Record<string, readonly string[]> =>
  Object.fromEntries(
    OUTCOMES.filter(({ better }) => better !== 'neither').map(({ id, better, decimals, unit }) => {
      const shown = (value: number): number =>
        Number((unit === 'share' ? value * 100 : unit.startsWith('£') ? value / 1000 : value).toFixed(decimals));
      const found = results.flatMap((result) => {
        const value = result.values[id]?.value;
        return value === undefined ? [] : [{ id: result.id, value: shown(value) }];
      });
      const top = better === 'higher' ? Math.max(...found.map(({ value }) => value)) : Math.min(...found.map(({ value }) => value));
      const winners = found.filter(({ value }) => value === top);
      return [id, winners.length === found.length ? [] : winners.map((winner) => winner.id)];
    }),
  );
