import { OLDEST_AGE } from '../../compile/bound-people.ts';
import { flowIndex } from '../../compile/flows.ts';
import { keyStream, uniform } from '../../random/stream.ts';
import { drawAccreditation, drawParticipation } from './attributes.ts';
import { type Birth, uniformBirth } from './birth.ts';
import { EVENT } from './events.ts';
import { type ExpectedPeople, type People, type SampledPeople, yearOffset } from './people-state.ts';
import { addPerson } from './person-table.ts';

export const JOINERS_TRAINING = flowIndex('joinersTraining');
export const JOINERS_MARKET = flowIndex('joinersMarket');

/** Adds joiners to a cell: stock, cohorts, trainers; and takes the posts off the vacancies of the month. */
export const joinExpected = (
  people: ExpectedPeople,
  join: { cell: number; month: number; heads: number; flow: number; birth: Birth },
): void => {
  const { model, cohorts, cohortCount } = people;
  const { cell, heads } = join;
  const role = people.plan.role[cell] as number;
  const service = people.plan.service[cell] as number;
  people.ledger.record(join.flow, cell, join.month, heads);
  const { first, shares } = join.birth;
  const from = cell * cohortCount + first;
  for (let step = 0; step < shares.length; step++)
    cohorts[from + step] = (cohorts[from + step] as number) + heads * (shares[step] as number);
  if (role === model.people.training.specialistRole)
    people.accredited[service] = (people.accredited[service] as number) + heads * model.people.training.trainerShare;
  people.vacantHeads[cell] = Math.max(0, (people.vacantHeads[cell] as number) - heads);
};

/** Months of willing people who are there to be hired when nobody has hired for a while. */
const WILLING_MONTHS = 12;

/**
 * People willing to move who have not been hired yet: each month's willing share of those outside joins them, up to a year's worth (in sampled mode at least
 * one person, because people are whole). Hires of a role in a system never exceed them.
 */
export const renewWilling = (people: People, start: boolean): void => {
  const { market, willing, model } = people;
  const roles = model.roles.length;
  const least = people.mode === 'sampled' ? 1 : 0;
  for (let at = 0; at < market.length; at++) {
    const flow = (market[at] as number) * (model.people.market.willingShare[at % roles] as number);
    const most = flow > 0 ? Math.max(least, flow * WILLING_MONTHS) : 0;
    willing[at] = start ? most : Math.min(most, (willing[at] as number) + flow);
  }
};

/** Heads of a role that can be hired in a system this month: whole in sampled mode. */
export const willingMarket = (people: People, system: number, role: number): number => {
  if (system < 0) return 0;
  const willing = people.willing[system * people.model.roles.length + role] as number;
  return people.mode === 'sampled' ? Math.floor(willing) : willing;
};

export const leaveMarket = (people: People, system: number, role: number, heads: number): void => {
  const at = system * people.model.roles.length + role;
  people.market[at] = Math.max(0, (people.market[at] as number) - heads);
  people.willing[at] = Math.max(0, (people.willing[at] as number) - heads);
};

/** People who join a role this month: ages uniform over the single years of the joiner ages. */
export const joinerBirth = (people: ExpectedPeople, role: number, month: number): Birth => {
  const { joinerAgeLow, joinerAgeCount } = people.model.people;
  return uniformBirth(joinerAgeLow[role] as number, joinerAgeCount[role] as number, yearOffset(people.model, month));
};

/** Specialists fresh from training elsewhere. */
export const newSpecialistBirth = (people: ExpectedPeople, month: number): Birth =>
  uniformBirth(people.model.people.newSpecialistAgeLow, people.model.people.newSpecialistAgeCount, yearOffset(people.model, month));

/** Puts a person in post: stock, participation and, for specialists, whether they train. */
export const joinSampled = (people: SampledPeople, person: number, join: { cell: number; month: number; flow: number }): void => {
  const { model, persons } = people;
  const role = (model.cells[join.cell] as { role: number }).role;
  persons.cell[person] = join.cell;
  persons.absent[person] = 0;
  drawParticipation(people, person, role, model.startMonth + join.month);
  if (role === model.people.training.specialistRole) drawAccreditation(people, person);
  people.ledger.record(join.flow, join.cell, join.month, 1);
  people.vacantHeads[join.cell] = Math.max(0, (people.vacantHeads[join.cell] as number) - 1);
};

/** A new person hired to the n-th advertised head of a cell: their id is the post and the month. */
export const newHire = (
  people: SampledPeople,
  hire: { cell: number; post: number; month: number; flow: number; newSpecialist: boolean },
): void => {
  const { model, persons } = people;
  const absoluteMonth = model.startMonth + hire.month;
  const key = people.cellKeys[hire.cell] as { hi: number; lo: number };
  const stream = keyStream(key, { hi: absoluteMonth, lo: hire.post });
  const person = addPerson(persons, stream.hi, stream.lo, hire.cell);
  const role = (model.cells[hire.cell] as { role: number }).role;
  const { newSpecialistAgeLow, newSpecialistAgeCount } = model.people;
  const age = hire.newSpecialist
    ? drawAge(people, person, { low: newSpecialistAgeLow, count: newSpecialistAgeCount }, absoluteMonth)
    : drawJoinerAge(people, role, person, absoluteMonth);
  persons.cohort[person] = OLDEST_AGE - age + yearOffset(model, hire.month);
  joinSampled(people, person, hire);
};

export const drawJoinerAge = (people: SampledPeople, role: number, person: number, absoluteMonth: number): number => {
  const { joinerAgeLow, joinerAgeCount } = people.model.people;
  return drawAge(people, person, { low: joinerAgeLow[role] as number, count: joinerAgeCount[role] as number }, absoluteMonth);
};

export const drawAge = (people: SampledPeople, person: number, ages: { low: number; count: number }, absoluteMonth: number): number => {
  const u = uniform(people.persons.hi[person] as number, people.persons.lo[person] as number, EVENT.joinerAge, absoluteMonth);
  return ages.low + Math.min(ages.count - 1, Math.floor(u * ages.count));
};
