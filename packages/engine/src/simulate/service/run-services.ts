import { allocateWork } from './allocation.ts';
import { workCapacity } from './capacity.ts';
import { flexOpening, runList } from './lists.ts';
import { expressNeed } from './need.ts';
import { moveOpenCases } from './open-cases.ts';
import { refuseAboveCap } from './refusals.ts';
import type { ServiceMonth } from './service-month.ts';
import type { ServiceScratch } from './service-state.ts';

/** One month of every service, in order: cases, refusals, capacity, allocation, then per (service, pool) triage, protected work, the list, and work without a list. */
export const runServices = (run: ServiceMonth): void => {
  const { model, plan } = run;
  moveOpenCases(run);
  expressNeed(run);
  refuseAboveCap(run);
  workCapacity(run);
  allocateWork(run);
  collectImmediate(run);
  const places = model.services.length * model.pools.length;
  for (let place = 0; place < places; place++) {
    if ((plan.bucketsOfPlace[place] as readonly number[]).length > 0 || (plan.queueOfPlace[place] as number) >= 0) runPlace(run, place);
  }
  keepMinutes(run);
  nextTravel(run);
  smoothWaits(run);
};

/** Leaves the month's minutes by bucket, from which the use of each role is worked out when all months have been run. */
const keepMinutes = ({ model, plan, state, rows, month }: ServiceMonth): void => {
  const { available, offered, used } = state.scratch;
  for (let bucket = 0, at = month; bucket < plan.bucketCount; bucket++, at += model.months) {
    rows.worked[at] = available[bucket] as number;
    rows.offered[at] = offered[bucket] as number;
    rows.used[at] = used[bucket] as number;
  }
};

/** Triage and other work done within the month, by place: it comes before everything else. */
const collectImmediate = ({ plan, state }: ServiceMonth): void => {
  const { immediateMinutes } = state.scratch;
  const { immediateStreams, streamPlace } = plan.tables;
  immediateMinutes.fill(0);
  for (let step = 0; step < immediateStreams.length; step++) {
    const index = immediateStreams[step] as number;
    const place = streamPlace[index] as number;
    immediateMinutes[place] = (immediateMinutes[place] as number) + wantedMinutes(state.scratch, index);
  }
};

/** One pool of one service: who gets its minutes. */
const runPlace = (run: ServiceMonth, place: number): void => {
  const { model, plan, state, month, page, columns, column } = run;
  const { scratch } = state;
  const buckets = plan.bucketsOfPlace[place] as readonly number[];
  const queue = plan.queueOfPlace[place] as number;
  let available = 0;
  let offered = 0;
  for (let step = 0; step < buckets.length; step++) {
    const bucket = buckets[step] as number;
    available += scratch.available[bucket] as number;
    offered += scratch.offered[bucket] as number;
  }
  if (queue < 0 && plan.unlistedFirst[place] === plan.unlistedFirst[place + 1]) {
    shareUse(scratch, buckets, offered, Math.min(available, offered));
    return;
  }
  const flex = flexOpening(model, state, queue, month);
  if (queue >= 0) page.queueFlexShare[queue * columns + column] = flex;
  const minutes = available * (1 + flex);
  const immediate = Math.min(minutes, scratch.immediateMinutes[place] as number);
  const protectedMinutes = protectWork(run, place, minutes - immediate);
  const listMinutes = Math.max(0, minutes - immediate - protectedMinutes);
  const listed = queue >= 0 ? Math.min(listMinutes, runList(run, queue, listMinutes)) : 0;
  const unlisted = finishUnlisted(run, place, protectedMinutes + Math.max(0, listMinutes - listed));
  shareUse(scratch, buckets, offered, Math.min(available, immediate + listed + unlisted));
};

/** Minutes kept for work without a list: each line up to its protected share of the pool's minutes. */
const protectWork = ({ model, plan, state, month }: ServiceMonth, place: number, minutes: number): number => {
  const { unlistedStream, unlistedSlot, tables } = plan;
  const last = plan.unlistedFirst[place + 1] as number;
  let kept = 0;
  let line = -1;
  let lineRoom = 0;
  for (let at = plan.unlistedFirst[place] as number; at < last; at++) {
    const lineNumber = tables.streamLine[unlistedStream[at] as number] as number;
    if (lineNumber !== line) {
      line = lineNumber;
      lineRoom = (model.work.protectedShare[lineNumber * model.months + month] as number) * minutes;
    }
    const given = Math.min(wantedMinutes(state.scratch, unlistedSlot[at] as number), lineRoom, minutes - kept);
    lineRoom -= given;
    kept += given;
  }
  return kept;
};

/** Minutes that the cases of a slot (`route * streams + stream`) ask for. */
const wantedMinutes = ({ cases, minutesPerCase }: ServiceScratch, slot: number): number =>
  (cases[slot] as number) * (minutesPerCase[slot] as number);

/** Work without a list: its protected minutes, then what the list left, most urgent first; the rest is crowded out. */
const finishUnlisted = ({ plan, state, page, columns, column }: ServiceMonth, place: number, minutes: number): number => {
  const { unlistedStream, unlistedSlot, main } = plan;
  const last = plan.unlistedFirst[place + 1] as number;
  let room = minutes;
  let used = 0;
  for (let at = plan.unlistedFirst[place] as number; at < last; at++) {
    const stream = unlistedStream[at] as number;
    const index = unlistedSlot[at] as number;
    const wanted = wantedMinutes(state.scratch, index);
    const given = Math.min(wanted, room);
    room -= given;
    used += given;
    if (main[stream] === 0) continue;
    const cases = state.scratch.cases[index] as number;
    const done = wanted > 0 ? Math.min(cases, (cases * given) / wanted) : 0;
    const slot = stream * columns + column;
    page.completed[slot] = (page.completed[slot] as number) + done;
    page.crowdedOut[slot] = (page.crowdedOut[slot] as number) + Math.max(0, cases - done);
    if (index !== stream) page.substituted[slot] = cases;
  }
  return used;
};

/** Minutes used in a pool, split over its roles as the work was offered to them, never above what a role has. */
const shareUse = (scratch: ServiceScratch, buckets: readonly number[], offered: number, used: number): void => {
  let left = used;
  for (let step = 0; step < buckets.length; step++) {
    const bucket = buckets[step] as number;
    const wanted = offered > 0 ? (used * (scratch.offered[bucket] as number)) / offered : 0;
    const given = Math.min(wanted, scratch.available[bucket] as number);
    scratch.used[bucket] = given;
    left -= given;
  }
  for (let step = 0; step < buckets.length && left > 0; step++) {
    const bucket = buckets[step] as number;
    const extra = Math.min(left, (scratch.available[bucket] as number) - (scratch.used[bucket] as number));
    scratch.used[bucket] = (scratch.used[bucket] as number) + extra;
    left -= extra;
  }
};

/** Travel next month: on-site contacts completed this month x (1 - remote share) x travel minutes a contact. */
const nextTravel = ({ model, plan, state, month }: ServiceMonth): void => {
  state.travel.fill(0);
  const { months, work } = model;
  const { travelStreams, streamLine, streamTask, streamPlace, streamTravel } = plan.tables;
  for (let step = 0; step < travelStreams.length; step++) {
    const index = travelStreams[step] as number;
    const remote = work.remoteShare[(streamLine[index] as number) * months + month] as number;
    const contacts = (state.scratch.cases[index] as number) * (work.contactsPerCase[streamTask[index] as number] as number);
    const place = streamPlace[index] as number;
    const minutes = contacts * (1 - remote) * (streamTravel[index] as number);
    state.travel[place] = (state.travel[place] as number) + minutes;
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
