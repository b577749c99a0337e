import type { CompiledStructure } from '../compile/compiled-model.ts';
import { EngineError } from '../issues/engine-error.ts';
import { type ChanceDefinition, chanceDefinitions } from './chance-definitions.ts';
import type { DrawCubes } from './draw-cubes.ts';
import type { Chance } from './run-output.ts';

/** Metric that counts up the months in which a system had no specialist in post. */
export const NO_COVER_METRIC = 'months-without-specialist-cover';

/** Counts, over futures, those in which something happens to a system. */
export interface ChanceCount {
  /** What happened in one future: statement after statement, 1 in the months in which it counts. */
  of(cubes: DrawCubes): Uint8Array;
  add(happened: Uint8Array): void;
  chances(): Chance[];
  /** Largest standard error of the chance of a month without cover so far, of one success and one failure more than were seen: none seen is not a certainty. */
  largestError(): number;
}

interface Tally {
  readonly definition: ChanceDefinition;
  readonly place: string;
}

/** Counts the statements whose metric the run keeps, and always the months without cover. */
export function createChanceCount(
  structure: Pick<CompiledStructure, 'lines' | 'systemIds' | 'months' | 'startMonth'>,
  metricIds: readonly string[],
): ChanceCount {
  const definitions = chanceDefinitions(structure).filter(({ metricId }) => metricId === NO_COVER_METRIC || metricIds.includes(metricId));
  const tallies: Tally[] = structure.systemIds.flatMap((place) => definitions.map((definition) => ({ definition, place })));
  const { months, startMonth } = structure;
  const counts = new Float64Array(tallies.length * months);
  let rows: readonly number[] | undefined;
  let draws = 0;
  const countsOf = (tally: number): Float64Array => counts.subarray(tally * months, (tally + 1) * months);
  return {
    of(cubes) {
      rows ??= tallies.map((tally) => rowOf(tally, cubes));
      const happened = new Uint8Array(counts.length);
      tallies.forEach(({ definition }, tally) => {
        const { values } = cubes.months(definition.metricId);
        mark(definition, values.subarray(rows![tally]! * months, (rows![tally]! + 1) * months), happened.subarray(tally * months));
      });
      return happened;
    },
    add(happened) {
      draws++;
      for (let at = 0; at < counts.length; at++) counts[at] = counts[at]! + happened[at]!;
    },
    chances: () => (draws === 0 ? [] : tallies.map((tally, index) => chanceOf(tally, countsOf(index), draws, startMonth))),
    largestError: () =>
      Math.max(
        ...tallies.map(({ definition }, index) => (definition.metricId === NO_COVER_METRIC ? largestErrorOf(countsOf(index), draws) : 0)),
      ),
  };
}

function rowOf({ definition, place }: Tally, cubes: DrawCubes): number {
  const row = cubes
    .months(definition.metricId)
    .keys.findIndex((key) => key.placeKind === 'system' && key.place === place && definition.row(key));
  if (row < 0) throw new EngineError(`metric ${definition.metricId} has no row for the chance of ${definition.id} in ${place}`);
  return row;
}

function mark(definition: ChanceDefinition, values: Float64Array, out: Uint8Array): void {
  let happened = false;
  for (let month = 0; month < values.length; month++) {
    const now = definition.holds(values[month]!);
    happened = definition.when === 'ever' ? happened || now : now;
    out[month] = happened ? 1 : 0;
  }
}

function chanceOf({ definition, place }: Tally, counts: Float64Array, draws: number, startMonth: number): Chance {
  const byMonth = counts.map((each) => each / draws);
  return {
    id: definition.id,
    label: definition.label,
    when: definition.when,
    place,
    startMonth,
    byMonth,
    draws,
    standardErrorByMonth: byMonth.map((chance) => Math.sqrt((chance * (1 - chance)) / draws)),
  };
}

function largestErrorOf(counts: Float64Array, draws: number): number {
  let largest = 0;
  for (const each of counts) {
    const chance = (each + 1) / (draws + 2);
    largest = Math.max(largest, Math.sqrt((chance * (1 - chance)) / (draws + 2)));
  }
  return largest;
}
