import type { CompiledModel, CompiledTask, Stream } from '../../compile/compiled-model.ts';
import { compareIds } from '../../compile/order.ts';
import { keepFew } from '../../math/keep-few.ts';
import { type ServiceTables, serviceTables } from './service-tables.ts';

/**
 * Index plumbing of the service side, made once per compiled model. A bucket is a set of roles of one service whose minutes are interchangeable:
 * all roles of a pool that some task asks for as a pool (doctors), else one role.
 */
export interface ServicePlan {
  readonly bucketCount: number;
  /** `service * roles + role`, -1 where the service has no such minutes. */
  readonly bucketOf: Int32Array;
  readonly bucketPlace: Int32Array; // service * pools + pool, by bucket
  readonly cellsOfBucket: readonly (readonly number[])[];
  readonly bucketsOfPlace: readonly (readonly number[])[];
  readonly queueOfPlace: Int32Array;
  /** Streams in the order in which they call on minutes: priority, line, task, stream id. */
  readonly order: Int32Array;
  readonly preferredBucket: Int32Array; // by stream
  /** Streams that differ only in when they flow are placed together: the first in order leads, the others are its twins. */
  readonly leader: Int32Array; // by stream
  readonly twins: readonly (readonly number[])[]; // by stream, of a leader
  /** Streams in the order in which they ask for minutes: as above, twins after their leader. */
  readonly askOrder: Int32Array;
  /** Substitutes of a stream: `first[stream]` to `first[stream + 1]` in the flat arrays. */
  readonly substituteFirst: Int32Array;
  readonly substituteBucket: Int32Array;
  readonly substituteFactor: Float64Array;
  readonly substituteRoute: Uint8Array;
  readonly stepDown: Uint8Array; // by stream
  readonly listed: Uint8Array; // by stream: keeps a list
  readonly immediate: Uint8Array; // by stream: done within the month before anything else (triage)
  readonly main: Uint8Array; // by stream
  readonly classOf: readonly [Int32Array, Int32Array]; // by route and stream, -1 where none
  /** Streams of lines without a list by place (service * pools + pool), most urgent first: `unlistedFirst[place]` to `unlistedFirst[place + 1]`. */
  readonly unlistedFirst: Int32Array;
  readonly unlistedStream: Int32Array;
  /** `route * streams + stream`. */
  readonly unlistedSlot: Int32Array;
  readonly tables: ServiceTables;
  readonly adminBucket: Int32Array; // by stream, -1 where none
  /** Entries of each class: `entryFirst[class]` to `entryFirst[class + 1]` in the flat arrays. */
  readonly entryFirst: Int32Array;
  /** `route * streams + stream` of each entry, its stream, and its place in leads and standards (line * pools + pool). */
  readonly entrySlot: Int32Array;
  readonly entryStream: Int32Array;
  readonly entryStandard: Int32Array;
}

const twinsOf = (model: CompiledModel, order: readonly number[]): Pick<ServicePlan, 'leader' | 'twins' | 'askOrder'> => {
  const leader = Int32Array.from(order, (_, index) => index);
  const twins = model.streams.map((): number[] => []);
  const first = new Map<string, number>();
  for (const index of order) {
    const { task, service, otherService } = model.streams[index] as Stream;
    const key = `${task}|${service}|${otherService}`;
    const known = first.get(key);
    if (known === undefined) first.set(key, index);
    else {
      leader[index] = known;
      twins[known]?.push(index);
    }
  }
  const askOrder = order.flatMap((index) => (leader[index] === index ? [index, ...(twins[index] as number[])] : []));
  return { leader, twins, askOrder: Int32Array.from(askOrder) };
};

const buildPlan = (model: CompiledModel): ServicePlan => {
  const { services, pools, roles, tasks, streams, queues } = model;
  const poolOfRole = roles.map((role) => pools.findIndex((pool) => pool.id === role.poolId));
  const shared = new Set(tasks.filter((task) => task.roles.length > 1).map((task) => task.pool));
  const bucketOf = new Int32Array(services.length * roles.length).fill(-1);
  const bucketPlace: number[] = [];
  const sharedBucket = new Map<number, number>();
  services.forEach((service, serviceNumber) => {
    roles.forEach((_, role) => {
      const at = serviceNumber * roles.length + role;
      if ((model.cellOf[at] as number) < 0 && service.capacityRule !== 'bought') return;
      const place = serviceNumber * pools.length + (poolOfRole[role] as number);
      const existing = shared.has(poolOfRole[role] as number) ? sharedBucket.get(place) : undefined;
      if (existing !== undefined) {
        bucketOf[at] = existing;
        return;
      }
      bucketOf[at] = bucketPlace.length;
      sharedBucket.set(place, bucketPlace.length);
      bucketPlace.push(place);
    });
  });
  const places = services.length * pools.length;
  const cellsOfBucket = bucketPlace.map((): number[] => []);
  model.cells.forEach((cell, index) => {
    const bucket = bucketOf[cell.service * roles.length + cell.role] as number;
    if (bucket >= 0) cellsOfBucket[bucket]?.push(index);
  });
  const bucketsOfPlace = Array.from({ length: places }, (): number[] => []);
  bucketPlace.forEach((place, bucket) => {
    bucketsOfPlace[place]?.push(bucket);
  });
  const queueOfPlace = new Int32Array(places).fill(-1);
  queues.forEach((queue, index) => {
    queueOfPlace[queue.service * pools.length + queue.pool] = index;
  });
  const taskOf = (stream: number) => tasks[(streams[stream] as Stream).task] as CompiledTask;
  const order = streams.map((_, index) => index).sort((a, b) => compareStreams(model, a, b));
  const substitutes = streams.map((stream, index) => substitutesOf(model, stream, taskOf(index), bucketOf));
  const substituteFirst = new Int32Array(streams.length + 1);
  substitutes.forEach((list, index) => {
    substituteFirst[index + 1] = (substituteFirst[index] as number) + list.length;
  });
  const flat = substitutes.flat();
  const classOf = [new Int32Array(streams.length).fill(-1), new Int32Array(streams.length).fill(-1)] as const;
  const entryFirst = new Int32Array(model.classCount + 1);
  const entries: { slot: number; stream: number; standard: number }[] = [];
  queues.forEach((queue) => {
    queue.classes.forEach((members, step) => {
      for (const entry of members) {
        classOf[entry.route][entry.stream] = queue.firstClass + step;
        const line = (streams[entry.stream] as Stream).line;
        entries.push({
          slot: entry.route * streams.length + entry.stream,
          stream: entry.stream,
          standard: line * pools.length + queue.pool,
        });
      }
      entryFirst[queue.firstClass + step + 1] = entries.length;
    });
  });
  const adminPool = pools.findIndex((pool) => pool.id === 'administrator');
  const immediate = Uint8Array.from(streams, (stream, index) => (!taskOf(index).listed && model.lines[stream.line]?.listed ? 1 : 0));
  return {
    bucketCount: bucketPlace.length,
    bucketOf,
    bucketPlace: Int32Array.from(bucketPlace),
    cellsOfBucket,
    bucketsOfPlace,
    queueOfPlace,
    order: Int32Array.from(order),
    ...twinsOf(model, order),
    preferredBucket: Int32Array.from(
      streams,
      (stream) => bucketOf[stream.service * roles.length + (tasks[stream.task]?.roles[0] ?? 0)] as number,
    ),
    substituteFirst,
    substituteBucket: Int32Array.from(flat, (row) => row.bucket),
    substituteFactor: Float64Array.from(flat, (row) => row.factor),
    substituteRoute: Uint8Array.from(flat, (row) => row.route),
    stepDown: Uint8Array.from(streams, (_, index) => (taskOf(index).stepDownOnly ? 1 : 0)),
    listed: Uint8Array.from(streams, (_, index) => (taskOf(index).listed ? 1 : 0)),
    immediate,
    main: Uint8Array.from(streams, (_, index) => (taskOf(index).main ? 1 : 0)),
    classOf,
    ...unlistedEntries(model, places, order),
    adminBucket: Int32Array.from(streams, (stream, index) => {
      const role = roles.findIndex((_, roleNumber) => poolOfRole[roleNumber] === adminPool);
      return taskOf(index).main && role >= 0 ? (bucketOf[stream.service * roles.length + role] as number) : -1;
    }),
    entryFirst,
    entrySlot: Int32Array.from(entries, (entry) => entry.slot),
    entryStream: Int32Array.from(entries, (entry) => entry.stream),
    entryStandard: Int32Array.from(entries, (entry) => entry.standard),
    tables: serviceTables(model, { bucketOf, bucketPlace, immediate }),
  };
};

/** As many as compile-model.ts keeps structures. */
const PLANS_KEPT = 64;

/** The plan of a model; a pure function of it, kept so that draws do not make it again. */
export const servicePlan = keepFew(PLANS_KEPT, (model: CompiledModel) => model.streams, buildPlan);

const compareStreams = (model: CompiledModel, a: number, b: number): number => {
  const [first, second] = [model.streams[a] as Stream, model.streams[b] as Stream];
  const [lineA, lineB] = [model.lines[first.line], model.lines[second.line]];
  return (
    (lineA?.priority ?? 0) - (lineB?.priority ?? 0) ||
    compareIds(lineA?.id ?? '', lineB?.id ?? '') ||
    (model.tasks[first.task]?.taskIndex ?? 0) - (model.tasks[second.task]?.taskIndex ?? 0) ||
    compareIds(first.id, second.id)
  );
};

const substitutesOf = (model: CompiledModel, stream: Stream, task: CompiledTask, bucketOf: Int32Array) =>
  task.substitutes.flatMap((substitute, index) => {
    const outside = substitute.pool !== task.pool;
    const service = outside ? stream.otherService : stream.service;
    const bucket = service < 0 ? -1 : (bucketOf[service * model.roles.length + substitute.role] as number);
    if (bucket < 0 || (outside && substitute.pool !== task.otherPool)) return [];
    return [{ bucket, factor: model.work.substituteFactor[stream.task]?.[index] ?? 1, route: outside ? 1 : 0 }];
  });

const unlistedEntries = (model: CompiledModel, places: number, order: readonly number[]) => {
  const rows = Array.from({ length: places }, (): { stream: number; route: 0 | 1 }[] => []);
  for (const index of order) {
    const stream = model.streams[index] as Stream;
    const task = model.tasks[stream.task] as CompiledTask;
    if (model.lines[stream.line]?.listed) continue;
    rows[stream.service * model.pools.length + task.pool]?.push({ stream: index, route: 0 });
    if (task.otherPool >= 0 && stream.otherService >= 0)
      rows[stream.otherService * model.pools.length + task.otherPool]?.push({ stream: index, route: 1 });
  }
  const unlistedFirst = new Int32Array(places + 1);
  rows.forEach((row, place) => {
    unlistedFirst[place + 1] = (unlistedFirst[place] as number) + row.length;
  });
  const flat = rows.flat();
  return {
    unlistedFirst,
    unlistedStream: Int32Array.from(flat, ({ stream }) => stream),
    unlistedSlot: Int32Array.from(flat, ({ stream, route }) => route * model.streams.length + stream),
  };
};
