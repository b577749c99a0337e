/**
 * An independent discrete-event simulation of a list: Poisson arrivals, exponential service, a number of servers that changes with time,
 * one class, first come, first served. It shares no code with the engine (own generator, own logarithms) and is what
 * `lists-against-des.test.ts` compares with. A server taken away while serving sends its client back to the head of the list; service being
 * exponential, what is left of it is a new service. Time in months.
 */
export interface ListSimulation {
  readonly arrivalRate: number;
  /** Completions a month of one busy server. */
  readonly serviceRate: number;
  /** Servers from each time on, months: [[0, 3], [6, 2], [12, 3]]. */
  readonly servers: readonly (readonly [number, number])[];
  readonly months: number;
  /** 'stationary': the number in the system is drawn from the equilibrium of the first number of servers. */
  readonly opening: 'empty' | 'stationary';
  readonly replications: number;
  readonly seed: number;
}

/** A mean over replications with its standard error. */
export interface Estimate {
  readonly mean: number;
  readonly standardError: number;
}

export interface ListEstimates {
  /** Mean number waiting (not in service) over each month, and over the whole period. */
  readonly listByMonth: readonly Estimate[];
  readonly list: Estimate;
  /** Mean wait before the first start, months, of those who arrive in each month, and of all who arrive in the period. */
  readonly waitByMonth: readonly Estimate[];
  readonly wait: Estimate;
}

export function simulateList(simulation: ListSimulation): ListEstimates {
  const { months, replications } = simulation;
  const listByMonth = Array.from({ length: months }, newMoments);
  const waitByMonth = Array.from({ length: months }, newMoments);
  const list = newMoments();
  const waitSum = newMoments();
  const random = xoshiro128(simulation.seed);
  const expectedArrivals = simulation.arrivalRate * months;
  for (let replication = 0; replication < replications; replication++) {
    const path = simulateOnce(simulation, random);
    for (let month = 0; month < months; month++) {
      addTo(listByMonth[month] as Moments, path.listByMonth[month] as number);
      // a ratio estimator with the known mean of the arrivals below: unbiased
      addTo(waitByMonth[month] as Moments, (path.waitSums[month] as number) / simulation.arrivalRate);
    }
    addTo(list, sum(path.listByMonth) / months);
    addTo(waitSum, sum(path.waitSums) / expectedArrivals);
  }
  return { listByMonth: listByMonth.map(estimate), list: estimate(list), waitByMonth: waitByMonth.map(estimate), wait: estimate(waitSum) };
}

interface Path {
  readonly listByMonth: Float64Array;
  readonly waitSums: Float64Array;
}

/** One history. Runs on after the period, with the last servers, until everyone who arrived in it has started. */
function simulateOnce({ arrivalRate, serviceRate, servers, months, opening }: ListSimulation, random: () => number): Path {
  const listByMonth = new Float64Array(months);
  const waitSums = new Float64Array(months);
  let stage = 0;
  let present = serversFrom(servers, 0);
  let inSystem = opening === 'empty' ? 0 : stationaryNumber(arrivalRate / serviceRate, present, random());
  let inService = Math.min(inSystem, present);
  const line = newLine(inSystem - inService);
  let uncounted = 0;
  let now = 0;
  let month = 0;

  while (month < months || uncounted > 0) {
    const change = servers[stage + 1]?.[0] ?? Infinity;
    const monthEnd = month < months ? month + 1 : Infinity;
    const until = Math.min(change, monthEnd);
    const counted = month < months;
    let area = 0;
    for (;;) {
      const rate = arrivalRate + serviceRate * inService;
      const event = now - Math.log(random()) / rate;
      if (!(event <= until)) break;
      area += (inSystem - inService) * (event - now);
      now = event;
      // which of the racing exponential clocks rang
      if (random() * rate <= arrivalRate) {
        inSystem += 1;
        joinLine(line, counted ? now : UNCOUNTED);
        if (counted) uncounted += 1;
      } else {
        inSystem -= 1;
        inService -= 1;
      }
      // whoever waits longest goes to the server that is free
      if (inService < present && inService < inSystem) {
        inService += 1;
        const arrived = leaveLine(line);
        if (arrived !== UNCOUNTED) {
          waitSums[Math.floor(arrived)]! += now - arrived;
          uncounted -= 1;
        }
      }
      if (!counted && uncounted === 0) break;
    }
    if (counted) listByMonth[month]! += area + (inSystem - inService) * (until - now);
    else if (uncounted === 0) break;
    // the clocks have no memory: they are drawn again after a change of month or servers
    now = until;
    if (until === monthEnd) month += 1;
    if (until === change) {
      stage += 1;
      present = serversFrom(servers, stage);
      for (; inService > present; inService--) rejoinLine(line);
    }
    while (inService < present && inService < inSystem) {
      inService += 1;
      const arrived = leaveLine(line);
      if (arrived === UNCOUNTED) continue;
      waitSums[Math.floor(arrived)]! += now - arrived;
      uncounted -= 1;
    }
  }
  return { listByMonth, waitSums };
}

/** Time of arrival of those there at the start or sent back, whose waits are not (or no longer) counted. */
const UNCOUNTED = -1;

/** Arrival times of those waiting, oldest at `head`: a ring whose room is a power of two. */
interface Line {
  room: Float64Array;
  head: number;
  length: number;
}

function newLine(length: number): Line {
  return { room: new Float64Array(2 ** Math.ceil(Math.log2(Math.max(length, 128)))).fill(UNCOUNTED), head: 0, length };
}

function joinLine(line: Line, arrived: number): void {
  if (line.length === line.room.length) widen(line);
  line.room[(line.head + line.length) & (line.room.length - 1)] = arrived;
  line.length += 1;
}

/** To the head of the line. */
function rejoinLine(line: Line): void {
  if (line.length === line.room.length) widen(line);
  line.head = (line.head - 1) & (line.room.length - 1);
  line.room[line.head] = UNCOUNTED;
  line.length += 1;
}

function leaveLine(line: Line): number {
  const arrived = line.room[line.head] as number;
  line.head = (line.head + 1) & (line.room.length - 1);
  line.length -= 1;
  return arrived;
}

function widen(line: Line): void {
  const room = new Float64Array(line.room.length * 2);
  for (let place = 0; place < line.length; place++) room[place] = line.room[(line.head + place) & (line.room.length - 1)] as number;
  line.room = room;
  line.head = 0;
}

function serversFrom(servers: ListSimulation['servers'], stage: number): number {
  return servers[stage]?.[1] ?? 0;
}

/** Number in an M/M/c system in equilibrium, from one uniform number: p(n + 1) = p(n) a / min(n + 1, c). */
function stationaryNumber(load: number, servers: number, u: number): number {
  let mass = 1;
  let below = 0;
  for (let n = 0; n < servers; n++) {
    below += mass;
    mass *= load / (n + 1);
  }
  const total = below + mass / (1 - load / servers);
  let left = u * total;
  let term = 1;
  let n = 0;
  while (left > term && n < 1e6) {
    left -= term;
    n += 1;
    term *= load / Math.min(n, servers);
  }
  return n;
}

/** Running mean and sum of squares (Welford 1962). */
interface Moments {
  count: number;
  mean: number;
  squares: number;
}

function newMoments(): Moments {
  return { count: 0, mean: 0, squares: 0 };
}

function addTo(moments: Moments, value: number): void {
  moments.count += 1;
  const difference = value - moments.mean;
  moments.mean += difference / moments.count;
  moments.squares += difference * (value - moments.mean);
}

function estimate({ count, mean, squares }: Moments): Estimate {
  return { mean, standardError: Math.sqrt(squares / (count - 1) / count) };
}

function sum(values: Float64Array): number {
  return values.reduce((total, value) => total + value, 0);
}

/** Numbers made at a time, with the state in local variables: made one by one they are a fifth of the time of the simulation (22 November 2026). */
const BATCH = 4096;

/** xoshiro128++ (Blackman & Vigna 2019, public domain), seeded through splitmix32; numbers in (0, 1]. */
function xoshiro128(seed: number): () => number {
  let state = seed | 0;
  const word = () => {
    state = (state + 0x9e3779b9) | 0;
    let z = state;
    z = Math.imul(z ^ (z >>> 16), 0x85ebca6b);
    z = Math.imul(z ^ (z >>> 13), 0xc2b2ae35);
    return z ^ (z >>> 16);
  };
  const words = Int32Array.of(word(), word(), word(), word());
  const batch = new Float64Array(BATCH);
  let used = BATCH;
  return () => {
    if (used === BATCH) {
      fillBatch(batch, words);
      used = 0;
    }
    return batch[used++] as number;
  };
}

function fillBatch(batch: Float64Array, words: Int32Array): void {
  let [a, b, c, d] = [0, 1, 2, 3].map((place) => words[place] as number) as [number, number, number, number];
  for (let place = 0; place < batch.length; place++) {
    const total = (a + d) | 0;
    const result = (((total << 7) | (total >>> 25)) + a) | 0;
    const shifted = b << 9;
    c ^= a;
    d ^= b;
    b ^= c;
    a ^= d;
    c ^= shifted;
    d = (d << 11) | (d >>> 21);
    batch[place] = ((result >>> 0) + 1) * 2 ** -32;
  }
  words.set([a, b, c, d]);
}
