import { AGE_COUNT, OLDEST_AGE, YOUNGEST_AGE } from '../../compile/bound-people.ts';
import { flowIndex } from '../../compile/flows.ts';
import { uniform } from '../../random/stream.ts';
import { EVENT } from './events.ts';
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
  const { model, ledger, exitTable, cohorts } = people;
  const oldest = yearOffset(model, month);
  const under60 = OLDEST_AGE - MARKET_AGE;
  for (let cell = 0; cell < model.cells.length; cell++) {
    const { role, service } = model.cells[cell] as { role: number; service: number };
    if (role === model.people.training.traineeRole) continue;
    const table = role * AGE_COUNT + (OLDEST_AGE - YOUNGEST_AGE);
    const first = cell * people.cohortCount + oldest;
    let retired = 0;
    let left = 0;
    let ill = 0;
    let leftYoung = 0;
    for (let step = 0; step < AGE_COUNT; step++) {
      const heads = cohorts[first + step] as number;
      if (heads === 0) continue;
      const at = table - step;
      const leaving = heads * (exitTable.probability[at] as number);
      const leaves = leaving * (exitTable.leaveShare[at] as number);
      const retires = leaving * (exitTable.retireShare[at] as number);
      cohorts[first + step] = heads - leaving;
      retired += retires;
      left += leaves;
      ill += Math.max(0, leaving - leaves - retires);
      if (step > under60) leftYoung += leaves;
    }
    loseAccredited(people, cell, service, retired + left + ill);
    ledger.record(RETIREMENTS, cell, month, retired);
    ledger.record(OTHER_LEAVERS, cell, month, left);
    ledger.record(ILL_HEALTH_DEATHS, cell, month, ill);
    enterMarket(people, service, role, leftYoung * (model.people.market.returnShare[role] as number));
  }
};

/** Trainers leave as specialists do. */
const loseAccredited = (people: ExpectedPeople, cell: number, service: number, leaving: number): void => {
  if ((people.model.cells[cell] as { role: number }).role !== people.model.people.training.specialistRole) return;
  const heads = people.ledger.heads[cell] as number;
  if (heads > 0) people.accredited[service] = (people.accredited[service] as number) * Math.max(0, 1 - leaving / heads);
};

const sampledExits = (people: SampledPeople, month: number, half: 1 | 2): void => {
  const { model, ledger, exitTable, persons } = people;
  const oldest = yearOffset(model, month);
  const absoluteMonth = model.startMonth + month;
  const exitEvent = half === 1 ? EVENT.exitFirstHalf : EVENT.exitSecondHalf;
  const trainee = model.people.training.traineeRole;
  for (let person = 0; person < persons.count; person++) {
    const cell = persons.cell[person] as number;
    if (cell < 0) continue;
    const { role, service } = model.cells[cell] as { role: number; service: number };
    if (role === trainee) continue;
    const at = role * AGE_COUNT + (OLDEST_AGE - YOUNGEST_AGE) - ((persons.cohort[person] as number) - oldest);
    const probability = exitTable.probability[at] as number;
    const hi = persons.hi[person] as number;
    const lo = persons.lo[person] as number;
    if (uniform(hi, lo, exitEvent, absoluteMonth) >= probability) continue;
    const cause = uniform(hi, lo, half === 1 ? EVENT.exitCause : EVENT.exitCauseSecondHalf, absoluteMonth);
    const retire = exitTable.retireShare[at] as number;
    const leave = exitTable.leaveShare[at] as number;
    persons.cell[person] = -1;
    if (cause < retire) ledger.record(RETIREMENTS, cell, month, 1);
    else if (cause < retire + leave) {
      ledger.record(OTHER_LEAVERS, cell, month, 1);
      const young = (persons.cohort[person] as number) - oldest > OLDEST_AGE - MARKET_AGE;
      if (young && uniform(hi, lo, EVENT.marketReturn, absoluteMonth) < (model.people.market.returnShare[role] as number)) enterMarket(people, service, role, 1);
    } else ledger.record(ILL_HEALTH_DEATHS, cell, month, 1);
  }
};

const enterMarket = (people: People, service: number, role: number, heads: number): void => {
  const system = people.model.systemOfService[service] as number;
  if (system < 0) return;
  const at = system * people.model.roles.length + role;
  people.market[at] = (people.market[at] as number) + heads;
};
