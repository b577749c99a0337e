import { WORKING_DAYS_PER_MONTH, WORKING_DAYS_PER_YEAR } from '../../compile/clinical-time.ts';
import type { CompiledModel, Queue, Stream } from '../../compile/compiled-model.ts';
import { stepQueue } from '../../math/fluid-queue.ts';
import { waitProbability } from '../../math/queue-table.ts';
import type { ServiceRecord } from '../run-result.ts';
import type { ServiceMonth } from './service-month.ts';
import type { ServiceState } from './service-state.ts';
import { valveOpening } from './valves.ts';

/** Steps of the list equation in a month. Measured against simulation in test/list-oracle: see docs/method/lists.md. */
export const LIST_STEPS_PER_MONTH = 2;
/** Capacity below this (standard appointments a month) is none. */
const NO_CAPACITY = 1e-9;

/**
 * One month of one list (MODEL section 7): dL/dt = lambda - c mu rho(L) - withdrawals, for each cumulation of priority classes; a class is the difference
 * between successive cumulations, and its lines share its completions in proportion to the work at hand. Returns the minutes used.
 */
export const runList = (run: ServiceMonth, queueNumber: number, minutes: number): number => {
  const { model, state, month, record } = run;
  const queue = model.queues[queueNumber] as Queue;
  const { scratch } = state;
  const { work, months } = model;
  const reference = queue.referenceMinutes;
  const servers = scratch.servers[queue.service * model.pools.length + queue.pool] as number;
  const capacity = minutes / reference;
  const staffed = capacity > NO_CAPACITY && servers > NO_CAPACITY;
  const perServer = staffed ? capacity / servers : 0;
  const spread = staffed ? variability(model, reference, minutes / servers) : 1;
  const withdrawal = work.withdrawal[month] as number;
  const at = queueNumber * months + month;
  record.queueServers[at] = servers;
  record.queueCapacity[at] = capacity;
  let before = { list: 0, arrivals: 0, opening: 0, completions: 0, withdrawn: 0, inService: 0 };
  let ratioSum = 0;
  let ratioWeight = 0;
  for (let step = 0; step < queue.classes.length; step++) {
    const classNumber = queue.firstClass + step;
    const entries = queue.classes[step] as Queue['classes'][number];
    const { opening, arrivals } = workAtHand(model, state, entries, reference);
    const cumulative = advance(state, classNumber, { opening: before.opening + opening, arrivals: before.arrivals + arrivals }, { servers: staffed ? servers : 0, perServer, spread, withdrawal });
    const completions = Math.max(0, cumulative.completions - before.completions);
    const withdrawn = Math.max(0, cumulative.withdrawn - before.withdrawn);
    const inService = Math.max(0, cumulative.inService - before.inService);
    shareOut(run, entries, reference, { atHand: opening + arrivals, completions, withdrawn });
    const list = Math.max(0, opening + arrivals - completions - withdrawn);
    const departures = completions + withdrawn > 0 ? completions + withdrawn : arrivals;
    const wait = classMean(run, queue, entries, model.work.lead) + queueDays(list - Math.min(list, inService), departures);
    recordClass(record, classNumber * months + month, { arrivals, completions, withdrawn, list, inService });
    record.classWaitProbability[classNumber * months + month] = staffed ? waitProbability(servers, cumulative.utilisation) : 1;
    record.classWaitSeen[classNumber * months + month] = wait;
    state.wait[classNumber] = wait;
    const standard = classMean(run, queue, entries, model.work.standard);
    if (standard > 0) {
      ratioSum += (arrivals * wait) / standard;
      ratioWeight += arrivals;
    }
    before = { list: before.list + list, arrivals: before.arrivals + arrivals, opening: before.opening + opening, ...cumulative };
  }
  record.queueUtilisation[at] = capacity > NO_CAPACITY ? Math.min(1, before.completions / capacity) : 0;
  state.standardRatio[queueNumber] = ratioWeight > 0 ? ratioSum / ratioWeight : 0;
  return before.completions * reference;
};

/** (ca^2 + cs^2) / 2 with cs^2 = base + 2 (1 - A) r / t: leave as outages of the server (Hopp & Spearman, Factory Physics, preemptive outages). */
const variability = (model: CompiledModel, reference: number, minutesPerServer: number): number => {
  const { work } = model;
  const serviceDays = (reference * WORKING_DAYS_PER_YEAR) / (12 * minutesPerServer);
  const cs2 = work.serviceVariability + (2 * (1 - work.leaveAvailability) * work.leaveSpellDays) / serviceDays;
  return (work.arrivalVariability + cs2) / 2;
};

const workAtHand = (model: CompiledModel, state: ServiceState, entries: Queue['classes'][number], reference: number) => {
  const { scratch, listCases } = state;
  let opening = 0;
  let arrivals = 0;
  for (const entry of entries) {
    const at = entry.route * model.streams.length + entry.stream;
    const perCase = (scratch.minutesPerCase[at] as number) / reference;
    opening += (listCases[at] as number) * perCase;
    arrivals += (scratch.cases[at] as number) * perCase;
    scratch.work[at] = ((listCases[at] as number) + (scratch.cases[at] as number)) * perCase;
  }
  return { opening, arrivals };
};

interface Capacity {
  readonly servers: number;
  readonly perServer: number;
  readonly spread: number;
  readonly withdrawal: number;
}

/** Steps the list equation for one cumulation of classes through the month. */
const advance = (state: ServiceState, classNumber: number, load: { opening: number; arrivals: number }, capacity: Capacity) => {
  const { opening, arrivals } = load;
  const out = state.scratch.step;
  const dt = 1 / LIST_STEPS_PER_MONTH;
  let list = opening;
  let completions = 0;
  let withdrawn = 0;
  let utilisation = state.utilisation[classNumber] as number;
  for (let step = 0; step < LIST_STEPS_PER_MONTH; step++) {
    stepQueue(out, list, arrivals, capacity.servers, capacity.perServer, capacity.spread, capacity.withdrawal, dt, utilisation);
    utilisation = out[0] as number;
    const next = out[1] as number;
    const done = capacity.servers * capacity.perServer * (capacity.servers > 0 ? utilisation : 0) * dt;
    completions += done;
    withdrawn += Math.max(0, list + arrivals * dt - done - next);
    list = next;
  }
  state.utilisation[classNumber] = utilisation;
  return { completions, withdrawn, inService: Math.min(list, capacity.servers * utilisation), utilisation };
};

/** Completions and withdrawals of a class, shared by its lines in proportion to their work at hand, back in cases. */
const shareOut = (run: ServiceMonth, entries: Queue['classes'][number], reference: number, work: { atHand: number; completions: number; withdrawn: number }): void => {
  const { model, plan, month, record } = run;
  const { scratch, listCases } = run.state;
  const { months } = model;
  const done = work.atHand > 0 ? Math.min(1, work.completions / work.atHand) : 0;
  const gone = work.atHand > 0 ? Math.min(1 - done, work.withdrawn / work.atHand) : 0;
  for (const entry of entries) {
    const at = entry.route * model.streams.length + entry.stream;
    const perCase = (scratch.minutesPerCase[at] as number) / reference;
    const cases = perCase > 0 ? (scratch.work[at] as number) / perCase : 0;
    listCases[at] = cases * (1 - done - gone);
    if (plan.main[entry.stream] === 0) continue;
    const slot = entry.stream * months + month;
    record.completed[slot] = (record.completed[slot] as number) + cases * done;
    record.withdrawn[slot] = (record.withdrawn[slot] as number) + cases * gone;
    record.list[slot] = (record.list[slot] as number) + (listCases[at] as number);
    if (entry.route === 1) record.substituted[slot] = scratch.cases[at] as number;
  }
};

/** Days a newcomer would wait beyond the lead: list / departures. */
const queueDays = (waiting: number, departures: number): number => (waiting > 0 && departures > 0 ? (WORKING_DAYS_PER_MONTH * waiting) / departures : 0);

/** Mean over the lines of a class, by work at hand, of a number given by line and pool; lines without one are left out. */
const classMean = ({ model, state }: ServiceMonth, queue: Queue, entries: Queue['classes'][number], values: Float64Array): number => {
  let sum = 0;
  let weight = 0;
  for (const entry of entries) {
    const value = values[(model.streams[entry.stream] as Stream).line * model.pools.length + queue.pool] as number;
    if (value !== value) continue;
    const amount = (state.scratch.work[entry.route * model.streams.length + entry.stream] as number) + 1e-300;
    sum += amount * value;
    weight += amount;
  }
  return weight > 0 ? sum / weight : 0;
};

const recordClass = (record: ServiceRecord, at: number, row: { arrivals: number; completions: number; withdrawn: number; list: number; inService: number }): void => {
  record.classArrivals[at] = row.arrivals;
  record.classCompletions[at] = row.completions;
  record.classWithdrawn[at] = row.withdrawn;
  record.classList[at] = row.list;
  record.classInService[at] = Math.min(row.list, row.inService);
};

/** Share of overtime and locum flex a list may draw on, from last month's wait over standard. */
export const flexOpening = (model: CompiledModel, state: ServiceState, queueNumber: number, month: number): number =>
  queueNumber < 0 ? 0 : (model.work.flexShare[month] as number) * valveOpening(state.standardRatio[queueNumber] as number, model.work.valveRamp);
