import { AGE_COUNT, type BoundPeople, OLDEST_AGE, YOUNGEST_AGE } from '../../compile/bound-people.ts';
import type { CompiledModel } from '../../compile/compiled-model.ts';
import { calendarMonth } from '../../units/months.ts';
import { shareLeaving } from '../../units/rates.ts';

/** Chances of leaving in half of this month by age reached this year, and the parts of them that are retirement and leaving. Both modes read it. */
export interface ExitChances {
  all: Float64Array;
  retire: Float64Array;
  leave: Float64Array;
  /** Offset of the youngest age in the arrays. */
  offset: number;
}

/** By role. A role whose hazards no lever moves reads the bound arrays where they stand; the others have arrays of their own. */
export interface ExitTable {
  readonly byRole: readonly ExitChances[];
  readonly own: readonly ExitChances[];
}

export const emptyExitTable = (people: BoundPeople, roles: number): ExitTable => {
  const own = Array.from({ length: roles }, () => ({
    all: new Float64Array(AGE_COUNT),
    retire: new Float64Array(AGE_COUNT),
    leave: new Float64Array(AGE_COUNT),
    offset: 0,
  }));
  const byRole = own.map((chances, role) =>
    people.factorsMove[role] === 1 ? chances : { all: people.halfExit, retire: people.halfRetire, leave: people.halfLeave, offset: 0 },
  );
  return { byRole, own };
};

/** Half-month steps in a year. */
const HALF_MONTHS = 24;

/** Points the table at a month: bound values, or, for a role whose hazards a lever moves, hazards x factors. Competing exits split pro rata to hazard. */
export const fillExitTable = (model: CompiledModel, month: number, table: ExitTable): void => {
  const calendar = calendarMonth(model.startMonth + month) - 1;
  const { people, months } = model;
  for (let role = 0; role < table.byRole.length; role++) {
    const from = (role * 12 + calendar) * AGE_COUNT;
    const chances = table.byRole[role] as ExitChances;
    if (people.factorsMove[role] === 0) chances.offset = from;
    else fillMoved(people, from, role * months + month, chances);
  }
};

const fillMoved = (people: BoundPeople, from: number, at: number, chances: ExitChances): void => {
  const retireFactor = people.retireFactor[at] as number;
  const leaveFactor = people.leaveFactor[at] as number;
  const illFactor = people.illFactor[at] as number;
  for (let age = 0; age < AGE_COUNT; age++) {
    const retire = (people.retireHazard[from + age] as number) * retireFactor;
    const leave = (people.leaveHazard[from + age] as number) * leaveFactor;
    const total = retire + leave + (people.illHazard[from + age] as number) * illFactor;
    const last = age === OLDEST_AGE - YOUNGEST_AGE;
    const chance = last ? 1 : shareLeaving(total / HALF_MONTHS);
    chances.all[age] = chance;
    chances.retire[age] = last ? 1 : total > 0 ? (chance * retire) / total : 0;
    chances.leave[age] = last ? 0 : total > 0 ? (chance * leave) / total : 0;
  }
};
