import type { BoundService } from './bound-service.ts';
import type { CompiledStructure } from './compiled-model.ts';

/** Months in which both sides of a block contract look for its volume: the first two years of the work. */
const VOLUME_MONTHS = 24;

type Frame = Pick<CompiledStructure, 'lines' | 'tasks' | 'pools' | 'months'>;

/** Minutes of the case in which contracts are counted, by month: a nurse's management referral, reviews and missed appointments included. 0 where a baseline has none. */
export const contractCaseMinutes = ({ lines, tasks, pools, months }: Frame, work: BoundService): Float64Array => {
  const line = lines.findIndex(({ id }) => id === 'management-referral');
  const task = tasks.findIndex((candidate) => candidate.line === line && candidate.main && pools[candidate.pool]?.id === 'nurse');
  return Float64Array.from({ length: months }, (_, month) => (task < 0 ? 0 : (work.taskMinutes[task * months + month] as number)));
};

/** Volume of a block contract, cases a month: the busiest month of the first two years from its start, when the work has fully arrived. `minutes` by month. */
export const agreedCases = (minutes: Float64Array, caseMinutes: Float64Array, from: number): number => {
  let most = 0;
  for (let month = from; month < Math.min(minutes.length, from + VOLUME_MONTHS); month++) {
    const perCase = caseMinutes[month] as number;
    if (perCase > 0) most = Math.max(most, (minutes[month] as number) / perCase);
  }
  return most;
};
