import { WORKING_DAYS_PER_MONTH, WORKING_DAYS_PER_YEAR } from '../../compile/clinical-time.ts';
import type { CompiledModel, Queue } from '../../compile/compiled-model.ts';
import { stepList } from '../../math/fluid-queue.ts';
import type { ListMonth } from './list-month.ts';
import type { ServiceMonth } from './service-month.ts';
import type { ServiceState } from './service-state.ts';
import { valveOpening } from './valves.ts';

/** Steps of the list equation in a month. One meets the bounds against simulation (test/list-oracle, docs/method/lists.md), and finer steps do not come closer. */
export const LIST_STEPS_PER_MONTH = 1;
/** Capacity below this (standard appointments a month) is none. */
const NO_CAPACITY = 1e-9;

/**
 * One month of one list (MODEL section 7): dL/dt = lambda - c mu rho(L) - withdrawals, for each cumulation of priority classes; a class is the difference
 * between successive cumulations, and its lines share its completions in proportion to the work at hand. Returns the minutes used.
 */
export const runList = (run: ServiceMonth, queueNumber: number, minutes: number): number => {
  const { model, state, page, columns, column } = run;
  const queue = model.queues[queueNumber] as Queue;
  const { list } = state.scratch;
  openList(run, queue, minutes, run.opening ? 1 : (model.diaries[queueNumber * model.months + run.month] as number));
  const at = queueNumber * columns + column;
  page.queueServers[at] = list.heads;
  page.queueCapacity[at] = list.capacity;
  for (let step = 0; step < queue.priorities.length; step++) runClass(run, list, queue.firstClass + step);
  page.queueUtilisation[at] = list.capacity > NO_CAPACITY ? Math.min(1, list.completions / list.capacity) : 0;
  state.standardRatio[queueNumber] = list.ratioWeight > 0 ? list.ratioSum / list.ratioWeight : 0;
  return list.completions * queue.referenceMinutes;
};

const openList = ({ model, state, rows, month }: ServiceMonth, queue: Queue, minutes: number, diaries: number): void => {
  const { list } = state.scratch;
  const reference = queue.referenceMinutes;
  const heads = rows.servers[(queue.service * model.pools.length + queue.pool) * model.months + month] as number;
  const capacity = minutes / reference;
  const staffed = capacity > NO_CAPACITY && heads > NO_CAPACITY;
  list.reference = reference;
  list.heads = heads;
  list.capacity = capacity;
  list.diaries = diaries;
  list.step.servers = staffed ? heads / diaries : 0;
  list.step.perServer = staffed ? capacity / heads : 0;
  list.step.spread = staffed ? variability(model, reference, minutes / heads) : 1;
  list.step.withdrawal = model.work.withdrawal[month] as number;
  list.step.months = 1 / LIST_STEPS_PER_MONTH;
  list.opening = 0;
  list.arrivals = 0;
  list.completions = 0;
  list.withdrawn = 0;
  list.inService = 0;
  list.ratioSum = 0;
  list.ratioWeight = 0;
};

/** (ca^2 + cs^2) / 2 with cs^2 = base + 2 (1 - A) r / t: leave as outages of the server (Hopp & Spearman, Factory Physics, preemptive outages). */
const variability = (model: CompiledModel, reference: number, minutesPerServer: number): number => {
  const { work } = model;
  const serviceDays = (reference * WORKING_DAYS_PER_YEAR) / (12 * minutesPerServer);
  const cs2 = work.serviceVariability + (2 * (1 - work.leaveAvailability) * work.leaveSpellDays) / serviceDays;
  return (work.arrivalVariability + cs2) / 2;
};

/** Adds a class to the cumulation, steps it through the month, and keeps the difference as the class's own. The inner loop of the service side. */
const runClass = (run: ServiceMonth, list: ListMonth, classNumber: number): void => {
  const { plan, state, page, columns, column } = run;
  const { own } = list;
  gatherClass(run, list, classNumber);
  const { arrivals, standards } = own;
  const atHand = own.opening + arrivals;
  const completedBefore = list.completions;
  const withdrawnBefore = list.withdrawn;
  const inServiceBefore = list.inService;
  list.opening += own.opening;
  list.arrivals += arrivals;
  advance(state, classNumber, list);
  const completions = Math.max(0, list.completions - completedBefore);
  const withdrawn = Math.max(0, list.withdrawn - withdrawnBefore);
  const left = Math.max(0, atHand - completions - withdrawn);
  const inService = Math.min(left, Math.max(0, list.inService - inServiceBefore));
  const departures = completions + withdrawn > 0 ? completions + withdrawn : arrivals;
  const queueing = left - inService > 0 && departures > 0 ? (WORKING_DAYS_PER_MONTH * (left - inService)) / departures : 0;
  const entries = (plan.entryFirst[classNumber + 1] as number) - (plan.entryFirst[classNumber] as number);
  const wait = own.leads / (atHand + 1e-300 * entries) + queueing;
  state.wait[classNumber] = wait;
  if (standards > 0) {
    list.ratioSum += (arrivals * wait * own.standardWeight) / standards;
    list.ratioWeight += arrivals;
  }
  shareOut(run, classNumber, atHand > 0 ? completions / atHand : 0, atHand > 0 ? withdrawn / atHand : 0);
  const at = classNumber * columns + column;
  page.classArrivals[at] = arrivals;
  page.classCompletions[at] = completions;
  page.classWithdrawn[at] = withdrawn;
  page.classList[at] = left;
  page.classInService[at] = inService;
  page.classWaitProbability[at] = list.step.waitProbability;
  page.classWaitSeen[at] = wait;
};

/** Work at hand of a class, entry by entry and in all. */
const gatherClass = ({ plan, state }: ServiceMonth, { reference, own }: ListMonth, classNumber: number): void => {
  const { cases, minutesPerCase, work } = state.scratch;
  const { listCases, entryLead, entryStandard } = state;
  const { entrySlot } = plan;
  const last = plan.entryFirst[classNumber + 1] as number;
  let opening = 0;
  let arrivals = 0;
  let leads = 0;
  let standards = 0;
  let standardWeight = 0;
  for (let entry = plan.entryFirst[classNumber] as number; entry < last; entry++) {
    const slot = entrySlot[entry] as number;
    const perCase = (minutesPerCase[slot] as number) / reference;
    const waiting = (listCases[slot] as number) * perCase;
    const coming = (cases[slot] as number) * perCase;
    const standard = entryStandard[entry] as number;
    const weight = waiting + coming + 1e-300;
    work[slot] = waiting + coming;
    opening += waiting;
    arrivals += coming;
    leads += weight * (entryLead[entry] as number);
    if (standard === standard) {
      standards += weight * standard;
      standardWeight += weight;
    }
  }
  own.opening = opening;
  own.arrivals = arrivals;
  own.leads = leads;
  own.standards = standards;
  own.standardWeight = standardWeight;
};

/** Steps the list equation for the cumulation so far through the month. */
const advance = (state: ServiceState, classNumber: number, list: ListMonth): void => {
  const { step } = list;
  let completions = 0;
  let withdrawn = 0;
  step.clients = list.opening / list.diaries;
  step.arrivals = list.arrivals / list.diaries;
  step.rho = state.utilisation[classNumber] as number;
  for (let part = 0; part < LIST_STEPS_PER_MONTH; part++) {
    stepList(step);
    completions += step.completions;
    withdrawn += step.withdrawn;
  }
  state.utilisation[classNumber] = step.rho;
  list.completions = completions * list.diaries;
  list.withdrawn = withdrawn * list.diaries;
  list.inService = Math.min(step.clients, step.servers * step.rho) * list.diaries;
};

/** Completions and withdrawals of a class, as shares of its work at hand, shared by its lines in proportion to theirs, back in cases. */
const shareOut = (
  { plan, state, page, columns, column }: ServiceMonth,
  classNumber: number,
  completed: number,
  withdrawn: number,
): void => {
  const { cases, minutesPerCase, work, list } = state.scratch;
  const { listCases } = state;
  const { entrySlot, entryStream, main } = plan;
  const { reference } = list;
  const done = Math.min(1, completed);
  const gone = Math.min(1 - done, withdrawn);
  const last = plan.entryFirst[classNumber + 1] as number;
  for (let entry = plan.entryFirst[classNumber] as number; entry < last; entry++) {
    const slot = entrySlot[entry] as number;
    const minutes = minutesPerCase[slot] as number;
    const atHand = minutes > 0 ? ((work[slot] as number) * reference) / minutes : 0;
    const left = atHand * (1 - done - gone);
    listCases[slot] = left;
    const stream = entryStream[entry] as number;
    if (main[stream] === 0) continue;
    const at = stream * columns + column;
    page.completed[at] = (page.completed[at] as number) + atHand * done;
    page.withdrawn[at] = (page.withdrawn[at] as number) + atHand * gone;
    page.list[at] = (page.list[at] as number) + left;
    if (slot !== stream) page.substituted[at] = cases[slot] as number;
  }
};

/** Share of overtime and locum flex a list may draw on, from last month's wait over standard. */
export const flexOpening = (model: CompiledModel, state: ServiceState, queueNumber: number, month: number): number =>
  queueNumber < 0
    ? 0
    : (model.work.flexShare[month] as number) * valveOpening(state.standardRatio[queueNumber] as number, model.work.valveRamp);
