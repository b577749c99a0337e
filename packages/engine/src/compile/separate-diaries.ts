import type { BoundService } from './bound-service.ts';
import type { CompiledStructure, CompiledTask, Stream } from './compiled-model.ts';
import type { ParameterSeries } from './parameter-series.ts';
import { isSince } from './transitions.ts';

type Frame = Pick<CompiledStructure, 'streams' | 'streamShares' | 'tasks' | 'lines' | 'queues' | 'months' | 'courseWeights'>;

/**
 * Diaries into which each list falls, by queue and month: `queue * months + month`, at least 1. Work that a delivery model has moved to a service, and that must be
 * done at the sites of those served, cannot be pooled: someone at one site does not shorten the queue at another. With share s of a list's work bound to its
 * sites and k sites of equal work (else their effective number, 1 / sum of squared shares: Laakso & Taagepera 1979, Comparative Political Studies 12, 3-27) the list is worked as 1 + s (k - 1) separate, equal diaries: all
 * bound gives k, nothing bound gives 1, and pooling brings nothing where all is bound; between the two the line is straight, which is judgement. Recorded arrangements are left as they are: one diary.
 */
export const separateDiaries = (frame: Frame, work: BoundService, series: ParameterSeries): Float64Array => {
  const { queues, months, streams, tasks, lines } = frame;
  const diaries = new Float64Array(queues.length * months).fill(1);
  if (!streams.some((stream) => isSince(stream.course))) return diaries;
  const bound = lines.map((line) => series.base(`line.${line.id}.siteBoundShare`));
  queues.forEach((queue, index) => {
    const members = streams.flatMap((stream, number) =>
      stream.service === queue.service &&
      (tasks[stream.task] as CompiledTask).pool === queue.pool &&
      (tasks[stream.task] as CompiledTask).listed
        ? [number]
        : [],
    );
    if (!members.some((number) => isMoved(streams[number] as Stream))) return;
    for (let month = 0; month < months; month++) diaries[index * months + month] = diariesIn(frame, { members, month, bound, work });
  });
  return diaries;
};

const isMoved = (stream: Stream): boolean => isSince(stream.course) && stream.travelMinutesPerOnSiteContact > 0;

const diariesIn = (
  { streams, streamShares, months, courseWeights }: Frame,
  { members, month, bound, work }: { members: readonly number[]; month: number; bound: readonly number[]; work: BoundService },
): number => {
  const inside = new Set(members);
  const bySite = new Map<number, number>();
  let all = 0;
  let boundWork = 0;
  for (const share of streamShares) {
    if (!inside.has(share.stream)) continue;
    const stream = streams[share.stream] as Stream;
    const minutes =
      share.expressedPerMonth * (courseWeights[stream.course * months + month] as number) * (work.taskMinutes[stream.task] as number);
    if (minutes === 0) continue;
    all += minutes;
    boundWork += minutes * (bound[stream.line] as number);
    // what has not moved, and what is done at base, is one place
    const site = isMoved(stream) ? share.organisation : -1;
    bySite.set(site, (bySite.get(site) ?? 0) + minutes);
  }
  if (!(all > 0)) return 1;
  let squares = 0;
  for (const minutes of bySite.values()) squares += (minutes / all) * (minutes / all);
  return 1 + (boundWork / all) * (1 / squares - 1);
};
