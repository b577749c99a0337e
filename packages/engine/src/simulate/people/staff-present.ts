import { AGE_COUNT, OLDEST_AGE, YOUNGEST_AGE } from '../../compile/bound-people.ts';
import type { CompiledModel } from '../../compile/compiled-model.ts';
import type { NumberRoom } from '../number-room.ts';
import type { PeopleRecord } from '../run-result.ts';
import type { StaffPresent } from '../service/staff-present.ts';
import { type ExpectedPeople, type People, type SampledPeople, yearOffset } from './people-state.ts';
import { hoursLostToReturn } from './returns.ts';
import { trainersAt, trainersExpected } from './trainers.ts';

export const emptyStaff = (model: CompiledModel, room: NumberRoom): StaffPresent => ({
  fte: room.take(model.cells.length * model.months),
  heads: room.take(model.cells.length * model.months),
  locumFte: room.take(model.cells.length * model.months),
  trainees: room.take(model.services.length * model.months),
});

/** Month end: stocks, FTE, who is at work, trainers; and what the service side needs of them. Trainees count by their output, and only where a specialist is in post. */
export const recordStaff = (people: People, month: number, record: PeopleRecord, staff: StaffPresent): void => {
  if (people.mode === 'expected') expectedStaff(people, month, record, staff);
  else sampledStaff(people, month, record, staff);
  const { model } = people;
  const { months } = model;
  const { heads, establishmentFte, locumFte } = record;
  const locums = (model.people.locumCoverShare[month] as number) > 0;
  const trainee = model.people.training.traineeRole;
  for (let cell = 0; cell < model.cells.length; cell++) {
    const at = cell * months + month;
    heads[at] = people.ledger.heads[cell] as number;
    establishmentFte[at] = people.establishmentFte[cell] as number;
    if (locums) staff.locumFte[at] = locumCover(people, cell, month, record);
    locumFte[at] = staff.locumFte[at] as number;
    if (people.plan.role[cell] === trainee) superviseTrainees(people, cell, month, staff);
  }
};

/** locum FTE = min(cover share x (vacant + absent FTE), willing market). Counted in capacity, not in headcount. */
const locumCover = (people: People, cell: number, month: number, record: PeopleRecord): number => {
  const { model } = people;
  const share = model.people.locumCoverShare[month] as number;
  const at = cell * model.months + month;
  const { service, role } = model.cells[cell] as { service: number; role: number };
  if (role === model.people.training.traineeRole) return 0;
  const vacant = Math.max(0, (people.establishmentFte[cell] as number) - (record.fte[at] as number));
  const absent = Math.max(0, (record.fte[at] as number) - (record.presentFte[at] as number));
  const system = model.systemOfService[service] as number;
  const willing =
    system < 0 ? 0 : (people.market[system * model.roles.length + role] as number) * (model.people.market.willingShare[role] as number);
  return Math.min(share * (vacant + absent), willing);
};

/** Trainees give service only where a specialist is in post; in expected mode, in proportion when fewer than one is expected. */
const superviseTrainees = (people: People, cell: number, month: number, staff: StaffPresent): void => {
  const { model } = people;
  const service = people.plan.service[cell] as number;
  const at = cell * model.months + month;
  const specialist = model.cellOf[service * model.roles.length + model.people.training.specialistRole] as number;
  const covered = specialist < 0 ? 0 : Math.min(1, people.ledger.heads[specialist] as number);
  staff.trainees[service * model.months + month] = people.ledger.heads[cell] as number;
  staff.fte[at] = (staff.fte[at] as number) * covered;
  staff.heads[at] = (staff.heads[at] as number) * covered;
};

const outputOf = (model: CompiledModel, elapsed: number): number => {
  const { traineeOutput } = model.work;
  return traineeOutput[Math.max(0, Math.min(traineeOutput.length - 1, Math.floor(elapsed / 12)))] as number;
};

const expectedStaff = (people: ExpectedPeople, month: number, record: PeopleRecord, staff: StaffPresent): void => {
  const { model, ledger } = people;
  const present = 1 - model.people.absence.share;
  const from60 = model.people.participationFrom60[month] as number;
  const { months } = model;
  const { meanParticipation } = model.people;
  const { fte: fteAt, presentFte, presentHeads } = record;
  const trainee = model.people.training.traineeRole;
  for (let cell = 0; cell < model.cells.length; cell++) {
    const at = cell * months + month;
    const role = people.plan.role[cell] as number;
    const heads = Math.max(0, ledger.heads[cell] as number);
    const older = from60 === 1 || role === trainee ? 0 : headsFrom60(people, cell, month);
    const fte = workingHeads(people, cell, month, heads + older * (from60 - 1)) * (meanParticipation[role] as number);
    fteAt[at] = fte;
    presentFte[at] = fte * present;
    presentHeads[at] = heads * present;
    if (role === trainee) continue;
    staff.fte[at] = fte * present;
    staff.heads[at] = heads * present;
  }
  for (const cohort of people.trainees) {
    const cell = model.cellOf[cohort.service * model.roles.length + trainee] as number;
    const heads = cohort.heads * present * outputOf(model, month - cohort.intake);
    const at = cell * months + month;
    staff.fte[at] = (staff.fte[at] as number) + heads * (model.people.meanParticipation[trainee] as number);
    staff.heads[at] = (staff.heads[at] as number) + heads;
  }
  for (let service = 0; service < model.services.length; service++)
    record.trainers[service * model.months + month] = trainersExpected(people, service, month);
};

/** Heads in units of the role's mean hours: fewer for those who have come back after retiring, and as a lever moves everybody's hours. Trainees apart. */
const workingHeads = (people: ExpectedPeople, cell: number, month: number, heads: number): number => {
  const { participation, participationFrom60, training } = people.model.people;
  if (people.plan.role[cell] === training.traineeRole) return heads;
  return (heads - hoursLostToReturn(people, cell, month) * (participationFrom60[month] as number)) * (participation[month] as number);
};

const headsFrom60 = (people: ExpectedPeople, cell: number, month: number): number => {
  const first = cell * people.cohortCount + yearOffset(people.model, month);
  let heads = 0;
  for (let step = 0; step <= OLDEST_AGE - 60; step++) heads += people.cohorts[first + step] as number;
  return heads;
};

const sampledStaff = (people: SampledPeople, month: number, record: PeopleRecord, staff: StaffPresent): void => {
  const { model, persons } = people;
  const cells = model.cells.length;
  const oldest = yearOffset(model, month);
  const from60 = model.people.participationFrom60[month] as number;
  const trainee = model.people.training.traineeRole;
  // Thousandths in whole numbers, by (cell, 60 or over) and (trainee cell, output year): sums do not depend on the order of people.
  const { all, here, heads, byYear } = people.staffScratch;
  all.fill(0);
  here.fill(0);
  heads.fill(0);
  byYear.fill(0);
  const years = model.work.traineeOutput.length;
  const { cell: cellOf, participation, cohort, absent, intake, count } = persons;
  const roleOf = people.plan.role;
  for (let person = 0; person < count; person++) {
    const cell = cellOf[person] as number;
    if (cell < 0) continue;
    const share = participation[person] as number;
    const place = cell * 2 + ((cohort[person] as number) - oldest <= OLDEST_AGE - 60 ? 1 : 0);
    all[place] = (all[place] as number) + share;
    if (absent[person] === 1) continue;
    here[place] = (here[place] as number) + share;
    heads[cell] = (heads[cell] as number) + 1;
    if (roleOf[cell] !== trainee) continue;
    const year = Math.max(0, Math.min(years - 1, Math.floor((month - (intake[person] as number)) / 12)));
    const at = (cell * years + year) * 2;
    byYear[at] = (byYear[at] as number) + share;
    byYear[at + 1] = (byYear[at + 1] as number) + 1;
  }
  for (let cell = 0; cell < cells; cell++) {
    const at = cell * model.months + month;
    const role = roleOf[cell] as number;
    const factor = role === trainee ? 1 : from60;
    const hours = role === trainee ? 1 : (model.people.participation[month] as number);
    record.fte[at] = (((all[cell * 2] as number) + (all[cell * 2 + 1] as number) * factor) / 1000) * hours;
    record.presentFte[at] = (((here[cell * 2] as number) + (here[cell * 2 + 1] as number) * factor) / 1000) * hours;
    record.presentHeads[at] = heads[cell] as number;
    if (role !== trainee) {
      staff.fte[at] = record.presentFte[at] as number;
      staff.heads[at] = heads[cell] as number;
      continue;
    }
    for (let year = 0; year < years; year++) {
      const output = model.work.traineeOutput[year] as number;
      staff.fte[at] = (staff.fte[at] as number) + ((byYear[(cell * years + year) * 2] as number) / 1000) * output;
      staff.heads[at] = (staff.heads[at] as number) + (byYear[(cell * years + year) * 2 + 1] as number) * output;
    }
  }
  for (let service = 0; service < model.services.length; service++)
    record.trainers[service * model.months + month] = trainersAt(people, service, month);
};

/** Expected mode: heads by cell and age reached, at the close. */
export const recordClosingAges = (people: ExpectedPeople, record: PeopleRecord): void => {
  const first = yearOffset(people.model, people.model.months - 1);
  for (let cell = 0; cell < people.model.cells.length; cell++) {
    for (let age = YOUNGEST_AGE; age <= OLDEST_AGE; age++) {
      record.closingAges[cell * AGE_COUNT + age - YOUNGEST_AGE] = people.cohorts[
        cell * people.cohortCount + first + OLDEST_AGE - age
      ] as number;
    }
  }
};
