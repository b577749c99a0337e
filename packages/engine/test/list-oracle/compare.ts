import { stationaryList, stepQueue } from '../../src/math/fluid-queue.ts';
import { horizontalWait } from '../../src/math/horizontal-wait.ts';
import { emptyCurves, fillCurves } from '../../src/math/list-curves.ts';
import { type Estimate, type ListSimulation, simulateList } from './des.ts';

/** Working days a month, and the service time of MODEL.md section 7. */
export const WORKING_DAYS = 21;
export const SERVICE_DAYS = 0.35;
export const SERVICE_RATE = WORKING_DAYS / SERVICE_DAYS;

export interface ListCase {
  readonly name: string;
  /** Offered load as a share of the first number of servers. */
  readonly load: number;
  readonly servers: ListSimulation['servers'];
  readonly months: number;
  readonly opening: ListSimulation['opening'];
  readonly replications: number;
}

/** Means over the period: number waiting, and wait in working days. */
export interface ListMeans {
  readonly list: number;
  readonly waitDays: number;
}

export interface Comparison {
  readonly name: string;
  readonly replications: number;
  readonly simulatedList: Estimate;
  readonly simulatedWaitDays: Estimate;
  /** By number of substeps a month: relative differences of the list equation from the simulation. */
  readonly equation: readonly { readonly substeps: number; readonly listDifference: number; readonly waitDifference: number }[];
}

/** Simulates a case and solves the list equation for it (f = 1, no withdrawal) at several numbers of substeps; plain data, for the test and for an evidence file. */
export function compareCase(listCase: ListCase, substepCounts: readonly number[], seed: number): Comparison {
  const simulated = simulateList({ ...listCase, arrivalRate: arrivalRate(listCase), serviceRate: SERVICE_RATE, seed });
  return {
    name: listCase.name,
    replications: listCase.replications,
    simulatedList: simulated.list,
    simulatedWaitDays: inDays(simulated.wait),
    equation: substepCounts.map((substeps) => {
      const means = solveList(listCase, substeps);
      return {
        substeps,
        listDifference: means.list / simulated.list.mean - 1,
        waitDifference: means.waitDays / (simulated.wait.mean * WORKING_DAYS) - 1,
      };
    }),
  };
}

/** The list equation's means over the period; lists are averaged over time as straight lines between the ends of steps. */
export function solveList(listCase: ListCase, substeps: number): ListMeans {
  const lambda = arrivalRate(listCase);
  const steps = listCase.months * substeps;
  const out = new Float64Array(4);
  let servers = listCase.servers[0]?.[1] ?? 0;
  let rho = listCase.opening === 'empty' ? 0 : listCase.load;
  let list = listCase.opening === 'empty' ? 0 : stationaryList(lambda, servers, SERVICE_RATE, 1);
  const opening = list - servers * rho;
  const waiting = new Float64Array(steps);
  let area = 0;
  let before = opening;
  for (let step = 0; step < steps; step++) {
    servers = serversAt(listCase, step / substeps);
    stepQueue(out, list, lambda, servers, SERVICE_RATE, 1, 0, 1 / substeps, rho);
    rho = out[0] as number;
    list = out[1] as number;
    const after = list - servers * rho;
    waiting[step] = after;
    area += (before + after) / 2;
    before = after;
  }
  const curves = emptyCurves(steps);
  fillCurves(curves, { opening, arrivals: new Float64Array(steps).fill(lambda / substeps), waiting, withdrawn: new Float64Array(steps) });
  const waits = new Float64Array(listCase.months);
  horizontalWait(waits, curves, substeps);
  return { list: area / steps, waitDays: (waits.reduce((sum, wait) => sum + wait, 0) / listCase.months) * WORKING_DAYS };
}

function arrivalRate(listCase: ListCase): number {
  return listCase.load * (listCase.servers[0]?.[1] ?? 0) * SERVICE_RATE;
}

function serversAt(listCase: ListCase, month: number): number {
  return listCase.servers.reduce((present, [from, servers]) => (from <= month ? servers : present), 0);
}

function inDays(months: Estimate): Estimate {
  return { mean: months.mean * WORKING_DAYS, standardError: months.standardError * WORKING_DAYS };
}
