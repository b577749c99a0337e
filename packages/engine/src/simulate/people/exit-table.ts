import { AGE_COUNT, type BoundPeople, OLDEST_AGE, YOUNGEST_AGE } from '../../compile/bound-people.ts';
import type { CompiledModel } from '../../compile/compiled-model.ts';
import { keepFew } from '../../math/keep-few.ts';
import { calendarMonth } from '../../units/months.ts';
import { shareLeaving } from '../../units/rates.ts';

/** Chances of leaving in half of this month by age reached this year, and the parts of them that are retirement and leaving. Both modes read it. */
export interface ExitChances {
  readonly all: Float64Array;
  readonly retire: Float64Array;
  readonly leave: Float64Array;
  /** Offset of the youngest age in the arrays. */
  offset: number;
}

/** By role. A role whose hazards no lever moves reads the bound arrays where they stand; the others read the moved ones. */
export interface ExitTable {
  readonly byRole: readonly ExitChances[];
  readonly moved: MovedChances;
}

/** An exit table of a model's own chances; `kept` hands out those of the last few models again, for runs of many draws. */
export const emptyExitTable = (model: CompiledModel, kept: boolean): ExitTable => {
  const { people } = model;
  const moved = kept ? movedChances(model) : makeMoved(model);
  const byRole = model.roles.map((_, role) =>
    people.factorsMove[role] === 1
      ? { all: moved.all, retire: moved.retire, leave: moved.leave, offset: 0 }
      : { all: people.halfExit, retire: people.halfRetire, leave: people.halfLeave, offset: 0 },
  );
  return { byRole, moved };
};

/** Points the table at a month: bound values, or, for a role whose hazards a lever moves, hazards x factors. */
export const fillExitTable = (model: CompiledModel, month: number, table: ExitTable): void => {
  const calendar = calendarMonth(model.startMonth + month) - 1;
  const { people, months } = model;
  for (let role = 0; role < table.byRole.length; role++) {
    const chances = table.byRole[role] as ExitChances;
    chances.offset =
      people.factorsMove[role] === 0 ? (role * 12 + calendar) * AGE_COUNT : (table.moved.offset[role * months + month] as number);
  }
};

/** Half-month steps in a year. */
const HALF_MONTHS = 24;

/** Chances of roles whose hazards move, in blocks of ages; the offset of each role and month: `role * months + month`. */
interface MovedChances {
  readonly all: Float64Array;
  readonly retire: Float64Array;
  readonly leave: Float64Array;
  readonly offset: Int32Array;
}

const makeMoved = ({ people, roles, months, startMonth }: CompiledModel): MovedChances => {
  const offset = new Int32Array(roles.length * months).fill(-1);
  const blocks: { readonly from: number; readonly at: number }[] = [];
  for (let role = 0; role < roles.length; role++) {
    if (people.factorsMove[role] === 0) continue;
    for (let month = 0; month < months; month++) {
      const at = role * months + month;
      if (month >= 12 && sameFactors(people, at, at - 12)) {
        offset[at] = offset[at - 12] as number;
        continue;
      }
      offset[at] = blocks.length * AGE_COUNT;
      blocks.push({ from: (role * 12 + calendarMonth(startMonth + month) - 1) * AGE_COUNT, at });
    }
  }
  const size = blocks.length * AGE_COUNT;
  const made = { all: new Float64Array(size), retire: new Float64Array(size), leave: new Float64Array(size), offset };
  blocks.forEach(({ from, at }, block) => {
    fillBlock(people, from, at, { ...made, first: block * AGE_COUNT });
  });
  return made;
};

/** Of as many models as are run side by side. */
const MODELS_KEPT = 8;

/**
 * Worked out once for all draws, and once for all years in which the factors stand still: a month whose factors are those of a year before has its chances
 * (hazards differ by calendar month only). Working them out anew every month cost 1.7 ms of a run of one ICS with a retention lever (22 November 2026).
 */
const movedChances = keepFew(MODELS_KEPT, (model: CompiledModel) => model.people, makeMoved);

const sameFactors = ({ retireFactor, leaveFactor, illFactor }: BoundPeople, a: number, b: number): boolean =>
  retireFactor[a] === retireFactor[b] && leaveFactor[a] === leaveFactor[b] && illFactor[a] === illFactor[b];

/** Hazards x factors by age; competing exits split pro rata to hazard. */
const fillBlock = (people: BoundPeople, from: number, at: number, to: Omit<MovedChances, 'offset'> & { readonly first: number }): void => {
  const retireFactor = people.retireFactor[at] as number;
  const leaveFactor = people.leaveFactor[at] as number;
  const illFactor = people.illFactor[at] as number;
  for (let age = 0; age < AGE_COUNT; age++) {
    const retire = (people.retireHazard[from + age] as number) * retireFactor;
    const leave = (people.leaveHazard[from + age] as number) * leaveFactor;
    const total = retire + leave + (people.illHazard[from + age] as number) * illFactor;
    const last = age === OLDEST_AGE - YOUNGEST_AGE;
    const chance = last ? 1 : shareLeaving(total / HALF_MONTHS);
    to.all[to.first + age] = chance;
    to.retire[to.first + age] = last ? 1 : total > 0 ? (chance * retire) / total : 0;
    to.leave[to.first + age] = last ? 0 : total > 0 ? (chance * leave) / total : 0;
  }
};
