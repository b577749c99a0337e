/**
 * Ranks delivery options from the tidy tables of `ohsim models`, by weights of your own:
 *
 *   pnpm ohsim models scenario.json --out models
 *   npx tsx examples/compare-models.ts models doctor-wait=2 unmet=1 cost=1
 *
 * Each outcome is scaled over the options from 0 (worst) to 1 (best), in the direction that the file's own `best` column shows, and averaged with the weights.
 * An outcome in which all options are equal, or for which no direction is better, says nothing and is left out. It reads the files alone.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

export interface RankedOption {
  readonly option: string;
  /** 0 to 1; 1 is best on everything that counts. */
  readonly score: number;
}

export interface Ranking {
  readonly options: readonly RankedOption[];
  /** Outcomes with a weight that say nothing here, or that the file does not have. */
  readonly leftOut: readonly string[];
}

interface Value {
  readonly option: string;
  readonly value: number;
  readonly best: boolean;
}

/** Ranks the options of the lines of an outcomes.csv by weights on outcomes. */
export function rankModels(lines: readonly string[], weights: Readonly<Record<string, number>>): Ranking {
  const outcomes = readOutcomes(lines);
  const scores = new Map<string, number>();
  const leftOut: string[] = [];
  let total = 0;
  for (const [outcome, weight] of Object.entries(weights)) {
    const scaled = scale(outcomes.get(outcome) ?? []);
    if (scaled === undefined) {
      leftOut.push(outcome);
      continue;
    }
    total += weight;
    for (const { option, share } of scaled) scores.set(option, (scores.get(option) ?? 0) + weight * share);
  }
  const options = [...scores].map(([option, sum]) => ({ option, score: sum / total })).sort((a, b) => b.score - a.score);
  return { options, leftOut };
}

/** Values by outcome. Outcomes, options and values hold no commas; units, which may, come last. */
function readOutcomes(lines: readonly string[]): ReadonlyMap<string, readonly Value[]> {
  const [head = '', ...rows] = lines.filter((line) => line !== '');
  if (!head.startsWith('outcome,option,year,value,')) throw new Error('This is not an outcomes.csv of ohsim models.');
  const outcomes = new Map<string, Value[]>();
  for (const row of rows) {
    const [outcome = '', option = '', , value = ''] = row.split(',');
    const found = outcomes.get(outcome) ?? [];
    found.push({ option, value: Number(value), best: row.endsWith(',1') });
    outcomes.set(outcome, found);
  }
  return outcomes;
}

function scale(values: readonly Value[]): { option: string; share: number }[] | undefined {
  const best = values.find((each) => each.best)?.value;
  const all = values.map(({ value }) => value);
  const [least, most] = [Math.min(...all), Math.max(...all)];
  if (best === undefined || most === least) return undefined;
  const high = Math.abs(best - most) < Math.abs(best - least);
  return values.map(({ option, value }) => ({ option, share: high ? (value - least) / (most - least) : (most - value) / (most - least) }));
}

function main([folder, ...given]: readonly string[]): void {
  if (folder === undefined || given.length === 0)
    throw new Error('Usage: npx tsx examples/compare-models.ts <folder> <outcome>=<weight> ...');
  const weights = Object.fromEntries(given.map((text) => text.split('=')).map(([outcome = '', weight = '1']) => [outcome, Number(weight)]));
  const { options, leftOut } = rankModels(readFileSync(join(folder, 'outcomes.csv'), 'utf8').split('\n'), weights);
  for (const { option, score } of options) console.log(`${score.toFixed(2)}  ${option}`);
  if (leftOut.length > 0) console.log(`Left out, as all are equal, none is better or there is no such outcome: ${leftOut.join(', ')}`);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) main(process.argv.slice(2));
