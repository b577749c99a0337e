import { EXIT_COLUMNS, MOVING_ON, OLDEST_AGE, RETIRING, YOUNGEST_AGE } from '../../compile/bound-people.ts';
import { flowIndex } from '../../compile/flows.ts';
import { uniform } from '../../random/stream.ts';
import { EVENT } from './events.ts';
import type { ExitChances } from './exit-table.ts';
import { type ExpectedPeople, type People, type SampledPeople, yearOffset } from './people-state.ts';
import { returnExpected, returnSampled } from './returns.ts';

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
  if (people.mode === 'expected') {
    expectedExits(people, month);
    if (people.model.people.returns.on) returnExpected(people, month);
  } else sampledExits(people, month, half);
};

const expectedExits = (people: ExpectedPeople, month: number): void => {
  const { model, plan } = people;
  for (let role = 0; role < model.roles.length; role++) {
    if (role === model.people.training.traineeRole) continue;
    const cells = plan.cellsOfRole[role] as readonly number[];
    const chances = people.exitTable.byRole[role] as ExitChances;
    for (let at = 0; at < cells.length; at += 2) {
      const first = cells[at] as number;
      const second = cells[at + 1] ?? -1;
      exitCohorts(people, month, first, second, chances);
      recordExits(people, month, first, 0);
      if (second >= 0) recordExits(people, month, second, SUMS);
    }
  }
};

/** Steps of the age loop that stand for people of the market age or older; the rest are younger. */
const OLDER_STEPS = OLDEST_AGE - MARKET_AGE + 1;
/** Sums kept per cell: all who leave, those who retire, those who leave for another reason than ill-health, and those of them under 60. */
export const SUMS = 4;

// biome-ignore lint/complexity/useMaxParams: called three thousand times a run; an object for each call is what it saves
const exitCohorts = (people: ExpectedPeople, month: number, first: number, second: number, exits: ExitChances): void => {
  const { cohorts, exitSums, cohortCount, model, plan } = people;
  const role = plan.role[first] as number;
  const year = yearOffset(model, month);
  takeExits(
    cohorts,
    exits.chances,
    exitSums,
    first * cohortCount + year,
    (second < 0 ? plan.role.length : second) * cohortCount + year,
    exits.offset + (OLDEST_AGE - YOUNGEST_AGE) * EXIT_COLUMNS,
    Math.max(OLDER_STEPS, OLDEST_AGE - (model.people.retireFrom[role] as number) + 1),
    people.ageSteps[year * model.roles.length + role] as number,
  );
};

/**
 * The hot loop of expected mode: takes the month's exits from the cohorts of two cells of a role, oldest first. Two at a time because reading the chances
 * costs as much as using them: measured 1.7 times faster than one by one (22 November 2026). Without a second cell the spare row of zeros stands in. Below the
 * youngest who may retire nobody does, so their part is not worked out. Constants of other modules are read before the loop: V8 looks them up at every turn.
 * The pair stands at `firstA` and `firstB` in the cohorts and its role at `oldest` in the chances, oldest first; there are `retireSteps` ages to the youngest who
 * may retire, and `steps` in all.
 */
// biome-ignore lint/complexity/useMaxParams: as above
const takeExits = (
  cohorts: Float64Array,
  chances: Float64Array,
  sums: Float64Array,
  firstA: number,
  firstB: number,
  oldest: number,
  retireSteps: number,
  steps: number,
): void => {
  let a = firstA;
  let b = firstB;
  let at = oldest;
  const columns = EXIT_COLUMNS;
  const retire = RETIRING;
  const move = MOVING_ON;
  let leavingA = 0;
  let leavingB = 0;
  let retiredA = 0;
  let retiredB = 0;
  let leftA = 0;
  let leftB = 0;
  let olderA = 0;
  let olderB = 0;
  for (let step = 0; step < steps; step++, a++, b++, at -= columns) {
    const chance = chances[at] as number;
    const moving = chances[at + move] as number;
    const headsA = cohorts[a] as number;
    const headsB = cohorts[b] as number;
    const goingA = headsA * chance;
    const goingB = headsB * chance;
    cohorts[a] = headsA - goingA;
    cohorts[b] = headsB - goingB;
    leavingA += goingA;
    leavingB += goingB;
    leftA += headsA * moving;
    leftB += headsB * moving;
    if (step >= retireSteps) continue;
    const retiring = chances[at + retire] as number;
    retiredA += headsA * retiring;
    retiredB += headsB * retiring;
    if (step === OLDER_STEPS - 1) {
      olderA = leftA;
      olderB = leftB;
    }
  }
  sums[0] = leavingA;
  sums[1] = retiredA;
  sums[2] = leftA;
  sums[3] = leftA - olderA;
  sums[SUMS] = leavingB;
  sums[SUMS + 1] = retiredB;
  sums[SUMS + 2] = leftB;
  sums[SUMS + 3] = leftB - olderB;
};

const recordExits = (people: ExpectedPeople, month: number, cell: number, from: number): void => {
  const { ledger, plan, exitSums: sums } = people;
  const role = plan.role[cell] as number;
  if (role === people.model.people.training.specialistRole) loseAccredited(people, cell, from);
  ledger.recordExits(cell, month, sums, from);
  const system = plan.system[cell] as number;
  if (system < 0) return;
  const at = system * people.model.roles.length + role;
  people.market[at] = (people.market[at] as number) + (sums[from + 3] as number) * (people.model.people.market.returnShare[role] as number);
};

/** Trainers leave as specialists do. */
const loseAccredited = (people: ExpectedPeople, cell: number, from: number): void => {
  const heads = people.ledger.heads[cell] as number;
  const leaving = people.exitSums[from] as number;
  const service = people.plan.service[cell] as number;
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
    const at = chances.offset + (youngestAt - (cohort[person] as number)) * EXIT_COLUMNS;
    if (uniform(hi[person] as number, lo[person] as number, exitEvent, absoluteMonth) < (chances.chances[at] as number))
      leave(people, person, at, { month, half });
  }
};

/** One person goes: the cause is drawn in proportion to its part of the chance. */
const leave = (people: SampledPeople, person: number, at: number, when: { month: number; half: 1 | 2 }): void => {
  const { month, half } = when;
  const { model, plan, ledger, persons } = people;
  const cell = persons.cell[person] as number;
  const role = plan.role[cell] as number;
  const { chances } = people.exitTable.byRole[role] as ExitChances;
  const [hi, lo] = [persons.hi[person] as number, persons.lo[person] as number];
  const absoluteMonth = model.startMonth + month;
  const cause = uniform(hi, lo, half === 1 ? EVENT.exitCause : EVENT.exitCauseSecondHalf, absoluteMonth) * (chances[at] as number);
  persons.cell[person] = -1;
  if (cause < (chances[at + RETIRING] as number)) {
    ledger.record(RETIREMENTS, cell, month, 1);
    returnSampled(people, person, cell, month);
    return;
  }
  if (cause >= (chances[at + RETIRING] as number) + (chances[at + MOVING_ON] as number)) {
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
