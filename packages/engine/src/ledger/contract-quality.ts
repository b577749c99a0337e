import type { RunResult } from '../simulate/run-result.ts';

/**
 * What a month's charge is multiplied by for how promptly a bought service works: 1 - penalty + reward. Penalty: `waitPenalty` for each tenth of its arrivals whose
 * wait passes the standard, at most `penaltyCap`. Reward: `waitReward` when all are within standard, in proportion above `rewardFrom`, nothing below. 1 by default.
 */
export const wholeCharge = (result: RunResult, service: number, month: number): number => {
  const { waitPenalty, penaltyCap, waitReward, rewardFrom } = result.model.costs;
  if (waitPenalty === 0 && waitReward === 0) return 1;
  const late = lateShare(result, service, month);
  if (late === undefined) return 1;
  const penalty = Math.min(penaltyCap, waitPenalty * 10 * late);
  const above = rewardFrom < 1 ? Math.max(0, 1 - late - rewardFrom) / (1 - rewardFrom) : late === 0 ? 1 : 0;
  return 1 - penalty + waitReward * above;
};

/** Share of a service's arrivals whose wait passes their standard, class by class; undefined where nobody arrives at a list. */
const lateShare = ({ model, service: record }: RunResult, service: number, month: number): number | undefined => {
  let late = 0;
  let all = 0;
  for (const queue of model.queues) {
    if (queue.service !== service) continue;
    queue.classes.forEach((entries, step) => {
      const at = (queue.firstClass + step) * model.months + month;
      const arrivals = record.classArrivals[at] as number;
      const standard = Math.max(
        0,
        ...entries.map((entry) => {
          const line = model.streams[entry.stream]?.line ?? 0;
          const value = model.work.standard[line * model.pools.length + queue.pool] as number;
          return value === value ? value : 0;
        }),
      );
      all += arrivals;
      if (standard > 0 && (record.classWaitSeen[at] as number) > standard) late += arrivals;
    });
  }
  return all > 0 ? late / all : undefined;
};
