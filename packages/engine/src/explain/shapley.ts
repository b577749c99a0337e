import { compensatedSum } from '../math/compensated-sum.ts';
import { idKey } from '../random/id-key.ts';
import { drawStream, keyStream, uniform } from '../random/stream.ts';

/** Contributions of players to what all of them together change, with the standard error of each where permutations were sampled. */
export interface ShapleyValues {
  readonly values: readonly number[];
  /** Null where the values are exact. */
  readonly standardErrors: readonly number[] | null;
  /** Coalitions looked at. */
  readonly evaluations: number;
}

export interface ShapleyQuestion {
  readonly players: number;
  /** What is reached when the players of a coalition act; asked once for each coalition. */
  readonly worth: (coalition: readonly boolean[]) => number;
  /** Most players for whom every coalition is looked at: 12 on the mean path, 5 with draws (MODEL section 11). */
  readonly exactUpTo: number;
  readonly seed: number;
  /** Orders sampled beyond that. */
  readonly permutations: number;
}

/**
 * Shapley values: the mean contribution of a player over every order in which players may act (Shapley, L. S., 1953, A value for n-person games). Exact by
 * coalitions, weight |S|! (n - |S| - 1)! / n!; beyond `exactUpTo` the mean over sampled orders (Castro, Gomez & Tejada 2009). They add up to the whole change; a
 * player who changes nothing gets 0.
 */
export const shapleyValues = (question: ShapleyQuestion): ShapleyValues => {
  const known = new Map<string, number>();
  const worth = (coalition: readonly boolean[]): number => {
    const key = coalition.map((member) => (member ? '1' : '0')).join('');
    const value = known.get(key) ?? question.worth(coalition);
    known.set(key, value);
    return value;
  };
  const found = question.players <= question.exactUpTo ? exact(question.players, worth) : sampled(question, worth);
  const everybody = Array.from({ length: question.players }, () => true);
  const change = worth(everybody) - worth(everybody.map(() => false));
  return { ...found, values: addingUp(found.values, change), evaluations: known.size };
};

type Worth = (coalition: readonly boolean[]) => number;

const exact = (players: number, worth: Worth): Pick<ShapleyValues, 'values' | 'standardErrors'> => {
  const weights = coalitionWeights(players);
  const terms: number[][] = Array.from({ length: players }, () => []);
  for (let mask = 0; mask < 1 << players; mask++) {
    const coalition = Array.from({ length: players }, (_, player) => (mask & (1 << player)) !== 0);
    const size = coalition.filter(Boolean).length;
    for (let player = 0; player < players; player++) {
      if (coalition[player] === true) continue;
      const joined = coalition.map((member, at) => member || at === player);
      terms[player]?.push((weights[size] as number) * (worth(joined) - worth(coalition)));
    }
  }
  return { values: terms.map(compensatedSum), standardErrors: null };
};

/** |S|! (n - |S| - 1)! / n! by size of the coalition joined: 1 / (n x (n - 1 choose |S|)). */
const coalitionWeights = (players: number): number[] => {
  let choose = 1;
  return Array.from({ length: players }, (_, size) => {
    const weight = 1 / (players * choose);
    choose = (choose * (players - 1 - size)) / (size + 1);
    return weight;
  });
};

const sampled = ({ players, permutations, seed }: ShapleyQuestion, worth: Worth): Pick<ShapleyValues, 'values' | 'standardErrors'> => {
  const marginals: number[][] = Array.from({ length: players }, () => []);
  for (let order = 0; order < permutations; order++) {
    const coalition = Array.from({ length: players }, () => false);
    let before = worth(coalition);
    for (const player of shuffled(players, seed, order)) {
      coalition[player] = true;
      const after = worth([...coalition]);
      marginals[player]?.push(after - before);
      before = after;
    }
  }
  const values = marginals.map((own) => compensatedSum(own) / own.length);
  const standardErrors = marginals.map((own, player) => {
    const squares = compensatedSum(own.map((value) => (value - (values[player] as number)) * (value - (values[player] as number))));
    return Math.sqrt(squares / Math.max(1, own.length - 1) / own.length);
  });
  return { values, standardErrors };
};

/** One of all orders, each as likely as another (Fisher-Yates), from a stream of its own. */
const shuffled = (players: number, seed: number, order: number): number[] => {
  const { hi, lo } = keyStream(drawStream(seed, order), ORDER_KEY);
  const row = Array.from({ length: players }, (_, player) => player);
  for (let last = players - 1; last > 0; last--) {
    const pick = Math.floor(uniform(hi, lo, last, 0) * (last + 1));
    [row[last], row[pick]] = [row[pick] as number, row[last] as number];
  }
  return row;
};

const ORDER_KEY = idKey('shapley-order');

/** Puts what rounding left over on the largest bar, so that bars add up to the whole change. */
const addingUp = (values: readonly number[], change: number): number[] => {
  const largest = values.reduce((best, value, player) => (Math.abs(value) > Math.abs(values[best] ?? 0) ? player : best), 0);
  const rest = change - compensatedSum(values);
  return values.map((value, player) => (player === largest && value !== 0 ? value + rest : value));
};
