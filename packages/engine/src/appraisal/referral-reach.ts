import type { Organisation } from '../baseline/baseline.ts';
import type { CompiledModel } from '../compile/compiled-model.ts';
import { isSince } from '../compile/transitions.ts';
import { exp } from '../math/exp.ts';
import { listEntries } from '../metrics/list-entries.ts';
import { memoBy } from '../metrics/memo-by.ts';
import { entryWaits } from '../metrics/stream-waits.ts';
import type { RunResult } from '../simulate/run-result.ts';
import type { BenefitValues } from './appraisal-values.ts';
import { sumByYear } from './appraisal-years.ts';

/** Line whose cases carry the benefit. */
const REFERRALS = 'management-referral';

/**
 * How much of the worth of management referrals an organisation's staff receive, by organisation and month (`organisation * months + month`), 0 to 1:
 * m = sum(weight x completed x exp(-wait / tau)) / sum(weight x need), from recorded completions and the waits of those who arrive in the month (MODEL
 * section 9). The weight is that of the case, not of who sees it. 1 where nobody needs a referral; at most 1 while an old list is worked off.
 */
export const referralReach = (result: RunResult, { tauWorkingDays, caseWeightDoctor, caseWeightNurse }: ReachValues): Float64Array =>
  remembered(result, `${tauWorkingDays}|${caseWeightDoctor}|${caseWeightNurse}`);

/** The values that reach depends on. */
type ReachValues = Pick<BenefitValues, 'tauWorkingDays' | 'caseWeightDoctor' | 'caseWeightNurse'>;

/** Remembered by run and values: many appraisals of one run differ in prices alone. */
const remembered = memoBy((result: RunResult, choice: string): Float64Array => {
  const [tauWorkingDays, caseWeightDoctor, caseWeightNurse] = choice.split('|').map(Number) as [number, number, number];
  return reachOf(result, { tauWorkingDays, caseWeightDoctor, caseWeightNurse });
});

const reachOf = (result: RunResult, values: ReachValues): Float64Array => {
  const { model, service } = result;
  const { months, organisations, streams, streamShares } = model;
  const worth = new Float64Array(organisations.length * months);
  const need = new Float64Array(organisations.length * months);
  const kept = worthOfStreams(result, values.tauWorkingDays);
  const weights = caseWeights(model, values);
  for (const share of streamShares) {
    const stream = streams[share.stream];
    if (stream === undefined || model.lines[stream.line]?.id !== REFERRALS || model.tasks[stream.task]?.main !== true) continue;
    const needPart = stream.needPerMonth > 0 ? share.needPerMonth / stream.needPerMonth : 0;
    const donePart = stream.expressedPerMonth > 0 ? share.expressedPerMonth / stream.expressedPerMonth : 0;
    for (let month = 0; month < months; month++) {
      const to = share.organisation * months + month;
      const at = share.stream * months + month;
      const weight = weights[stream.task * months + month] as number;
      need[to] = (need[to] as number) + weight * needPart * (service.need[at] as number);
      worth[to] = (worth[to] as number) + weight * donePart * (service.completed[at] as number) * (kept[at] as number);
    }
  }
  return worth.map((sum, at) => {
    const all = need[at] as number;
    return all > 0 ? Math.min(1, sum / all) : 1;
  });
};

/** Reach over the staff of trusts and boards, weighted by heads, mean of each year. */
export const reachByYear = (result: RunResult, values: BenefitValues, years: number): number[] => {
  const { organisations, months } = result.model;
  const reach = referralReach(result, values);
  const path = new Float64Array(months);
  let heads = 0;
  organisations.forEach((organisation, index) => {
    if (!isCounted(organisation)) return;
    heads += organisation.heads;
    for (let month = 0; month < months; month++)
      path[month] = (path[month] as number) + organisation.heads * (reach[index * months + month] as number);
  });
  return Array.from(sumByYear(path, years), (sum) => (heads > 0 ? sum / heads / 12 : 1));
};

/** Whether the headline case counts an organisation's staff: those of trusts and boards. Other employers are served, but their gain is not counted. */
export const isCounted = ({ sector }: Pick<Organisation, 'sector'>): boolean => sector === 'nhs-trust' || sector === 'icb';

/** exp(-wait / tau) of a stream's cases that arrive in a month, over the ways they may wait: `stream * months + month`. */
const worthOfStreams = (result: RunResult, tau: number): Float64Array => {
  const { streams, months } = result.model;
  const waits = entryWaits(result);
  const sums = new Float64Array(streams.length * months);
  const cases = new Float64Array(streams.length * months);
  const plain = new Float64Array(streams.length * months).fill(1);
  listEntries(result.model).forEach((entry, index) => {
    for (let month = 0; month < months; month++) {
      const from = index * months + month;
      const at = entry.stream * months + month;
      const worth = exp(-(waits.wait[from] as number) / tau);
      sums[at] = (sums[at] as number) + (waits.cases[from] as number) * worth;
      cases[at] = (cases[at] as number) + (waits.cases[from] as number);
      if (entry.route === 0) plain[at] = worth;
    }
  });
  return sums.map((sum, at) => ((cases[at] as number) > 0 ? sum / (cases[at] as number) : (plain[at] as number)));
};

/**
 * Mean weight of the cases of each task and month (`task * months + month`). A lever that gives doctors' cases to nurses gives them their weight too: the
 * tasks that gain cases carry the weight of those that lose them, so that moving work moves no benefit by itself.
 */
const caseWeights = (model: CompiledModel, values: ReachValues): Float64Array => {
  const { months, tasks, work, pools, lines } = model;
  const weights = new Float64Array(tasks.length * months);
  const own = tasks.map((task) => (pools[task.pool]?.id === 'doctor' ? values.caseWeightDoctor : values.caseWeightNurse));
  const cases = casesByTask(model);
  const mains = tasks.flatMap((task, index) => (task.main && lines[task.line]?.id === REFERRALS ? [index] : []));
  for (let month = 0; month < months; month++) {
    const factor = (task: number) => work.taskFactor[task * months + month] as number;
    let lost = 0;
    let lostWeight = 0;
    for (const task of mains) {
      const change = (cases[task] as number) * (1 - factor(task));
      if (change <= 0) continue;
      lost += change;
      lostWeight += change * (own[task] as number);
    }
    for (const task of mains) {
      const before = cases[task] as number;
      const gained = before * (factor(task) - 1);
      const weight = own[task] as number;
      weights[task * months + month] =
        gained > 0 && lost > 0 ? (before * weight + (gained * lostWeight) / lost) / (before + gained) : weight;
    }
  }
  return weights;
};

/** Cases a month needed by task at the start, before any work moves to another service. */
const casesByTask = ({ streams, tasks }: CompiledModel): Float64Array => {
  const cases = new Float64Array(tasks.length);
  for (const stream of streams) if (!isSince(stream.course)) cases[stream.task] = (cases[stream.task] as number) + stream.needPerMonth;
  return cases;
};
