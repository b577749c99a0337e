import type { Stream } from '../../compile/compiled-model.ts';
import type { ServiceMonth } from './service-month.ts';
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
  for (let bucket = 0; bucket < plan.bucketCount; bucket++) scratch.remaining[bucket] = (scratch.available[bucket] as number) * work.targetUtilisation;
  for (let step = 0; step < plan.order.length; step++) {
    const index = plan.order[step] as number;
    const stream = streams[index] as Stream;
    const minutes = work.taskMinutes[stream.task * months + month] as number;
    const cases = scratch.cases[index] as number;
    scratch.minutesPerCase[index] = minutes;
    scratch.minutesPerCase[streams.length + index] = minutes;
    scratch.cases[streams.length + index] = 0;
    requireMinutes(run, index, minutes);
    if (cases <= 0) continue;
    const steppedDown = plan.stepDown[index] === 1 ? stepDown(run, index, cases) : 0;
    if (plan.stepDown[index] === 1) placeStepped(run, index, cases, steppedDown);
    else placeCases(run, index, cases);
    const admin = plan.adminBucket[index] as number;
    if (admin >= 0) scratch.offered[admin] = (scratch.offered[admin] as number) + cases * (work.adminMinutesPerCase[stream.line] as number);
  }
};

/** Preferred-role minutes of expressed cases and of need, before any substitution: what required FTE is made of. */
const requireMinutes = ({ model, plan, state, month }: ServiceMonth, index: number, minutes: number): void => {
  const { scratch } = state;
  const stream = model.streams[index] as Stream;
  const bucket = plan.preferredBucket[index] as number;
  const factor = (model.work.lineFactor[stream.line * model.months + month] as number) * (model.work.taskFactor[stream.task * model.months + month] as number);
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

/** Doctor cases stepped down this month: a share of new cases that opens with the wait over standard, within the minutes the nurse still has. */
const stepDown = ({ model, plan, state, month }: ServiceMonth, index: number, cases: number): number => {
  const first = plan.substituteFirst[index] as number;
  if (first === plan.substituteFirst[index + 1]) return 0;
  const stream = model.streams[index] as Stream;
  const list = plan.classOf[0][index] as number;
  const pool = model.tasks[stream.task]?.pool ?? 0;
  const standard = model.work.standard[stream.line * model.pools.length + pool] as number;
  const open = list < 0 ? 0 : valveOpening((state.wait[list] as number) / standard, model.work.valveRamp);
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

/** Places cases on preferred minutes up to the target utilisation, then on substitutes, then back on whoever is staffed; keeps the mean minutes of a case by route. */
const placeCases = (run: ServiceMonth, index: number, cases: number): void => {
  const { model, plan, state } = run;
  const { scratch } = state;
  const minutes = scratch.minutesPerCase[index] as number;
  const placed = scratch.placed;
  placed.fill(0);
  const preferred = plan.preferredBucket[index] as number;
  let left = cases * minutes;
  if (preferred >= 0) left -= take(run, preferred, 1, 0, left, Math.max(0, scratch.remaining[preferred] as number));
  for (let at = plan.substituteFirst[index] as number; at < (plan.substituteFirst[index + 1] as number) && left > 0; at++) {
    const bucket = plan.substituteBucket[at] as number;
    const factor = plan.substituteFactor[at] as number;
    left -= take(run, bucket, factor, plan.substituteRoute[at] as number, left, Math.max(0, scratch.remaining[bucket] as number) / factor);
  }
  if (left > 0) placeRest(run, index, left);
  const other = model.streams.length + index;
  const otherCases = minutes > 0 ? (placed[3] as number) / minutes : 0;
  scratch.cases[index] = minutes > 0 ? (placed[1] as number) / minutes : cases;
  scratch.cases[other] = otherCases;
  if ((placed[1] as number) > 0) scratch.minutesPerCase[index] = (minutes * (placed[0] as number)) / (placed[1] as number);
  if (otherCases > 0) scratch.minutesPerCase[other] = (minutes * (placed[2] as number)) / (placed[3] as number);
};

/** What fits nowhere waits for the preferred role if it has anybody at work, else for the first substitute that has. */
const placeRest = (run: ServiceMonth, index: number, left: number): void => {
  const { plan, state } = run;
  const preferred = plan.preferredBucket[index] as number;
  if (preferred < 0 || !((state.scratch.available[preferred] as number) > 0)) {
    for (let at = plan.substituteFirst[index] as number; at < (plan.substituteFirst[index + 1] as number); at++) {
      if (!((state.scratch.available[plan.substituteBucket[at] as number] as number) > 0)) continue;
      take(run, plan.substituteBucket[at] as number, plan.substituteFactor[at] as number, plan.substituteRoute[at] as number, left, left);
      return;
    }
  }
  take(run, preferred, 1, 0, left, left);
};

/** Books up to `room` of `wanted` preferred-role minutes on a bucket at its time factor, and returns them. `placed`: minutes and preferred minutes by route. */
const take = (run: ServiceMonth, bucket: number, factor: number, route: number, wanted: number, room: number): number => {
  const { scratch } = run.state;
  const taken = Math.min(wanted, room);
  if (!(taken > 0)) return 0;
  if (bucket >= 0) book(scratch, bucket, taken * factor);
  scratch.placed[2 * route] = (scratch.placed[2 * route] as number) + taken * factor;
  scratch.placed[2 * route + 1] = (scratch.placed[2 * route + 1] as number) + taken;
  return taken;
};

const book = (scratch: ServiceScratch, bucket: number, minutes: number): void => {
  scratch.remaining[bucket] = (scratch.remaining[bucket] as number) - minutes;
  scratch.offered[bucket] = (scratch.offered[bucket] as number) + minutes;
};
