import { WORKING_DAYS_PER_MONTH, WORKING_DAYS_PER_YEAR } from '../../compile/clinical-time.ts';
import type { CompiledModel, Queue } from '../../compile/compiled-model.ts';
import { stepQueue } from '../../math/fluid-queue.ts';
import { waitProbability } from '../../math/queue-table.ts';
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
  const { model, state, month, record } = run;
  const queue = model.queues[queueNumber] as Queue;
  const list = openList(run, queue, minutes);
  const at = queueNumber * model.months + month;
  record.queueServers[at] = list.heads;
  record.queueCapacity[at] = list.capacity;
  for (let step = 0; step < queue.priorities.length; step++) runClass(run, list, queue.firstClass + step);
  record.queueUtilisation[at] = list.capacity > NO_CAPACITY ? Math.min(1, list.completions / list.capacity) : 0;
  state.standardRatio[queueNumber] = list.ratioWeight > 0 ? list.ratioSum / list.ratioWeight : 0;
  return list.completions * queue.referenceMinutes;
};

/** One list in one month: capacity, and the running cumulation of its classes in standard appointments. */
interface ListMonth {
  readonly reference: number;
  readonly heads: number;
  readonly capacity: number;
  /** Heads who serve (0 without capacity), completions a head when busy, (ca^2 + cs^2) / 2, withdrawals a month. */
  readonly servers: number;
  readonly perServer: number;
  readonly spread: number;
  readonly withdrawal: number;
  opening: number;
  arrivals: number;
  completions: number;
  withdrawn: number;
  inService: number;
  utilisation: number;
  ratioSum: number;
  ratioWeight: number;
}

const openList = ({ model, state, month }: ServiceMonth, queue: Queue, minutes: number): ListMonth => {
  const reference = queue.referenceMinutes;
  const heads = state.scratch.servers[queue.service * model.pools.length + queue.pool] as number;
  const capacity = minutes / reference;
  const staffed = capacity > NO_CAPACITY && heads > NO_CAPACITY;
  return {
    reference,
    heads,
    capacity,
    servers: staffed ? heads : 0,
    perServer: staffed ? capacity / heads : 0,
    spread: staffed ? variability(model, reference, minutes / heads) : 1,
    withdrawal: model.work.withdrawal[month] as number,
    opening: 0,
    arrivals: 0,
    completions: 0,
    withdrawn: 0,
    inService: 0,
    utilisation: 0,
    ratioSum: 0,
    ratioWeight: 0,
  };
};

/** (ca^2 + cs^2) / 2 with cs^2 = base + 2 (1 - A) r / t: leave as outages of the server (Hopp & Spearman, Factory Physics, preemptive outages). */
const variability = (model: CompiledModel, reference: number, minutesPerServer: number): number => {
  const { work } = model;
  const serviceDays = (reference * WORKING_DAYS_PER_YEAR) / (12 * minutesPerServer);
  const cs2 = work.serviceVariability + (2 * (1 - work.leaveAvailability) * work.leaveSpellDays) / serviceDays;
  return (work.arrivalVariability + cs2) / 2;
};

/** Adds a class to the cumulation, steps it through the month, and keeps the difference as the class's own. The inner loop of the service side: plain scalars. */
const runClass = (run: ServiceMonth, list: ListMonth, classNumber: number): void => {
  const { model, plan, state, month, record } = run;
  const { cases, minutesPerCase, work } = state.scratch;
  const last = plan.entryFirst[classNumber + 1] as number;
  let opening = 0;
  let arrivals = 0;
  let leads = 0;
  let standards = 0;
  let standardWeight = 0;
  for (let entry = plan.entryFirst[classNumber] as number; entry < last; entry++) {
    const slot = plan.entrySlot[entry] as number;
    const perCase = (minutesPerCase[slot] as number) / list.reference;
    const waiting = (state.listCases[slot] as number) * perCase;
    const coming = (cases[slot] as number) * perCase;
    work[slot] = waiting + coming;
    opening += waiting;
    arrivals += coming;
    const weight = waiting + coming + 1e-300;
    const place = plan.entryStandard[entry] as number;
    const standard = model.work.standard[place] as number;
    leads += weight * (model.work.lead[place] as number);
    if (standard === standard) {
      standards += weight * standard;
      standardWeight += weight;
    }
  }
  const atHand = opening + arrivals;
  const before = { completions: list.completions, withdrawn: list.withdrawn, inService: list.inService };
  list.opening += opening;
  list.arrivals += arrivals;
  advance(state, classNumber, list);
  const completions = Math.max(0, list.completions - before.completions);
  const withdrawn = Math.max(0, list.withdrawn - before.withdrawn);
  const left = Math.max(0, atHand - completions - withdrawn);
  const inService = Math.min(left, Math.max(0, list.inService - before.inService));
  const departures = completions + withdrawn > 0 ? completions + withdrawn : arrivals;
  const queueing = left - inService > 0 && departures > 0 ? (WORKING_DAYS_PER_MONTH * (left - inService)) / departures : 0;
  const wait = leads / (atHand + 1e-300 * (last - (plan.entryFirst[classNumber] as number))) + queueing;
  state.wait[classNumber] = wait;
  if (standards > 0) {
    list.ratioSum += (arrivals * wait * standardWeight) / standards;
    list.ratioWeight += arrivals;
  }
  shareOut(run, classNumber, list.reference, {
    completed: atHand > 0 ? completions / atHand : 0,
    withdrawn: atHand > 0 ? withdrawn / atHand : 0,
  });
  const at = classNumber * model.months + month;
  record.classArrivals[at] = arrivals;
  record.classCompletions[at] = completions;
  record.classWithdrawn[at] = withdrawn;
  record.classList[at] = left;
  record.classInService[at] = inService;
  record.classWaitProbability[at] = list.servers > 0 ? waitProbability(list.servers, list.utilisation) : 1;
  record.classWaitSeen[at] = wait;
};

/** Steps the list equation for the cumulation so far through the month. */
const advance = (state: ServiceState, classNumber: number, list: ListMonth): void => {
  const out = state.scratch.step;
  const dt = 1 / LIST_STEPS_PER_MONTH;
  const { servers, perServer, arrivals } = list;
  let length = list.opening;
  let completions = 0;
  let withdrawn = 0;
  let utilisation = state.utilisation[classNumber] as number;
  for (let step = 0; step < LIST_STEPS_PER_MONTH; step++) {
    stepQueue(out, length, arrivals, servers, perServer, list.spread, list.withdrawal, dt, utilisation);
    utilisation = out[0] as number;
    length = out[1] as number;
    completions += out[2] as number;
    withdrawn += out[3] as number;
  }
  state.utilisation[classNumber] = utilisation;
  list.utilisation = utilisation;
  list.completions = completions;
  list.withdrawn = withdrawn;
  list.inService = Math.min(length, servers * utilisation);
};

/** Shares of a class's work at hand that are completed and withdrawn in the month. */
interface ClassShares {
  readonly completed: number;
  readonly withdrawn: number;
}

/** Completions and withdrawals of a class, shared by its lines in proportion to their work at hand, back in cases. */
const shareOut = (
  { model, plan, state, month, record }: ServiceMonth,
  classNumber: number,
  reference: number,
  shares: ClassShares,
): void => {
  const { cases, minutesPerCase, work } = state.scratch;
  const done = Math.min(1, shares.completed);
  const gone = Math.min(1 - done, shares.withdrawn);
  const last = plan.entryFirst[classNumber + 1] as number;
  for (let entry = plan.entryFirst[classNumber] as number; entry < last; entry++) {
    const slot = plan.entrySlot[entry] as number;
    const minutes = minutesPerCase[slot] as number;
    const atHand = minutes > 0 ? ((work[slot] as number) * reference) / minutes : 0;
    const left = atHand * (1 - done - gone);
    state.listCases[slot] = left;
    const stream = plan.entryStream[entry] as number;
    if (plan.main[stream] === 0) continue;
    const at = stream * model.months + month;
    record.completed[at] = (record.completed[at] as number) + atHand * done;
    record.withdrawn[at] = (record.withdrawn[at] as number) + atHand * gone;
    record.list[at] = (record.list[at] as number) + left;
    if (slot !== stream) record.substituted[at] = cases[slot] as number;
  }
};

/** Share of overtime and locum flex a list may draw on, from last month's wait over standard. */
export const flexOpening = (model: CompiledModel, state: ServiceState, queueNumber: number, month: number): number =>
  queueNumber < 0
    ? 0
    : (model.work.flexShare[month] as number) * valveOpening(state.standardRatio[queueNumber] as number, model.work.valveRamp);
