import { evaluateMetric } from '../metrics/index.ts';
import type { Metric, MetricCube, Reach } from '../metrics/metric.ts';
import type { RunResult } from '../simulate/run-result.ts';
import { rollUpToYears } from './roll-up-to-years.ts';

/** Cubes of one future, each evaluated and rolled up at most once, and only when asked for; a board run asks for systems alone. */
export interface DrawCubes {
  readonly months: (metricId: string) => MetricCube;
  readonly years: (metric: Metric) => MetricCube;
}

export function drawCubes(result: RunResult, reachOf: (metricId: string) => Reach): DrawCubes {
  const monthly = new Map<string, MetricCube>();
  const yearly = new Map<string, MetricCube>();
  const months = (metricId: string) => remembered(monthly, metricId, () => evaluateMetric(result, metricId, reachOf(metricId)));
  const years = (metric: Metric) => remembered(yearly, metric.id, () => rollUpToYears(months(metric.id), metric.overYear));
  return { months, years };
}

function remembered(cubes: Map<string, MetricCube>, id: string, make: () => MetricCube): MetricCube {
  const known = cubes.get(id);
  if (known !== undefined) return known;
  const made = make();
  cubes.set(id, made);
  return made;
}
