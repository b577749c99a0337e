import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { COST_OBJECTIVE, type SitingProblem } from '../../packages/engine/src/explore/siting/siting-problem.ts';

/** A published instance as a siting problem, with the objective its publishers report. */
export interface SitingCase {
  readonly id: string;
  readonly source: string;
  readonly published: number;
  /** 'optimal' if the publisher proved it, else the best that was known. */
  readonly publishedStatus: string;
  readonly problem: SitingProblem;
}

interface PublishedCase {
  readonly id: string;
  readonly source: string;
  readonly inputs: { readonly problem?: string; readonly p?: number; readonly n?: number } & Readonly<Record<string, unknown>>;
  readonly expected: Readonly<Record<string, unknown>>;
}

/** Sixty one-way drives a year at £1 an hour: travel cost = minutes, so that the published sums of distances are the objective. */
const DRIVES = 60;

/** The p-median and capacitated instances of OR-Library in a folder of case files; empty if the folder has none. They are not ours to copy. */
export function readSitingCases(folder: string): { cases: SitingCase[]; withoutInstance: string[] } {
  const rows = ['location_pmedcap_orlib.json', 'location_pmed_orlib.json']
    .map((name) => join(folder, name))
    .filter((path) => existsSync(path))
    .flatMap((path) => (JSON.parse(readFileSync(path, 'utf8')) as { cases: PublishedCase[] }).cases);
  const cases = rows.flatMap((row) => {
    if (row.inputs.problem === 'p-median') return [pMedian(row)];
    return row.inputs.problem === 'capacitated-p-median-single-source' ? [capacitated(row)] : [];
  });
  const known = new Set(cases.map(({ id }) => id));
  const listed = rows.filter(({ inputs }) => inputs.problem === undefined).flatMap(({ expected }) => Object.keys(expected));
  return { cases, withoutInstance: listed.filter((id) => !known.has(id)) };
}

/** Shortest paths over the edge list, a later edge replacing an earlier one (Floyd 1962). */
function pMedian({ id, source, inputs, expected }: PublishedCase): SitingCase {
  const n = inputs.n as number;
  const edges = inputs['edgesFlat'] as number[];
  const minutes = Array.from({ length: n }, (_, a) => Array.from({ length: n }, (__, b) => (a === b ? 0 : Number.POSITIVE_INFINITY)));
  for (let at = 0; at < edges.length; at += 3) {
    const [a, b, length] = [(edges[at] as number) - 1, (edges[at + 1] as number) - 1, edges[at + 2] as number];
    (minutes[a] as number[])[b] = length;
    (minutes[b] as number[])[a] = length;
  }
  for (let via = 0; via < n; via++) {
    const through = minutes[via] as number[];
    for (const row of minutes) {
      const first = row[via] as number;
      for (let b = 0; b < n; b++) if (first + (through[b] as number) < (row[b] as number)) row[b] = first + (through[b] as number);
    }
  }
  const sum = minutes.reduce((total, row) => total + row.reduce((a, b) => a + b, 0), 0);
  if (sum !== expected['distSum']) throw new Error(`${id}: distances add up to ${sum}, published ${String(expected['distSum'])}`);
  const demand = new Array<number>(n).fill(1);
  return {
    ...common(id, source, expected),
    problem: problemOf({ minutes, demand, capacity: Number.POSITIVE_INFINITY, hubs: inputs.p as number }),
  };
}

/** Whole-number Euclidean distances; every node a customer and a candidate of the same capacity. */
function capacitated({ id, source, inputs, expected }: PublishedCase): SitingCase {
  const places = inputs['xy'] as [number, number][];
  const minutes = places.map(([x, y]) => places.map(([u, v]) => Math.floor(Math.sqrt((x - u) ** 2 + (y - v) ** 2))));
  const parts = { minutes, demand: inputs['demand'] as number[], capacity: inputs['capacity'] as number, hubs: inputs.p as number };
  return { ...common(id, source, expected), problem: problemOf(parts) };
}

const common = (id: string, source: string, expected: PublishedCase['expected']) => ({
  id,
  source,
  published: expected['objective'] as number,
  publishedStatus: (expected['status'] as string | undefined) ?? 'optimal',
});

interface ProblemParts {
  readonly minutes: number[][];
  readonly demand: readonly number[];
  readonly capacity: number;
  readonly hubs: number;
}

function problemOf({ minutes, demand, capacity, hubs }: ProblemParts): SitingProblem {
  const ids = minutes.map((_, at) => `node-${at + 1}`);
  return {
    sites: ids.map((id) => ({ id, name: id })),
    candidates: ids.map((siteId) => ({ siteId, capacity, fixedCostPerYear: 0, accredited: true, trainers: 0 })),
    demands: ids.map((siteId, at) => ({ siteId, demand: demand[at] as number, drivesPerYear: DRIVES })),
    driveMinutes: minutes,
    settings: {
      hubs: { min: hubs, max: hubs },
      maxDriveMinutes: Number.POSITIVE_INFINITY,
      costPerDriveHour: 1,
      objective: COST_OBJECTIVE,
      minAccreditedHubs: 0,
      minTrainers: 0,
      minTrainersPerHub: 0,
      openSiteIds: [],
      closedSiteIds: [],
    },
  };
}
