import type { Baseline, DeliveryModel } from '../baseline/baseline.ts';
import type { BoundService } from './bound-service.ts';
import type { CompiledStructure, CompiledTask, Stream } from './compiled-model.ts';
import type { NewPosts, StaffMove, StreamHeirs } from './moving-work.ts';
import type { ParameterSeries } from './parameter-series.ts';
import { isSince, type Transition, transitionOf } from './transitions.ts';

type Frame = Pick<CompiledStructure, 'services' | 'roles' | 'pools' | 'tasks' | 'streams'> & {
  readonly transitions: readonly Transition[];
};

interface MovedWork {
  readonly from: number;
  readonly to: number;
  readonly pool: number;
  readonly role: number;
  readonly transition: number;
  readonly minutes: number;
}

/** Work that goes from one service to another: expressed minutes a month of the streams that end, by heir. */
const movedWork = (frame: Frame, heirs: readonly StreamHeirs[], work: BoundService): MovedWork[] =>
  heirs.flatMap(({ stream, heirs: takers }) => {
    const { service, task, expressedPerMonth, course } = frame.streams[stream] as Stream;
    const { pool, roles } = frame.tasks[task] as CompiledTask;
    return takers.flatMap((taker) => {
      const to = (frame.streams[taker.stream] as Stream).service;
      const minutes = expressedPerMonth * taker.share * (work.taskMinutes[task] as number);
      return to === service ? [] : [{ from: service, to, pool, role: roles[0] as number, transition: transitionOf(course), minutes }];
    });
  });

/** Sum of `minutes` by a key, in order of first appearance. */
const totals = <Item>(items: readonly Item[], keyOf: (item: Item) => string, minutes: (item: Item) => number): Map<string, number> => {
  const sums = new Map<string, number>();
  for (const item of items) sums.set(keyOf(item), (sums.get(keyOf(item)) ?? 0) + minutes(item));
  return sums;
};

/**
 * Staff move with the work: of every role of a pool the share of the pool's minutes that moves; of roles without tasks of their own (managers, administrators)
 * the share of all minutes. Trainees move only where the model hosts training, in whole posts.
 */
export const staffMoves = (
  frame: Frame,
  heirs: readonly StreamHeirs[],
  { baseline, work, series }: { baseline: Baseline; work: BoundService; series: ParameterSeries },
): { moves: StaffMove[]; newPosts: NewPosts[] } => {
  const moved = movedWork(frame, heirs, work);
  const opening = frame.streams.filter((stream) => !isSince(stream.course));
  const minutesOf = (stream: Stream) => stream.expressedPerMonth * (work.taskMinutes[stream.task] as number);
  const byPool = totals(opening, (stream) => `${stream.service}|${frame.tasks[stream.task]?.pool}`, minutesOf);
  const byService = totals(opening, (stream) => `${stream.service}`, minutesOf);
  const taskPools = new Set(frame.tasks.map((task) => task.pool));
  const groups = totals(
    moved,
    (item) => `${item.from}|${item.to}|${item.transition}|${item.pool}`,
    (item) => item.minutes,
  );
  const allPools = totals(
    moved,
    (item) => `${item.from}|${item.to}|${item.transition}`,
    (item) => item.minutes,
  );
  const moves: StaffMove[] = [];
  const addMoves = (key: readonly number[], pools: (pool: number) => boolean, share: number): void => {
    const [fromService, toService, transition] = key as [number, number, number];
    const source = frame.services[fromService];
    const target = frame.services[toService];
    if (source === undefined || target === undefined || source.capacityRule === 'bought' || !(share > 0)) return;
    const model = modelOf(baseline, frame, transition);
    const base = (term: string) => series.base(`delivery.${model.id}.${term}`);
    frame.roles.forEach((role, roleNumber) => {
      if (!pools(frame.pools.findIndex((pool) => pool.id === role.poolId))) return;
      const posts = source.posts[role.id] ?? 0;
      const heads = source.heads[role.id] ?? 0;
      if (posts + heads === 0) return;
      const trainee = role.recruitment === 'programme';
      const whole = trainee ? (posts > 0 ? Math.round(share * posts) / posts : 0) : share;
      if (!(whole > 0) || (trainee && !model.hostsTraining)) return;
      const sessions = target.owner === 'contractor';
      moves.push({
        fromService,
        toService,
        role: roleNumber,
        transition,
        share: Math.min(1, whole),
        peopleShare: sessions ? 0 : Math.min(1, whole * base('staffMoveShare')),
        leavingShare: trainee ? 0 : base('leavingSpike'),
        postsMove: !sessions,
      });
    });
  };
  for (const [key, minutes] of groups) {
    const [from, to, transition, pool] = key.split('|').map(Number) as [number, number, number, number];
    addMoves([from, to, transition], (candidate) => candidate === pool, minutes / (byPool.get(`${from}|${pool}`) ?? minutes));
  }
  for (const [key, minutes] of allPools) {
    const [from, to, transition] = key.split('|').map(Number) as [number, number, number];
    addMoves([from, to, transition], (candidate) => !taskPools.has(candidate), minutes / (byService.get(`${from}`) ?? minutes));
  }
  return { moves, newPosts: newPostsOf(frame, moved, { work, series }) };
};

const modelOf = (baseline: Baseline, frame: Frame, transition: number): DeliveryModel =>
  baseline.deliveryModels.find((model) => model.id === frame.transitions[transition]?.modelId) as DeliveryModel;

/** Posts for work whose old posts stay behind or never were: required FTE of the preferred role at the target utilisation, as heads. */
const newPostsOf = (
  frame: Frame,
  moved: readonly MovedWork[],
  { work, series }: { work: BoundService; series: ParameterSeries },
): NewPosts[] => {
  const needed = moved.filter(
    (item) => frame.services[item.from]?.capacityRule === 'bought' || frame.services[item.to]?.owner === 'contractor',
  );
  const sums = totals(
    needed,
    (item) => `${item.to}|${item.role}|${item.transition}`,
    (item) => item.minutes,
  );
  return [...sums].map(([key, minutes]) => {
    const [service, role, transition] = key.split('|').map(Number) as [number, number, number];
    const levels = Object.entries(series.table(`role.${frame.roles[role]?.id}.participation`));
    const participation = levels.reduce((sum, [level, probability]) => sum + Number(level) * probability, 0);
    const perHead = (work.minutesPerFte[role] as number) * work.availability * work.targetUtilisation * participation;
    return { service, role, transition, heads: perHead > 0 ? minutes / perHead : 0 };
  });
};
