import type { BoundService } from './bound-service.ts';
import type { CompiledStructure, CompiledTask, Queue, Stream } from './compiled-model.ts';
import { compareIds } from './order.ts';

type Entry = { readonly stream: number; readonly route: 0 | 1 };

/**
 * One list per (service, pool), its lines in priority classes. A stream that may be substituted outside its pool also has a place in the other pool's list.
 * Work is counted in standard appointments: the mean contact of the list's opening mix.
 */
export const buildQueues = (
  structure: Omit<CompiledStructure, 'queues' | 'classCount' | 'diaries'>,
  work: BoundService,
): { queues: Queue[]; classCount: number } => {
  const lists = new Map<string, { service: number; pool: number; entries: Entry[] }>();
  const add = (service: number, pool: number, entry: Entry) => {
    if (service < 0 || pool < 0) return;
    const id = `${structure.services[service]?.id}|${structure.pools[pool]?.id}`;
    const list = lists.get(id) ?? { service, pool, entries: [] };
    list.entries.push(entry);
    lists.set(id, list);
  };
  structure.streams.forEach((stream, index) => {
    const task = structure.tasks[stream.task] as CompiledTask;
    if (!task.listed) return;
    add(stream.service, task.pool, { stream: index, route: 0 });
    if (task.otherPool >= 0) add(stream.otherService, task.otherPool, { stream: index, route: 1 });
  });
  const priorityOf = (entry: Entry): number => structure.lines[(structure.streams[entry.stream] as Stream).line]?.priority ?? 0;
  let firstClass = 0;
  const queues = [...lists.entries()]
    .sort(([a], [b]) => compareIds(a, b))
    .map(([id, list]) => {
      const priorities = [...new Set(list.entries.map(priorityOf))].sort((a, b) => a - b);
      const classes = priorities.map((priority) => list.entries.filter((entry) => priorityOf(entry) === priority));
      const queue: Queue = {
        id,
        service: list.service,
        pool: list.pool,
        priorities,
        classes,
        firstClass,
        referenceMinutes: referenceMinutes(list.entries, structure, work),
      };
      firstClass += priorities.length;
      return queue;
    });
  return { queues, classCount: firstClass };
};

const referenceMinutes = (
  entries: readonly Entry[],
  structure: Omit<CompiledStructure, 'queues' | 'classCount' | 'diaries'>,
  work: BoundService,
): number => {
  const mean = (list: readonly Entry[], weights?: Float64Array): number => {
    let minutes = 0;
    let contacts = 0;
    for (const entry of list) {
      const stream = structure.streams[entry.stream] as Stream;
      const cases = stream.expressedPerMonth * (weights === undefined ? 1 : (weights[stream.course] as number));
      minutes += cases * (work.taskMinutes[stream.task * structure.months] as number);
      contacts += cases * (work.contactsPerCase[stream.task] as number);
    }
    return contacts > 0 ? minutes / contacts : 0;
  };
  // the opening mix; for a list that only a transition brings, the mix it brings
  const preferred = entries.filter((entry) => entry.route === 0);
  for (const value of [mean(preferred, structure.openingWeights), mean(preferred)]) if (value > 0) return value;
  return Math.max(1, mean(entries));
};
