import type { CompiledModel, Stream } from '../../compile/compiled-model.ts';
import { allocateWork } from './allocation.ts';
import { workCapacity } from './capacity.ts';
import { flexOpening, runList } from './lists.ts';
import { expressNeed } from './need.ts';
import { moveOpenCases } from './open-cases.ts';
import { recordRequirements } from './requirements.ts';
import type { ServiceMonth } from './service-month.ts';
import type { ServicePlan } from './service-plan.ts';
import type { ServiceState } from './service-state.ts';

/** One month of every service, in order: need, capacity, allocation, then per (service, pool) triage, protected work, the list, and work without a list. */
export const runServices = (run: ServiceMonth): void => {
  const { model, plan } = run;
  moveOpenCases(run);
  expressNeed(run);
  workCapacity(run);
  allocateWork(run);
  collectImmediate(run);
  const places = model.services.length * model.pools.length;
  for (let place = 0; place < places; place++) {
    if ((plan.bucketsOfPlace[place] as readonly number[]).length > 0 || (plan.queueOfPlace[place] as number) >= 0) runPlace(run, place);
  }
  recordUse(run);
  recordRequirements(run);
  nextTravel(run);
  smoothWaits(run);
};

/** Triage and other work done within the month, by place: it comes before everything else. */
const collectImmediate = ({ model, plan, state }: ServiceMonth): void => {
  state.scratch.immediateMinutes.fill(0);
  for (let index = 0; index < model.streams.length; index++) {
    if (plan.immediate[index] === 0) continue;
    const stream = model.streams[index] as Stream;
    const place = stream.service * model.pools.length + (model.tasks[stream.task]?.pool ?? 0);
    state.scratch.immediateMinutes[place] = (state.scratch.immediateMinutes[place] as number) + wantedMinutes(model, state, index, 0);
  }
};

/** One pool of one service: who gets its minutes. */
const runPlace = (run: ServiceMonth, place: number): void => {
  const { model, plan, state, month, record } = run;
  const { scratch } = state;
  const buckets = plan.bucketsOfPlace[place] as readonly number[];
  const queue = plan.queueOfPlace[place] as number;
  let available = 0;
  let offered = 0;
  for (const bucket of buckets) {
    available += scratch.available[bucket] as number;
    offered += scratch.offered[bucket] as number;
  }
  if (queue < 0 && (plan.unlisted[place] as ServicePlan['unlisted'][number]).length === 0) {
    shareUse(state, buckets, offered, Math.min(available, offered));
    return;
  }
  const flex = flexOpening(model, state, queue, month);
  if (queue >= 0) record.queueFlexShare[queue * model.months + month] = flex;
  const minutes = available * (1 + flex);
  const immediate = Math.min(minutes, scratch.immediateMinutes[place] as number);
  const protectedMinutes = protectWork(run, place, minutes - immediate);
  const listMinutes = Math.max(0, minutes - immediate - protectedMinutes);
  const listed = queue >= 0 ? Math.min(listMinutes, runList(run, queue, listMinutes)) : 0;
  const unlisted = finishUnlisted(run, place, protectedMinutes + Math.max(0, listMinutes - listed));
  shareUse(state, buckets, offered, Math.min(available, immediate + listed + unlisted));
};

/** Minutes kept for work without a list: each line up to its protected share of the pool's minutes. */
const protectWork = ({ model, plan, state, month }: ServiceMonth, place: number, minutes: number): number => {
  const rows = plan.unlisted[place] as ServicePlan['unlisted'][number];
  let kept = 0;
  let line = -1;
  let lineRoom = 0;
  for (let at = 0; at < rows.length; at++) {
    const [stream, route] = rows[at] as readonly [number, 0 | 1];
    const lineNumber = (model.streams[stream] as Stream).line;
    if (lineNumber !== line) {
      line = lineNumber;
      lineRoom = (model.work.protectedShare[lineNumber * model.months + month] as number) * minutes;
    }
    const wanted = wantedMinutes(model, state, stream, route);
    const given = Math.min(wanted, lineRoom, minutes - kept);
    lineRoom -= given;
    kept += given;
  }
  return kept;
};

const wantedMinutes = (model: CompiledModel, state: ServiceState, stream: number, route: 0 | 1): number => {
  const at = route * model.streams.length + stream;
  return (state.scratch.cases[at] as number) * (state.scratch.minutesPerCase[at] as number);
};

/** Work without a list: its protected minutes, then what the list left, most urgent first; the rest is crowded out. */
const finishUnlisted = ({ model, plan, state, month, record }: ServiceMonth, place: number, minutes: number): number => {
  const rows = plan.unlisted[place] as ServicePlan['unlisted'][number];
  let room = minutes;
  let used = 0;
  for (let at = 0; at < rows.length; at++) {
    const [stream, route] = rows[at] as readonly [number, 0 | 1];
    const index = route * model.streams.length + stream;
    const wanted = wantedMinutes(model, state, stream, route);
    const given = Math.min(wanted, room);
    room -= given;
    used += given;
    if (plan.main[stream] === 0) continue;
    const cases = state.scratch.cases[index] as number;
    const done = wanted > 0 ? Math.min(cases, (cases * given) / wanted) : 0;
    const slot = stream * model.months + month;
    record.completed[slot] = (record.completed[slot] as number) + done;
    record.crowdedOut[slot] = (record.crowdedOut[slot] as number) + Math.max(0, cases - done);
    if (route === 1) record.substituted[slot] = cases;
  }
  return used;
};

/** Minutes used in a pool, split over its roles as the work was offered to them, never above what a role has. */
const shareUse = (state: ServiceState, buckets: readonly number[], offered: number, used: number): void => {
  const { scratch } = state;
  let left = used;
  for (const bucket of buckets) {
    const wanted = offered > 0 ? (used * (scratch.offered[bucket] as number)) / offered : 0;
    const given = Math.min(wanted, scratch.available[bucket] as number);
    scratch.used[bucket] = given;
    left -= given;
  }
  for (const bucket of buckets) {
    if (left <= 0) return;
    const extra = Math.min(left, (scratch.available[bucket] as number) - (scratch.used[bucket] as number));
    scratch.used[bucket] = (scratch.used[bucket] as number) + extra;
    left -= extra;
  }
};

/** Minutes available, offered and used, by role: a shared bucket's minutes go to its roles as they brought them. Administrators do what they can of theirs. */
const recordUse = ({ model, plan, state, month, record }: ServiceMonth): void => {
  const { scratch } = state;
  for (let bucket = 0; bucket < plan.bucketCount; bucket++) {
    const cells = plan.cellsOfBucket[bucket] as readonly number[];
    let brought = 0;
    for (const cell of cells) brought += scratch.cellMinutes[cell] as number;
    for (let step = 0; step < cells.length; step++) {
      const cell = cells[step] as number;
      const share = brought > 0 ? (scratch.cellMinutes[cell] as number) / brought : step === 0 ? 1 : 0;
      const at = cell * model.months + month;
      record.availableMinutes[at] = share * (scratch.available[bucket] as number);
      record.offeredMinutes[at] = share * (scratch.offered[bucket] as number);
      record.usedMinutes[at] = share * Math.min(scratch.available[bucket] as number, scratch.used[bucket] as number);
    }
  }
};

/** Travel next month: on-site contacts completed this month x (1 - remote share) x travel minutes a contact. */
const nextTravel = ({ model, plan, state, month }: ServiceMonth): void => {
  state.travel.fill(0);
  const { streams, months, work } = model;
  for (let index = 0; index < streams.length; index++) {
    const stream = streams[index] as Stream;
    if (stream.travelMinutesPerOnSiteContact === 0 || plan.immediate[index] === 1) continue;
    const remote = work.remoteShare[stream.line * months + month] as number;
    const contacts = (state.scratch.cases[index] as number) * (work.contactsPerCase[stream.task] as number);
    const place = stream.service * model.pools.length + (model.tasks[stream.task]?.pool ?? 0);
    state.travel[place] = (state.travel[place] as number) + contacts * (1 - remote) * stream.travelMinutesPerOnSiteContact;
  }
};

/** Six-month smoothing of waits (exponential, weight 1 / smoothing months): what access by wait reads next month. */
const smoothWaits = ({ model, state }: ServiceMonth): void => {
  const weight = 1 / Math.max(1, model.work.smoothingMonths);
  for (let index = 0; index < model.classCount; index++) {
    const smoothed = state.smoothedWait[index] as number;
    state.smoothedWait[index] = smoothed + weight * ((state.wait[index] as number) - smoothed);
  }
};
