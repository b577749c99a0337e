import type { CompiledModel } from '../compile/compiled-model.ts';
import { emptyPeopleRecord, emptyServiceRecord } from './empty-record.ts';
import { type NumberRoom, ownNumbers } from './number-room.ts';
import { openingState } from './opening-state.ts';
import { openExpected, openSampled } from './people/open-people.ts';
import type { People } from './people/people-state.ts';
import { compactPersons } from './people/person-table.ts';
import { emptyStaff, recordClosingAges, recordStaff } from './people/staff-present.ts';
import type { PeopleRecord, RunResult, ServiceRecord } from './run-result.ts';
import { serviceRows } from './service/fill-rows.ts';
import { recordUse } from './service/minutes-used.ts';
import { recordRequirements } from './service/requirements.ts';
import { runServices } from './service/run-services.ts';
import { pageMonths, turnPage } from './service/service-pages.ts';
import { servicePlan } from './service/service-plan.ts';
import { copyServiceState } from './service/service-state.ts';
import type { StaffPresent } from './service/staff-present.ts';
import { PEOPLE_STEPS } from './step-order.ts';

export interface RunChoice {
  readonly mode: 'expected' | 'sampled';
  readonly seed: number;
  readonly draw: number;
}

/**
 * One future of a compiled model: the mean path (expected mode), or one sampled draw. Pure: the same model, mode, seed and draw give the same bits.
 * Loop order: month, then step, then service; people first, for nothing of the work feeds back on them. Input cannot make it throw.
 * The result stands in arrays of `room`: its own by default.
 */
export const simulate = (model: CompiledModel, run: RunChoice, room: NumberRoom = ownNumbers): RunResult => {
  const { mode, seed, draw } = run;
  const staff = emptyStaff(model, room);
  // people for all months, then the services: the work does not feed back on people
  const people = runPeople(openPeople(model, run, room), staff, room);
  return { model, mode, seed, draw, people, service: serveAll(model, staff, room), room, derived: new Map() };
};

/** The national expected run: flows of specialists and SCPHN nurses shared by all services of the model by vacancies. Returns people, and hires per vacant head and month by route. */
export const simulateNational = (model: CompiledModel): { people: PeopleRecord; routeRates: Float64Array } => {
  const people = openExpected(model, true, ownNumbers);
  return { people: runPeople(people, emptyStaff(model, ownNumbers), ownNumbers), routeRates: people.routeRates };
};

/** The people side of a future alone: the same bits as in `simulate`, because the work does not feed back on people. For questions about cover and stocks over many draws. */
export const simulatePeople = (model: CompiledModel, run: RunChoice): PeopleRecord =>
  runPeople(openPeople(model, run, ownNumbers), emptyStaff(model, ownNumbers), ownNumbers);

const openPeople = (model: CompiledModel, run: RunChoice, room: NumberRoom): People =>
  run.mode === 'expected' ? openExpected(model, false, room) : openSampled(model, run, room);

const runPeople = (people: People, staff: StaffPresent, room: NumberRoom): PeopleRecord => {
  const { model } = people;
  const record = emptyPeopleRecord(model, people, people.mode === 'expected', room);
  for (let month = 0; month < model.months; month++) stepPeople(people, month, record, staff);
  if (people.mode === 'expected') recordClosingAges(people, record);
  return record;
};

/** Every month of every service (MODEL sections 5 to 7), from the opening state. */
const serveAll = (model: CompiledModel, staff: StaffPresent, room: NumberRoom): ServiceRecord => {
  const plan = servicePlan(model);
  const opening = openingState(model);
  const state = copyServiceState(opening.state, model, plan);
  const record = emptyServiceRecord(model, model.months, room);
  const columns = pageMonths(model);
  const page = columns === model.months ? record : emptyServiceRecord(model, columns, room);
  for (let stream = 0; stream < model.streams.length; stream++) {
    if (plan.main[stream] === 1)
      record.openingList[stream] = (state.listCases[stream] as number) + (state.listCases[model.streams.length + stream] as number);
  }
  record.classOpeningList.set(opening.lastMonth.classList);
  record.classOpeningInService.set(opening.lastMonth.classInService);
  const source = { model, plan, state, staff, record, opening: false, room };
  const rows = serviceRows(source);
  for (let month = 0; month < model.months; month++) {
    const column = month % columns;
    runServices({ model, plan, state, rows, record, page, columns, column, month, opening: false });
    if (page !== record && (column === columns - 1 || month === model.months - 1)) turnPage(record, page, month - column, model.months);
  }
  recordUse(source, rows);
  recordRequirements(source, rows);
  return record;
};

/** One month of people: every step in order, then the month-end record. */
const stepPeople = (people: People, month: number, record: PeopleRecord, staff: StaffPresent): void => {
  for (let step = 0; step < PEOPLE_STEPS.length; step++) PEOPLE_STEPS[step]?.run(people, month);
  people.ledger.endMonth(month);
  recordStaff(people, month, record, staff);
  recordVacancies(people, month, record.vacantHeads);
  if (people.mode === 'sampled' && month % 12 === 11) forgetLeavers(people);
};

const recordVacancies = (people: People, month: number, out: Float64Array): void => {
  for (let cell = 0; cell < people.model.cells.length; cell++)
    out[cell * people.model.months + month] = people.advertisedHeads[cell] as number;
};

const forgetLeavers = (people: Extract<People, { mode: 'sampled' }>): void => {
  const moved = compactPersons(people.persons, new Set(people.returning.map((returner) => returner.person)));
  for (const returner of people.returning) returner.person = moved[returner.person] as number;
};
