import type { Stream } from '../../compile/compiled-model.ts';
import { flowing, type ServiceMonth } from './service-month.ts';
import type { ServiceScratch } from './service-state.ts';
import { valveOpening } from './valves.ts';

/**
 * Sends the month's cases to roles (MODEL section 6): by priority, preferred role up to the target utilisation, then substitutes in order at their time factor;
 * what fits nowhere stays with the preferred role and waits. Doctor cases may be stepped down to SCPHN nurses when the doctor's list is over standard:
 * a limited share, and only into minutes the nurse has. Fills arrivals and minutes per case by route, and the minutes offered to each bucket.
 */
export const allocateWork = (run: ServiceMonth): void => {
  const { model, plan, state, month } = run;
  const { scratch } = state;
  const { streams, months, work } = model;
  scratch.offered.fill(0);
  scratch.requiredExpressed.fill(0);
  scratch.requiredNeed.fill(0);
  for (let bucket = 0; bucket < plan.bucketCount; bucket++)
    scratch.remaining[bucket] = (scratch.available[bucket] as number) * work.targetUtilisation;
  for (let step = 0; step < plan.order.length; step++) {
    const index = plan.order[step] as number;
    const stream = streams[index] as Stream;
    if (plan.leader[index] !== index) continue;
    const minutes = work.taskMinutes[stream.task * months + month] as number;
    const twins = plan.twins[index] as readonly number[];
    ask(run, index, minutes);
    const own = scratch.cases[index] as number;
    let cases = own;
    for (let twin = 0; twin < twins.length; twin++) {
      ask(run, twins[twin] as number, minutes);
      cases += scratch.cases[twins[twin] as number] as number;
    }
    if (cases <= 0) continue;
    const steppedDown = plan.stepDown[index] === 1 ? stepDown(run, index, cases) : 0;
    if (plan.stepDown[index] === 1) placeStepped(run, index, cases, steppedDown);
    else placeCases(run, index, cases);
    if (twins.length > 0) shareWithTwins(run, index, own / cases);
    const admin = plan.adminBucket[index] as number;
    if (admin >= 0) scratch.offered[admin] = (scratch.offered[admin] as number) + cases * (work.adminMinutesPerCase[stream.line] as number);
  }
};

/** A stream's work as asked for, before anybody is found for it. */
const ask = (run: ServiceMonth, index: number, minutes: number): void => {
  const { scratch } = run.state;
  const other = run.model.streams.length + index;
  scratch.minutesPerCase[index] = minutes;
  scratch.minutesPerCase[other] = minutes;
  scratch.cases[other] = 0;
  requireMinutes(run, index, minutes);
};

/** The cases of streams that differ only in when they flow were placed together; each gets its part of both routes, so that splitting a stream changes nothing. */
const shareWithTwins = ({ model, plan, state }: ServiceMonth, index: number, ownShare: number): void => {
  const { cases, minutesPerCase } = state.scratch;
  const other = model.streams.length;
  const preferred = cases[index] as number;
  const substituted = cases[other + index] as number;
  const all = preferred + substituted;
  for (const twin of plan.twins[index] as readonly number[]) {
    const share = all > 0 ? (cases[twin] as number) / all : 0;
    cases[twin] = share * preferred;
    cases[other + twin] = share * substituted;
    minutesPerCase[twin] = minutesPerCase[index] as number;
    minutesPerCase[other + twin] = minutesPerCase[other + index] as number;
  }
  cases[index] = ownShare * preferred;
  cases[other + index] = ownShare * substituted;
};

/** Preferred-role minutes of expressed cases and of need, before any substitution: what required FTE is made of. */
const requireMinutes = (run: ServiceMonth, index: number, minutes: number): void => {
  const { model, plan, state, month } = run;
  const { scratch } = state;
  const stream = model.streams[index] as Stream;
  const bucket = plan.preferredBucket[index] as number;
  const factor =
    (model.work.lineFactor[stream.line * model.months + month] as number) *
    (model.work.taskFactor[stream.task * model.months + month] as number) *
    flowing(run, stream.course);
  const need = stream.needPerMonth * factor;
  if (bucket >= 0) {
    scratch.requiredExpressed[bucket] = (scratch.requiredExpressed[bucket] as number) + (scratch.cases[index] as number) * minutes;
    scratch.requiredNeed[bucket] = (scratch.requiredNeed[bucket] as number) + need * minutes;
  }
  const admin = plan.adminBucket[index] as number;
  if (admin < 0) return;
  const adminMinutes = model.work.adminMinutesPerCase[stream.line] as number;
  scratch.requiredExpressed[admin] = (scratch.requiredExpressed[admin] as number) + (scratch.cases[index] as number) * adminMinutes;
  scratch.requiredNeed[admin] = (scratch.requiredNeed[admin] as number) + need * adminMinutes;
};

/** Doctor cases stepped down this month: a share of new cases that opens as the doctors' list goes over standard, within the minutes the nurse still has. */
const stepDown = ({ model, plan, state, month }: ServiceMonth, index: number, cases: number): number => {
  const first = plan.substituteFirst[index] as number;
  if (first === plan.substituteFirst[index + 1]) return 0;
  const stream = model.streams[index] as Stream;
  const queue = plan.queueOfPlace[stream.service * model.pools.length + (model.tasks[stream.task]?.pool ?? 0)] as number;
  const open = queue < 0 ? 0 : valveOpening(state.standardRatio[queue] as number, model.work.valveRamp);
  if (!(open > 0)) return 0;
  const bucket = plan.substituteBucket[first] as number;
  const spare = Math.max(0, (state.scratch.available[bucket] as number) - (state.scratch.offered[bucket] as number));
  const perCase = (state.scratch.minutesPerCase[index] as number) * (plan.substituteFactor[first] as number);
  return Math.min(cases * (model.work.stepDownMaxShare[month] as number) * open, perCase > 0 ? spare / perCase : 0);
};

/** Step-down: what is not stepped down stays with the doctor, whatever the load; step-down is no substitute for an absent doctor. */
const placeStepped = ({ model, plan, state }: ServiceMonth, index: number, cases: number, steppedDown: number): void => {
  const { scratch } = state;
  const minutes = scratch.minutesPerCase[index] as number;
  const other = model.streams.length + index;
  scratch.cases[index] = cases - steppedDown;
  scratch.cases[other] = steppedDown;
  const preferred = plan.preferredBucket[index] as number;
  if (preferred >= 0) book(scratch, preferred, (cases - steppedDown) * minutes);
  if (steppedDown <= 0) return;
  const first = plan.substituteFirst[index] as number;
  const perCase = minutes * (plan.substituteFactor[first] as number);
  scratch.minutesPerCase[other] = perCase;
  book(scratch, plan.substituteBucket[first] as number, steppedDown * perCase);
};

/** Where `scratch.placed` keeps, by route, the minutes placed and the preferred-role minutes they stand for; and the preferred-role minutes still to place. */
const LEFT = 4;
/** Stands for the preferred role where a substitute's index is asked for. */
const PREFERRED = -1;

/** Places cases on preferred minutes up to the target utilisation, then on substitutes, then back on whoever is staffed; keeps the mean minutes of a case by route. */
const placeCases = (run: ServiceMonth, index: number, cases: number): void => {
  const { model, plan, state } = run;
  const { scratch } = state;
  const minutes = scratch.minutesPerCase[index] as number;
  const placed = scratch.placed;
  placed.fill(0);
  placed[LEFT] = cases * minutes;
  const last = plan.substituteFirst[index + 1] as number;
  take(run, index, PREFERRED, true);
  for (let at = plan.substituteFirst[index] as number; at < last && (placed[LEFT] as number) > 0; at++) take(run, index, at, true);
  if ((placed[LEFT] as number) > 0) take(run, index, whoeverIsStaffed(run, index), false);
  const other = model.streams.length + index;
  scratch.cases[index] = minutes > 0 ? (placed[1] as number) / minutes : cases;
  scratch.cases[other] = minutes > 0 ? (placed[3] as number) / minutes : 0;
  if ((placed[1] as number) > 0) scratch.minutesPerCase[index] = (minutes * (placed[0] as number)) / (placed[1] as number);
  if ((placed[3] as number) > 0) scratch.minutesPerCase[other] = (minutes * (placed[2] as number)) / (placed[3] as number);
};

/** What fits nowhere waits for the preferred role if it has anybody at work, else for the first substitute that has, else for the preferred role all the same. */
const whoeverIsStaffed = ({ plan, state }: ServiceMonth, index: number): number => {
  const { available } = state.scratch;
  const preferred = plan.preferredBucket[index] as number;
  if (preferred >= 0 && (available[preferred] as number) > 0) return PREFERRED;
  for (let at = plan.substituteFirst[index] as number; at < (plan.substituteFirst[index + 1] as number); at++) {
    if ((available[plan.substituteBucket[at] as number] as number) > 0) return at;
  }
  return PREFERRED;
};

/** Books minutes of a stream on its preferred role or a substitute, at the substitute's time factor: up to the target utilisation, or all that is left. */
const take = ({ plan, state }: ServiceMonth, index: number, at: number, limited: boolean): void => {
  const { scratch } = state;
  const bucket = at === PREFERRED ? (plan.preferredBucket[index] as number) : (plan.substituteBucket[at] as number);
  const factor = at === PREFERRED ? 1 : (plan.substituteFactor[at] as number);
  const route = at === PREFERRED ? 0 : (plan.substituteRoute[at] as number);
  const left = scratch.placed[LEFT] as number;
  const room = bucket < 0 ? 0 : Math.max(0, scratch.remaining[bucket] as number) / factor;
  const taken = limited ? Math.min(left, room) : left;
  if (!(taken > 0)) return;
  if (bucket >= 0) book(scratch, bucket, taken * factor);
  scratch.placed[LEFT] = left - taken;
  scratch.placed[2 * route] = (scratch.placed[2 * route] as number) + taken * factor;
  scratch.placed[2 * route + 1] = (scratch.placed[2 * route + 1] as number) + taken;
};

const book = (scratch: ServiceScratch, bucket: number, minutes: number): void => {
  scratch.remaining[bucket] = (scratch.remaining[bucket] as number) - minutes;
  scratch.offered[bucket] = (scratch.offered[bucket] as number) + minutes;
};
