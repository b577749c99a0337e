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
  const still = stillMonths(frame);
  const bound = lines.map((line) => series.base(`line.${line.id}.siteBoundShare`));
  queues.forEach((queue, index) => {
    const inside = new Set<number>();
    streams.forEach((stream, number) => {
      const task = tasks[stream.task] as CompiledTask;
      if (stream.service === queue.service && task.pool === queue.pool && task.listed) inside.add(number);
    });
    if (![...inside].some((number) => isMoved(streams[number] as Stream))) return;
    const works = worksOf(frame, { inside, bound, work });
    for (let month = 0; month < months; month++)
      diaries[index * months + month] =
        still[month] === 1 ? (diaries[index * months + month - 1] as number) : diariesIn(frame, works, month);
  });
  return diaries;
};

/** By month: 1 where every course has the weight of the month before, as before and after all transitions. */
const stillMonths = ({ courseWeights, months }: Frame): Uint8Array => {
  const still = new Uint8Array(months).fill(1, 1);
  for (let at = 0; at < courseWeights.length; at++)
    if (at % months > 0 && courseWeights[at] !== courseWeights[at - 1]) still[at % months] = 0;
  return still;
};

const isMoved = (stream: Stream): boolean => isSince(stream.course) && stream.travelMinutesPerOnSiteContact > 0;

/** Work of one organisation in one stream of a list. */
interface Work {
  readonly casesPerMonth: number;
  readonly minutesPerCase: number;
  readonly boundShare: number;
  readonly course: number;
  /** The organisation whose site it is done at; -1 for what has not moved and what is done at base, which is one place. */
  readonly site: number;
}

const worksOf = (
  { streams, streamShares }: Frame,
  { inside, bound, work }: { inside: ReadonlySet<number>; bound: readonly number[]; work: BoundService },
): Work[] =>
  streamShares.flatMap((share) => {
    if (!inside.has(share.stream)) return [];
    const stream = streams[share.stream] as Stream;
    return [
      {
        casesPerMonth: share.expressedPerMonth,
        minutesPerCase: work.taskMinutes[stream.task] as number,
        boundShare: bound[stream.line] as number,
        course: stream.course,
        site: isMoved(stream) ? share.organisation : -1,
      },
    ];
  });

const diariesIn = ({ months, courseWeights }: Frame, works: readonly Work[], month: number): number => {
  const bySite = new Map<number, number>();
  let all = 0;
  let boundWork = 0;
  for (const { casesPerMonth, minutesPerCase, boundShare, course, site } of works) {
    const minutes = casesPerMonth * (courseWeights[course * months + month] as number) * minutesPerCase;
    if (minutes === 0) continue;
    all += minutes;
    boundWork += minutes * boundShare;
    bySite.set(site, (bySite.get(site) ?? 0) + minutes);
  }
  if (!(all > 0)) return 1;
  let squares = 0;
  for (const minutes of bySite.values()) squares += (minutes / all) * (minutes / all);
  return 1 + (boundWork / all) * (1 / squares - 1);
};
