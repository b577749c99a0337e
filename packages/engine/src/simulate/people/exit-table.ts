import {
  AGE_COUNT,
  type BoundPeople,
  EXIT_COLUMNS,
  LEAVING,
  MOVING_ON,
  OLDEST_AGE,
  RETIRING,
  YOUNGEST_AGE,
} from '../../compile/bound-people.ts';
import type { CompiledModel } from '../../compile/compiled-model.ts';
import { keepFew } from '../../math/keep-few.ts';
import { calendarMonth } from '../../units/months.ts';
import { shareLeaving } from '../../units/rates.ts';
import { type NumberRoom, ownNumbers } from '../number-room.ts';

/** Chances of leaving in half of this month by age reached this year, and the parts of them that are retirement and leaving. Both modes read it. */
export interface ExitChances {
  /** `EXIT_COLUMNS` numbers for each age. */
  readonly chances: Float64Array;
  /** Offset of the youngest age in the array. */
  offset: number;
}

/** By role. A role whose hazards no lever moves reads the bound array where it stands; the others read the moved one. */
export interface ExitTable {
  readonly byRole: readonly ExitChances[];
  readonly moved: MovedChances;
}

/** An exit table of a model's own chances, in numbers of `room`; without a room those of the last few models are handed out again, for runs of many draws. */
export const emptyExitTable = (model: CompiledModel, room: NumberRoom | undefined): ExitTable => {
  const { people } = model;
  const moved = room === undefined ? movedChances(model) : makeMoved(model, room);
  const byRole = model.roles.map((_, role) => ({ chances: people.factorsMove[role] === 1 ? moved.chances : people.halfExits, offset: 0 }));
  return { byRole, moved };
};

/** Points the table at a month: bound values, or, for a role whose hazards a lever moves, hazards x factors. */
export const fillExitTable = (model: CompiledModel, month: number, table: ExitTable): void => {
  const calendar = calendarMonth(model.startMonth + month) - 1;
  const { people, months } = model;
  for (let role = 0; role < table.byRole.length; role++) {
    const chances = table.byRole[role] as ExitChances;
    chances.offset =
      people.factorsMove[role] === 0
        ? (role * 12 + calendar) * AGE_COUNT * EXIT_COLUMNS
        : (table.moved.offset[role * months + month] as number);
  }
};

/** Half-month steps in a year. */
const HALF_MONTHS = 24;

/** Chances of roles whose hazards move, in blocks of ages; the offset of each role and month: `role * months + month`. */
interface MovedChances {
  readonly chances: Float64Array;
  readonly offset: Int32Array;
}

/** Numbers of a block of ages. */
const BLOCK = AGE_COUNT * EXIT_COLUMNS;

const makeMoved = ({ people, roles, months, startMonth }: CompiledModel, room: NumberRoom): MovedChances => {
  const offset = new Int32Array(roles.length * months).fill(-1);
  const from: number[] = [];
  const places: number[] = [];
  for (let role = 0; role < roles.length; role++) {
    if (people.factorsMove[role] === 0) continue;
    for (let month = 0; month < months; month++) {
      const at = role * months + month;
      if (month >= 12 && sameFactors(people, at, at - 12)) {
        offset[at] = offset[at - 12] as number;
        continue;
      }
      offset[at] = from.length * BLOCK;
      from.push((role * 12 + calendarMonth(startMonth + month) - 1) * AGE_COUNT);
      places.push(at);
    }
  }
  const chances = room.takeUnset(from.length * BLOCK);
  for (let block = 0; block < from.length; block++)
    fillBlock(people, chances, from[block] as number, places[block] as number, block * BLOCK);
  return { chances, offset };
};

/** Of as many models as are run side by side. */
const MODELS_KEPT = 8;

/**
 * Worked out once for all draws, and once for all years in which the factors stand still: a month whose factors are those of a year before has its chances
 * (hazards differ by calendar month only). Working them out anew every month cost 1.7 ms of a run of one ICS with a retention lever (22 November 2026).
 */
const movedChances = keepFew(
  MODELS_KEPT,
  (model: CompiledModel) => model.people,
  (model) => makeMoved(model, ownNumbers),
);

const sameFactors = ({ retireFactor, leaveFactor, illFactor }: BoundPeople, a: number, b: number): boolean =>
  retireFactor[a] === retireFactor[b] && leaveFactor[a] === leaveFactor[b] && illFactor[a] === illFactor[b];

/** Hazards x factors by age, from `from` of the bound hazards, at a place of the factors, into the block at `to`; competing exits split pro rata to hazard. */
// biome-ignore lint/complexity/useMaxParams: the inner loop of a slider of hazards; an object for each of 300 blocks is what it saves
const fillBlock = (people: BoundPeople, chances: Float64Array, from: number, at: number, to: number): void => {
  const { retireHazard, leaveHazard, illHazard } = people;
  const retireFactor = people.retireFactor[at] as number;
  const leaveFactor = people.leaveFactor[at] as number;
  const illFactor = people.illFactor[at] as number;
  const oldest = OLDEST_AGE - YOUNGEST_AGE;
  let totalBefore = Number.NaN;
  let chance = 0;
  for (let age = 0, place = to; age < oldest; age++, place += EXIT_COLUMNS) {
    const retiring = (retireHazard[from + age] as number) * retireFactor;
    const leaving = (leaveHazard[from + age] as number) * leaveFactor;
    const total = retiring + leaving + (illHazard[from + age] as number) * illFactor;
    // the young share one hazard, and an exponential costs more than all the rest
    if (total !== totalBefore) chance = shareLeaving(total / HALF_MONTHS);
    totalBefore = total;
    chances[place + LEAVING] = chance;
    const perHazard = total > 0 ? chance / total : 0;
    chances[place + RETIRING] = perHazard * retiring;
    chances[place + MOVING_ON] = perHazard * leaving;
  }
  chances[to + oldest * EXIT_COLUMNS + LEAVING] = 1;
  chances[to + oldest * EXIT_COLUMNS + RETIRING] = 1;
  chances[to + oldest * EXIT_COLUMNS + MOVING_ON] = 0;
};
