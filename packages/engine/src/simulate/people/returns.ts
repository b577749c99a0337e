import { EXIT_COLUMNS, OLDEST_AGE, RETIRING, YOUNGEST_AGE } from '../../compile/bound-people.ts';
import { flowIndex } from '../../compile/flows.ts';
import { uniform } from '../../random/stream.ts';
import { EVENT } from './events.ts';
import type { ExitChances } from './exit-table.ts';
import { type ExpectedPeople, type SampledPeople, yearOffset } from './people-state.ts';

const RETURNS = flowIndex('returns');

/**
 * Retire and return: part of those who have just retired come back to the same post, at other hours, and are then as likely to leave as anybody of their age.
 * They train nobody. Called after each half of the exits, only where a lever raises the share; the default share is inside the net rate of retiring (MODEL section 3).
 */
export const returnExpected = (people: ExpectedPeople, month: number): void => {
  const { model, plan } = people;
  const share = model.people.returns.share[month] as number;
  for (let cell = 0; cell < plan.role.length; cell++) {
    const role = plan.role[cell] as number;
    if (role !== model.people.training.traineeRole) returnToCell(people, cell, month, share);
  }
};

const returnToCell = (people: ExpectedPeople, cell: number, month: number, share: number): void => {
  const { cohorts, cohortCount, returned, returnedHeads, exitTable, plan } = people;
  const role = plan.role[cell] as number;
  const { chances, offset } = exitTable.byRole[role] as ExitChances;
  const year = yearOffset(people.model, month);
  const first = cell * cohortCount + year;
  const steps = people.ageSteps[year * people.model.roles.length + role] as number;
  const oldestAt = offset + (OLDEST_AGE - YOUNGEST_AGE) * EXIT_COLUMNS;
  let heads = 0;
  let here = 0;
  for (let step = 0, at = oldestAt; step < steps; step++, at -= EXIT_COLUMNS) {
    const chance = chances[at] as number;
    const stayed = cohorts[first + step] as number;
    // those who left are worked out from those who stayed; at the oldest age nobody stays and nobody comes back
    const retired = chance < 1 ? (stayed / (1 - chance)) * (chances[at + RETIRING] as number) : 0;
    const back = share * retired;
    const stillHere = (returned[first + step] as number) * (1 - chance) + back;
    returned[first + step] = stillHere;
    here += stillHere;
    cohorts[first + step] = stayed + back;
    heads += back;
  }
  returnedHeads[cell] = here;
  people.ledger.record(RETURNS, cell, month, heads);
};

/** FTE per mean FTE that a cell lacks because people in it have returned at other hours (expected mode; in sampled mode it is in each person's hours). */
export const hoursLostToReturn = (people: ExpectedPeople, cell: number, month: number): number => {
  const { returns } = people.model.people;
  if (!returns.on) return 0;
  return Math.min(people.returnedHeads[cell] as number, people.ledger.heads[cell] as number) * (1 - (returns.hours[month] as number));
};

/** Whether someone who has just retired comes back, by their own number; if so they are in post again, at other hours from their first return on. */
export const returnSampled = (people: SampledPeople, person: number, cell: number, month: number): void => {
  const { model, persons, ledger } = people;
  const { returns } = model.people;
  if (!returns.on || persons.cohort[person] === yearOffset(model, month)) return;
  const lot = uniform(persons.hi[person] as number, persons.lo[person] as number, EVENT.retireReturn, model.startMonth + month);
  if (lot >= (returns.share[month] as number)) return;
  persons.cell[person] = cell;
  persons.absent[person] = 0;
  persons.accredited[person] = 0;
  if (persons.returned[person] === 0) {
    persons.returned[person] = 1;
    persons.participation[person] = Math.round((persons.participation[person] as number) * (returns.hours[month] as number));
  }
  ledger.record(RETURNS, cell, month, 1);
};
