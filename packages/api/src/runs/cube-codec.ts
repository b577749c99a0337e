import { promisify } from 'node:util';
import { deflateRaw, inflateRaw } from 'node:zlib';
import type { MetricKey, Statistic, StatisticCube } from '@ohsim/engine';
import type { CubeRow } from '../store/store.ts';

/** What is stored in plain sight of one metric of a run. Keys and values are in the bytes. */
interface CubeHeader {
  readonly unit: string;
  readonly period: StatisticCube['period'];
  readonly startMonth: number;
  readonly months: number;
  readonly rows: number;
  readonly statistics: readonly Statistic[];
}

const LENGTH_BYTES = 4;
const FASTEST = { level: 1 };

/** Cubes as rows of the store, one for each metric: the statistics of a metric share their keys. Bytes: length of the keys' JSON, the JSON, then the doubles; deflated. */
export async function encodeCubes(cubes: readonly StatisticCube[]): Promise<CubeRow[]> {
  const byMetric = groupByMetric(cubes);
  return Promise.all([...byMetric].map(([metricId, same]) => encodeMetric(metricId, same)));
}

/** The cubes of a row of the store, bit for bit as they were. */
export async function decodeCubes(row: CubeRow): Promise<StatisticCube[]> {
  const { unit, period, startMonth, months, rows, statistics } = row.header as CubeHeader;
  const bytes: Buffer = await promisify(inflateRaw)(row.bytes);
  const keysLength = bytes.readUInt32LE(0);
  const keys = JSON.parse(bytes.toString('utf8', LENGTH_BYTES, LENGTH_BYTES + keysLength)) as MetricKey[];
  const size = rows * months;
  const doubles = new Float64Array(size * statistics.length);
  new Uint8Array(doubles.buffer).set(bytes.subarray(LENGTH_BYTES + keysLength));
  return statistics.map((statistic, index) => ({
    metricId: row.metricId,
    unit,
    statistic,
    period,
    startMonth,
    months,
    keys,
    values: doubles.subarray(index * size, (index + 1) * size),
  }));
}

function groupByMetric(cubes: readonly StatisticCube[]): Map<string, StatisticCube[]> {
  const groups = new Map<string, StatisticCube[]>();
  for (const cube of cubes) groups.set(cube.metricId, [...(groups.get(cube.metricId) ?? []), cube]);
  return groups;
}

async function encodeMetric(metricId: string, cubes: readonly StatisticCube[]): Promise<CubeRow> {
  const first = cubes[0]!;
  const keys = Buffer.from(JSON.stringify(first.keys));
  const length = Buffer.alloc(LENGTH_BYTES);
  length.writeUInt32LE(keys.length);
  const doubles = cubes.map(({ values }) => Buffer.from(values.buffer, values.byteOffset, values.byteLength));
  const header: CubeHeader = {
    unit: first.unit,
    period: first.period,
    startMonth: first.startMonth,
    months: first.months,
    rows: first.keys.length,
    statistics: cubes.map((cube) => cube.statistic),
  };
  return { metricId, header, bytes: new Uint8Array(await promisify(deflateRaw)(Buffer.concat([length, keys, ...doubles]), FASTEST)) };
}
