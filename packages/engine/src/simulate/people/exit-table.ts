import { AGE_COUNT, type BoundPeople, OLDEST_AGE, YOUNGEST_AGE } from '../../compile/bound-people.ts';
import type { CompiledModel } from '../../compile/compiled-model.ts';
import { calendarMonth } from '../../units/months.ts';
import { shareLeaving } from '../../units/rates.ts';

/** Chances of leaving in half of this month, by role and age reached this year: `role * AGE_COUNT + age - YOUNGEST_AGE`. Both modes read it. */
export interface ExitTable {
  readonly probability: Float64Array;
  /** Cumulative shares of the causes: retirement, then leaving; ill-health and death take the rest. */
  readonly retireShare: Float64Array;
  readonly leaveShare: Float64Array;
}

export const emptyExitTable = (roles: number): ExitTable => ({
  probability: new Float64Array(roles * AGE_COUNT),
  retireShare: new Float64Array(roles * AGE_COUNT),
  leaveShare: new Float64Array(roles * AGE_COUNT),
});

/** Half-month steps in a year. */
const HALF_MONTHS = 24;

/** Fills the table for a month: the bound values, or, for a role whose hazards a lever moves, hazards x factors. Competing exits split pro rata to hazard. */
export const fillExitTable = (model: CompiledModel, month: number, table: ExitTable): void => {
  const calendar = calendarMonth(model.startMonth + month) - 1;
  const { people, months } = model;
  for (let role = 0; role < model.roles.length; role++) {
    const from = (role * 12 + calendar) * AGE_COUNT;
    const to = role * AGE_COUNT;
    if (people.factorsMove[role] === 0) {
      table.probability.set(people.halfExit.subarray(from, from + AGE_COUNT), to);
      table.retireShare.set(people.retireShare.subarray(from, from + AGE_COUNT), to);
      table.leaveShare.set(people.leaveShare.subarray(from, from + AGE_COUNT), to);
    } else fillMoved(people, from, to, role * months + month, table);
  }
};

const fillMoved = (people: BoundPeople, from: number, to: number, at: number, table: ExitTable): void => {
  const retireFactor = people.retireFactor[at] as number;
  const leaveFactor = people.leaveFactor[at] as number;
  const illFactor = people.illFactor[at] as number;
  for (let age = 0; age < AGE_COUNT; age++) {
    const retire = (people.retireHazard[from + age] as number) * retireFactor;
    const leave = (people.leaveHazard[from + age] as number) * leaveFactor;
    const total = retire + leave + (people.illHazard[from + age] as number) * illFactor;
    const last = age === OLDEST_AGE - YOUNGEST_AGE;
    table.probability[to + age] = last ? 1 : shareLeaving(total / HALF_MONTHS);
    table.retireShare[to + age] = last ? 1 : total > 0 ? retire / total : 0;
    table.leaveShare[to + age] = last ? 0 : total > 0 ? leave / total : 0;
  }
};
