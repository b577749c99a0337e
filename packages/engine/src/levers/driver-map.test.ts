import { describe, expect, it } from 'vitest';
import { METRICS } from '../metrics/index.ts';
import { DRIVER_MAP } from './driver-map.ts';
import { findLever, LEVERS } from './index.ts';

describe('the map from drivers to levers and metrics', () => {
  it('holds ten of ten drivers of Figure 5 and four of four of the strategy', () => {
    expect(DRIVER_MAP.filter(({ source }) => source === 'figure-5').length).toBe(10);
    expect(DRIVER_MAP.filter(({ source }) => source === 'strategy-2023').length).toBe(4);
    expect(new Set(DRIVER_MAP.map(({ id }) => id)).size).toBe(14);
  });

  it.each(DRIVER_MAP)('$id has a lever and a metric, and all of them exist', ({ leverIds, metricIds, inTheModel }) => {
    expect(leverIds.length).toBeGreaterThan(0);
    expect(metricIds.length).toBeGreaterThan(0);
    expect(leverIds.filter((id) => findLever(id) === undefined)).toEqual([]);
    expect(metricIds.filter((id) => !METRICS.some((metric) => metric.id === id))).toEqual([]);
    expect(inTheModel.length).toBeGreaterThan(30);
  });

  it('leaves no lever without a driver', () => {
    const mapped = new Set(DRIVER_MAP.flatMap(({ leverIds }) => leverIds));
    expect(LEVERS.filter((lever) => !mapped.has(lever.id)).map((lever) => lever.id)).toEqual([]);
  });
});
