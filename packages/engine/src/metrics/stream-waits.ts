import type { CompiledModel } from '../compile/compiled-model.ts';
import { expEach } from '../math/exp.ts';
import type { RunResult } from '../simulate/run-result.ts';
import { classWaits } from './class-waits.ts';
import { type ListEntry, listEntries } from './list-entries.ts';
import { memoBy } from './memo-by.ts';

/** Waits by list entry and month of arrival: `entry * months + month`. */
export interface EntryWaits {
  /** Cases that join the list this way in the month. */
  readonly cases: Float64Array;
  /** Mean wait, booking lead included, working days. */
  readonly wait: Float64Array;
  /** Part seen within the standard; NaN where the line has none. */
  readonly within: Float64Array;
  /** Part of those waiting at a time who have already waited longer than the standard; NaN where the line has none. */
  readonly overdue: Float64Array;
}

/**
 * Waits of list entries. The wait of one case follows the diary tail P(wait > x) = Pw exp(-Pw x / w), w the mean wait on the list of its month and Pw the
 * probability of waiting at all; so the part within a standard s is 1 - Pw exp(-Pw (s - lead) / w), none where the lead alone is longer. By
 * Little's law arrivals x E[(wait - x)+] = list x exp(-Pw x / w) people have at any time waited longer than x.
 */
export const entryWaits = memoBy((result: RunResult): EntryWaits => {
  const { model } = result;
  const { months } = model;
  const entries = listEntries(model);
  const size = entries.length * months;
  const { room } = result;
  const waits: EntryWaits = {
    cases: room.takeUnset(size),
    wait: room.takeUnset(size),
    within: room.takeUnset(size),
    overdue: room.takeUnset(size),
  };
  const onList = classWaits(result);
  const accepted = acceptedCases(result);
  const likes = likeEntries(model);
  for (let index = 0; index < entries.length; index++) {
    const input = { entry: entries[index] as ListEntry, result, onList, accepted };
    fillCases(waits, index * months, input);
    const like = likes[index] as number;
    if (like === index) fillWaits(waits, index * months, input);
    else copyWaits(waits, like * months, index * months, months);
  }
  return waits;
});

/** For each entry the first of the same list class, booking lead and standard: their waits are the same. */
const likeEntries = memoBy((model: CompiledModel): Int32Array => {
  const first = new Map<string, number>();
  return Int32Array.from(listEntries(model), ({ waitClass, lead, standard }, index) => {
    const key = `${waitClass}|${lead}|${standard}`;
    const known = first.get(key) ?? index;
    first.set(key, known);
    return known;
  });
});

const copyWaits = ({ wait, within, overdue }: EntryWaits, from: number, to: number, months: number): void => {
  for (const series of [wait, within, overdue]) series.copyWithin(to, from, from + months);
};

/** Expressed cases that were not refused above a contract cap: those that join a list. By stream and month; the record itself where nothing is refused. */
export const acceptedCases = memoBy(({ service: { expressed, refused } }: RunResult): Float64Array => {
  if (refused.length === 0) return expressed;
  return expressed.map((cases, at) => cases - (refused[at] as number));
});

/** Beyond this exponent the tail is below 1e-17 and is nothing. */
const NEGLIGIBLE = 40;

interface EntryInput {
  readonly entry: ListEntry;
  readonly result: RunResult;
  readonly onList: Float64Array;
  readonly accepted: Float64Array;
}

/** Cases that join a list the entry's way: those that others took over, or the rest. */
const fillCases = ({ cases }: EntryWaits, to: number, { entry, result, accepted }: EntryInput): void => {
  const { substituted } = result.service;
  const { months } = result.model;
  const from = entry.stream * months;
  if (entry.route === 1) {
    for (let month = 0; month < months; month++) cases[to + month] = substituted[from + month] as number;
    return;
  }
  for (let month = 0; month < months; month++)
    cases[to + month] = Math.max(0, (accepted[from + month] as number) - (substituted[from + month] as number));
};

const fillWaits = ({ wait, within, overdue }: EntryWaits, to: number, { entry, result, onList }: EntryInput): void => {
  const { months } = result.model;
  const { classWaitProbability } = result.service;
  const { lead, standard } = entry;
  const ofClass = entry.waitClass * months;
  for (let month = 0; month < months; month++) wait[to + month] = lead + (onList[ofClass + month] as number);
  if (Number.isNaN(standard)) {
    within.fill(Number.NaN, to, to + months);
    overdue.fill(Number.NaN, to, to + months);
    return;
  }
  const margin = standard - lead;
  if (margin < 0) {
    within.fill(0, to, to + months);
    overdue.fill(1, to, to + months);
    return;
  }
  for (let month = 0; month < months; month++) {
    const listWait = onList[ofClass + month] as number;
    const exponent = listWait > 0 ? ((classWaitProbability[ofClass + month] as number) * margin) / listWait : NEGLIGIBLE;
    overdue[to + month] = exponent < NEGLIGIBLE ? -exponent : Number.NEGATIVE_INFINITY;
  }
  expEach(overdue, to, to + months);
  for (let month = 0; month < months; month++)
    within[to + month] = 1 - (classWaitProbability[ofClass + month] as number) * (overdue[to + month] as number);
};

/** Completed cases that were seen late, and people waiting who have already waited too long: `stream * months + month`. */
export interface StreamDelays {
  readonly seenLate: Float64Array;
  readonly waitingOver: Float64Array;
}

/**
 * Late cases and overdue people by stream. Completions and people on the list are split over a stream's two routes as its arrivals are. Only those
 * who wait on the list are counted as waiting, not those being seen or still within the booking lead.
 */
export const streamDelays = memoBy((result: RunResult): StreamDelays => {
  const { model } = result;
  const { months, streams } = model;
  const waits = entryWaits(result);
  const delays = { seenLate: result.room.take(streams.length * months), waitingOver: result.room.take(streams.length * months) };
  const entries = listEntries(model);
  const accepted = acceptedCases(result);
  for (let index = 0; index < entries.length; index++) {
    const entry = entries[index] as ListEntry;
    if (!Number.isNaN(entry.standard)) addDelays(delays, { entry, from: index * months, waits, result, accepted });
  }
  return delays;
});

interface DelayInput {
  readonly entry: ListEntry;
  readonly from: number;
  readonly waits: EntryWaits;
  readonly result: RunResult;
  readonly accepted: Float64Array;
}

const addDelays = (delays: StreamDelays, { entry, from, waits, result, accepted }: DelayInput): void => {
  const { service, model } = result;
  const { months } = model;
  const ofStream = entry.stream * months;
  const ofClass = entry.waitClass * months;
  for (let month = 0; month < months; month++) {
    const arriving = accepted[ofStream + month] as number;
    const part = arriving > 0 ? Math.min(1, (waits.cases[from + month] as number) / arriving) : entry.route === 0 ? 1 : 0;
    const list = service.classList[ofClass + month] as number;
    const waitingPart = list > 0 ? Math.max(0, 1 - (service.classInService[ofClass + month] as number) / list) : 0;
    const at = ofStream + month;
    const late = part * (1 - (waits.within[from + month] as number)) * (service.completed[at] as number);
    const over = part * waitingPart * (waits.overdue[from + month] as number) * (service.list[at] as number);
    delays.seenLate[at] = (delays.seenLate[at] as number) + late;
    delays.waitingOver[at] = (delays.waitingOver[at] as number) + over;
  }
};
