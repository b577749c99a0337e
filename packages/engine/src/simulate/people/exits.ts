import { OLDEST_AGE, YOUNGEST_AGE } from '../../compile/bound-people.ts';
import { flowIndex } from '../../compile/flows.ts';
import { uniform } from '../../random/stream.ts';
import { EVENT } from './events.ts';
import type { ExitChances } from './exit-table.ts';
import { type ExpectedPeople, type People, type SampledPeople, yearOffset } from './people-state.ts';

const RETIREMENTS = flowIndex('retirements');
const OTHER_LEAVERS = flowIndex('otherLeavers');
const ILL_HEALTH_DEATHS = flowIndex('illHealthDeaths');
/** NHS leavers below this age may look for work outside and come back. */
const MARKET_AGE = 60;

/**
 * Half of a month's exits: retirement, leaving, ill-health or death, by role and age. Trainees leave through training attrition instead.
 * Half before joiners and half after: constant inflow r and hazard h settle at r / h (relative error h^2 / 3456; leave-then-join is h / 24 off).
 */
export const runExits = (people: People, month: number, half: 1 | 2): void => {
  if (people.mode === 'expected') expectedExits(people, month);
  else sampledExits(people, month, half);
};

const expectedExits = (people: ExpectedPeople, month: number): void => {
  const { model, ledger, plan, cohorts } = people;
  const oldest = yearOffset(model, month);
  const sums = people.exitSums;
  for (let cell = 0; cell < plan.role.length; cell++) {
    const role = plan.role[cell] as number;
    if (role === model.people.training.traineeRole) continue;
    const chances = people.exitTable.byRole[role] as ExitChances;
    exitCohorts({ sums, cohorts, first: cell * people.cohortCount + oldest, steps: people.ageSteps[role] as number }, chances);
    const [leaving, retired, left, leftYoung] = [sums[0] as number, sums[1] as number, sums[2] as number, sums[3] as number];
    const service = plan.service[cell] as number;
    loseAccredited(people, cell, service, leaving);
    ledger.record(RETIREMENTS, cell, month, retired);
    ledger.record(OTHER_LEAVERS, cell, month, left);
    ledger.record(ILL_HEALTH_DEATHS, cell, month, Math.max(0, leaving - retired - left));
    enterMarket(people, service, role, leftYoung * (model.people.market.returnShare[role] as number));
  }
};

/** Steps of the age loop that stand for people of the market age or older; the rest are younger. */
const OLDER_STEPS = OLDEST_AGE - MARKET_AGE + 1;

/**
 * The hot loop of expected mode: takes the month's exits from one cell's cohorts, oldest first; sums = [all, retired, left, left under 60].
 * Locals and two plain loops: measured 4 times faster than one loop over properties of objects.
 */
const exitCohorts = (cell: { sums: Float64Array; cohorts: Float64Array; first: number; steps: number }, chances: ExitChances): void => {
  const { sums, cohorts, first, steps } = cell;
  const { all, retire, leave } = chances;
  const oldestAt = chances.offset + OLDEST_AGE - YOUNGEST_AGE;
  let leaving = 0;
  let retired = 0;
  let left = 0;
  for (let step = 0; step < OLDER_STEPS; step++) {
    const heads = cohorts[first + step] as number;
    const at = oldestAt - step;
    const going = heads * (all[at] as number);
    cohorts[first + step] = heads - going;
    leaving += going;
    retired += heads * (retire[at] as number);
    left += heads * (leave[at] as number);
  }
  let leftYoung = 0;
  for (let step = OLDER_STEPS; step < steps; step++) {
    const heads = cohorts[first + step] as number;
    const at = oldestAt - step;
    const going = heads * (all[at] as number);
    cohorts[first + step] = heads - going;
    leaving += going;
    retired += heads * (retire[at] as number);
    leftYoung += heads * (leave[at] as number);
  }
  sums[0] = leaving;
  sums[1] = retired;
  sums[2] = left + leftYoung;
  sums[3] = leftYoung;
};

/** Trainers leave as specialists do. */
const loseAccredited = (people: ExpectedPeople, cell: number, service: number, leaving: number): void => {
  if ((people.model.cells[cell] as { role: number }).role !== people.model.people.training.specialistRole) return;
  const heads = people.ledger.heads[cell] as number;
  if (heads > 0) people.accredited[service] = (people.accredited[service] as number) * Math.max(0, 1 - leaving / heads);
};

const sampledExits = (people: SampledPeople, month: number, half: 1 | 2): void => {
  const { model, plan, persons } = people;
  const { cell: cells, cohort, hi, lo } = persons;
  const youngestAt = OLDEST_AGE - YOUNGEST_AGE + yearOffset(model, month);
  const absoluteMonth = model.startMonth + month;
  const exitEvent = half === 1 ? EVENT.exitFirstHalf : EVENT.exitSecondHalf;
  const trainee = model.people.training.traineeRole;
  for (let person = 0; person < persons.count; person++) {
    const cell = cells[person] as number;
    if (cell < 0) continue;
    const role = plan.role[cell] as number;
    if (role === trainee) continue;
    const chances = people.exitTable.byRole[role] as ExitChances;
    const at = chances.offset + youngestAt - (cohort[person] as number);
    if (uniform(hi[person] as number, lo[person] as number, exitEvent, absoluteMonth) < (chances.all[at] as number))
      leave(people, person, at, { month, half });
  }
};

/** One person goes: the cause is drawn in proportion to its part of the chance. */
const leave = (people: SampledPeople, person: number, at: number, when: { month: number; half: 1 | 2 }): void => {
  const { month, half } = when;
  const { model, plan, ledger, persons } = people;
  const cell = persons.cell[person] as number;
  const role = plan.role[cell] as number;
  const chances = people.exitTable.byRole[role] as ExitChances;
  const [hi, lo] = [persons.hi[person] as number, persons.lo[person] as number];
  const absoluteMonth = model.startMonth + month;
  const cause = uniform(hi, lo, half === 1 ? EVENT.exitCause : EVENT.exitCauseSecondHalf, absoluteMonth) * (chances.all[at] as number);
  persons.cell[person] = -1;
  if (cause < (chances.retire[at] as number)) {
    ledger.record(RETIREMENTS, cell, month, 1);
    return;
  }
  if (cause >= (chances.retire[at] as number) + (chances.leave[at] as number)) {
    ledger.record(ILL_HEALTH_DEATHS, cell, month, 1);
    return;
  }
  ledger.record(OTHER_LEAVERS, cell, month, 1);
  const young = (persons.cohort[person] as number) - yearOffset(model, month) >= OLDER_STEPS;
  if (young && uniform(hi, lo, EVENT.marketReturn, absoluteMonth) < (model.people.market.returnShare[role] as number))
    enterMarket(people, plan.service[cell] as number, role, 1);
};

const enterMarket = (people: People, service: number, role: number, heads: number): void => {
  const system = people.model.systemOfService[service] as number;
  if (system < 0) return;
  const at = system * people.model.roles.length + role;
  people.market[at] = (people.market[at] as number) + heads;
};
