import type { CompiledModel } from '../compile/compiled-model.ts';
import { memoBy } from './memo-by.ts';

/** A stream's place in a list: its main cases that wait there, by preference (route 0) or because another pool took them over (route 1). */
export interface ListEntry {
  readonly stream: number;
  readonly route: 0 | 1;
  readonly line: number;
  readonly service: number;
  /** Pool whose list it is. */
  readonly listPool: number;
  /** Pool of the task: whose case it is. */
  readonly casePool: number;
  /** Class of the list. */
  readonly waitClass: number;
  /** Working days before the first date offered even when nobody waits. */
  readonly lead: number;
  /** Working days; the standard of the case, else that of the list; NaN where the line has none. */
  readonly standard: number;
}

/** Entries of all lists of a model; those of tasks that only add minutes to a case have no cases of their own and are left out. */
export const listEntries = memoBy((model: CompiledModel): readonly ListEntry[] => {
  const { work, pools } = model;
  return model.queues.flatMap((queue) =>
    queue.classes.flatMap((entries, position) =>
      entries.flatMap(({ stream, route }): ListEntry[] => {
        const { line, task } = model.streams[stream] ?? { line: -1, task: -1 };
        const compiled = model.tasks[task];
        if (compiled === undefined || !compiled.main) return [];
        const ofList = line * pools.length + queue.pool;
        const ofCase = line * pools.length + compiled.pool;
        const own = work.standard[ofCase] as number;
        return [
          {
            stream,
            route,
            line,
            service: queue.service,
            listPool: queue.pool,
            casePool: compiled.pool,
            waitClass: queue.firstClass + position,
            lead: work.lead[ofList] as number,
            standard: Number.isNaN(own) ? (work.standard[ofList] as number) : own,
          },
        ];
      }),
    ),
  );
});
