import type { KeptBlock, KeptMetric } from './kept-rows.ts';
import type { Statistic, StatisticCube } from './run-output.ts';
import { DRAW_STATISTICS, summariseDraws } from './summarise-draws.ts';

/** Statistics of a block of rows: one array per statistic. */
export interface BlockStatistics {
  readonly block: KeptBlock;
  readonly statistics: readonly Statistic[];
  readonly values: readonly Float64Array[];
}

/** Statistics of each block of a pass: the value itself for a single future, else the mean and quantiles over futures. */
export function blockStatistics(pass: readonly KeptBlock[], samples: readonly Float64Array[], single: boolean): BlockStatistics[] {
  if (samples.length === 0) return [];
  const statistics = statisticsOver(single);
  return pass.map((block) => {
    const length = block.rowCount * block.kept.columns;
    if (single) return { block, statistics, values: [samples[0]!.subarray(block.offset, block.offset + length)] };
    return { block, statistics, values: summariseDraws(samples, block.offset, length) };
  });
}

/** What is worked out over futures, or of a single one. */
export const statisticsOver = (single: boolean): readonly Statistic[] => (single ? ['value'] : DRAW_STATISTICS);

/** The blocks of each metric put together again: one cube per metric and statistic, in the order of the metrics. */
export function statisticCubes(metrics: readonly KeptMetric[], parts: readonly BlockStatistics[], startMonth: number): StatisticCube[] {
  return metrics.flatMap((kept) => {
    const own = parts.filter((part) => part.block.kept === kept);
    const keys =
      own[0]?.block.rowCount === kept.keys.length
        ? kept.keys
        : own.flatMap(({ block }) => kept.keys.slice(block.firstRow, block.firstRow + block.rowCount));
    return (own[0]?.statistics ?? []).map((statistic, index) => ({
      metricId: kept.metric.id,
      unit: kept.unit,
      statistic,
      period: kept.period,
      startMonth,
      months: kept.columns,
      keys,
      values: joined(own.map((part) => part.values[index]!)),
    }));
  });
}

function joined(parts: readonly Float64Array[]): Float64Array {
  if (parts.length === 1) return parts[0]!;
  const whole = new Float64Array(parts.reduce((length, part) => length + part.length, 0));
  let offset = 0;
  for (const part of parts) {
    whole.set(part, offset);
    offset += part.length;
  }
  return whole;
}
