/**
 * An independent discrete-event simulation of a list: Poisson arrivals, exponential service, a number of servers that changes with time,
 * first come, first served. It shares no code with the engine (own generator, own logarithms) and is what `lists-against-des.test.ts` compares with.
 * A server taken away while serving sends its client back to the head of the list; being exponential, what is left of the service is a new service.
 * Time in months.
 */
export interface ListSimulation {
  readonly arrivalRate: number;
  /** Completions a month of one busy server. */
  readonly serviceRate: number;
  /** Servers from each month on: [[0, 3], [6, 2], [12, 3]]. */
  readonly servers: readonly (readonly [number, number])[];
  readonly months: number;
  /** 'empty', or 'stationary': a warm-up of so many months with the first number of servers. */
  readonly warmUpMonths: number;
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
  /** Number waiting at the opening. */
  readonly openingList: Estimate;
  /** Mean wait before first start, months, of those arriving in each month, and of all arriving in the period. */
  readonly waitByMonth: readonly Estimate[];
  readonly wait: Estimate;
}

export function simulateList(simulation: ListSimulation): ListEstimates {
  const { months, replications } = simulation;
  const lists = Array.from({ length: months }, () => new Moments());
  const waits = Array.from({ length: months }, () => new Moments());
  const list = new Moments();
  const opening = new Moments();
  const totalWaits = new Moments();
  const arrivals = new Moments();
  const random = xoshiro128(simulation.seed);
  for (let replication = 0; replication < replications; replication++) {
    const path = simulateOnce(simulation, random);
    opening.add(path.openingList);
    list.add(path.listMonths.reduce((sum, value) => sum + value, 0) / months);
    totalWaits.add(path.waitSums.reduce((sum, value) => sum + value, 0));
    arrivals.add(path.arrivals.reduce((sum, value) => sum + value, 0));
    for (let month = 0; month < months; month++) {
      lists[month]?.add(path.listMonths[month] as number);
      waits[month]?.add((path.waitSums[month] as number) / Math.max(1, path.arrivals[month] as number));
    }
  }
  // a ratio of means; arrivals vary far less than waits, so the error of the waits is the error of the ratio
  const wait = { mean: totalWaits.mean / arrivals.mean, standardError: totalWaits.standardError / arrivals.mean };
  return {
    listByMonth: lists.map((moments) => moments.estimate()),
    list: list.estimate(),
    openingList: opening.estimate(),
    waitByMonth: waits.map((moments) => moments.estimate()),
    wait,
  };
}

interface Path {
  readonly openingList: number;
  readonly listMonths: Float64Array;
  readonly waitSums: Float64Array;
  readonly arrivals: Float64Array;
}

/** One history. Runs on after the period, with the last servers, until everyone who arrived in it has started. */
function simulateOnce(simulation: ListSimulation, random: () => number): Path {
  const { arrivalRate, serviceRate, months, warmUpMonths } = simulation;
  const path = { openingList: 0, listMonths: new Float64Array(months), waitSums: new Float64Array(months), arrivals: new Float64Array(months) };
  /** Arrival times of those waiting, in order; a client sent back is marked by NaN, because its wait was counted at its first start. */
  const queue: number[] = [];
  let head = 0;
  let inService = 0;
  let now = -warmUpMonths;
  let stage = 0;
  let servers = simulation.servers[0]?.[1] ?? 0;
  let nextArrival = now + exponential(random, arrivalRate);
  let toStart = 0;
  let opened = warmUpMonths === 0;

  const waitingCount = () => queue.length - head;
  const start = () => {
    while (inService < servers && waitingCount() > 0) {
      const arrived = queue[head] as number;
      head += 1;
      if (head > 4096) queue.splice(0, head), (head = 0);
      inService += 1;
      if (arrived >= 0 && arrived < months) {
        path.waitSums[Math.floor(arrived)]! += now - arrived;
        toStart -= 1;
      }
    }
  };
  const advance = (to: number) => {
    // area under the number waiting, split at month ends
    let from = Math.max(now, 0);
    const end = Math.min(to, months);
    while (from < end) {
      const month = Math.floor(from);
      const until = Math.min(month + 1, end);
      path.listMonths[month]! += waitingCount() * (until - from);
      from = until;
    }
    now = to;
  };

  while (now < months || toStart > 0) {
    const change = simulation.servers[stage + 1]?.[0] ?? Infinity;
    const completion = inService > 0 ? now + exponential(random, serviceRate * inService) : Infinity;
    const next = Math.min(nextArrival, completion, change);
    if (!opened && next >= 0) {
      opened = true;
      path.openingList = waitingCount();
    }
    advance(next);
    if (next === change) {
      stage += 1;
      servers = simulation.servers[stage]?.[1] ?? 0;
      while (inService > servers) {
        inService -= 1;
        if (head > 0) queue[--head] = Number.NaN;
        else queue.unshift(Number.NaN);
      }
      start();
    } else if (next === nextArrival) {
      queue.push(now);
      if (now >= 0 && now < months) {
        path.arrivals[Math.floor(now)]! += 1;
        toStart += 1;
      }
      nextArrival = now + exponential(random, arrivalRate);
      start();
    } else {
      inService -= 1;
      start();
    }
  }
  return path;
}

/** Running mean and variance (Welford 1962). */
class Moments {
  count = 0;
  mean = 0;
  private squares = 0;

  add(value: number): void {
    this.count += 1;
    const difference = value - this.mean;
    this.mean += difference / this.count;
    this.squares += difference * (value - this.mean);
  }

  get standardError(): number {
    return Math.sqrt(this.squares / (this.count - 1) / this.count);
  }

  estimate(): Estimate {
    return { mean: this.mean, standardError: this.standardError };
  }
}

function exponential(random: () => number, rate: number): number {
  return -Math.log(random()) / rate;
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
    const sum = (a + d) | 0;
    const result = (((sum << 7) | (sum >>> 25)) + a) | 0;
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
