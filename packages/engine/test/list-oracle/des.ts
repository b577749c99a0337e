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
  /** Arrival times of those waiting, oldest at `head`; -1 for those there at the start or sent back, whose waits are not (or no longer) counted. */
  const arrivals = Array.from({ length: inSystem - inService }, () => -1);
  let head = 0;
  let uncounted = 0;
  let now = 0;
  let month = 0;

  while (month < months || uncounted > 0) {
    const rate = arrivalRate + serviceRate * inService;
    const event = now - Math.log(random()) / rate;
    const change = servers[stage + 1]?.[0] ?? Infinity;
    const monthEnd = month < months ? month + 1 : Infinity;
    const next = Math.min(event, change, monthEnd);
    if (month < months) listByMonth[month]! += (inSystem - inService) * (next - now);
    now = next;
    if (next === event) {
      // which of the racing exponential clocks rang
      if (random() * rate <= arrivalRate) {
        inSystem += 1;
        const counted = month < months;
        arrivals.push(counted ? now : -1);
        if (counted) uncounted += 1;
      } else {
        inSystem -= 1;
        inService -= 1;
      }
    } else {
      // the clocks have no memory: draw them again after a change of month or servers
      if (next === monthEnd) month += 1;
      if (next === change) {
        stage += 1;
        present = serversFrom(servers, stage);
        for (; inService > present; inService--) {
          if (head > 0) arrivals[--head] = -1;
          else arrivals.unshift(-1);
        }
      }
    }
    while (inService < present && inService < inSystem) {
      const arrived = arrivals[head++] as number;
      inService += 1;
      if (arrived < 0) continue;
      waitSums[Math.floor(arrived)]! += now - arrived;
      uncounted -= 1;
    }
    if (head > 10_000) {
      arrivals.splice(0, head);
      head = 0;
    }
  }
  return { listByMonth, waitSums };
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
  let a = word();
  let b = word();
  let c = word();
  let d = word();
  return () => {
    const total = (a + d) | 0;
    const result = (((total << 7) | (total >>> 25)) + a) | 0;
    const shifted = b << 9;
    c ^= a;
    d ^= b;
    b ^= c;
    a ^= d;
    c ^= shifted;
    d = (d << 11) | (d >>> 21);
    return ((result >>> 0) + 1) / 4294967296;
  };
}
