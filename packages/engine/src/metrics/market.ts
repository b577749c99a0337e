import type { CompiledModel } from '../compile/compiled-model.ts';
import { flowIndex, type RunResult } from '../simulate/run-result.ts';
import { memoBy } from './memo-by.ts';
import { defineMetric, type Metric, type MetricDescription, type MetricKey } from './metric.ts';
import { keyOf } from './places.ts';

/** Rows of the labour market: each role in each system. */
const marketKeys = memoBy((model: CompiledModel): readonly MetricKey[] =>
  model.systemIds.flatMap((systemId) => model.roles.map((role) => keyOf(systemId, 'system', { role: role.id }))),
);

const defineMarketMetric = (description: Omit<MetricDescription, 'unit' | 'better'>, values: (result: RunResult) => Float64Array): Metric =>
  defineMetric({ ...description, unit: 'heads', better: 'neither' }, (result) => ({
    keys: marketKeys(result.model),
    values: values(result),
  }));

/** Hires from outside by every employer: the flow of the cells of a role, added up by system. */
const hires = ({ model, people }: RunResult): Float64Array => {
  const { cells, months, roles } = model;
  const sums = new Float64Array(model.systemIds.length * roles.length * months);
  const from = flowIndex('joinersMarket') * cells.length * months;
  cells.forEach((cell, index) => {
    const system = model.systemOfService[cell.service] as number;
    if (system < 0) return;
    const row = (system * roles.length + cell.role) * months;
    for (let month = 0; month < months; month++)
      sums[row + month] = (sums[row + month] as number) + (people.flows[from + index * months + month] as number);
  });
  return sums;
};

/** The labour market a system hires from: who is outside, who would move, who was hired. All employers hire from the same people. */
export const marketMetrics: readonly Metric[] = [
  defineMarketMetric(
    {
      id: 'market-stock',
      label: 'People outside NHS services',
      description:
        "People of a role outside the scenario's services within the system's reach, before the month's hiring: its share of England's.",
      kind: 'stock',
      overYear: 'mean',
    },
    (result) => result.people.marketStock,
  ),
  defineMarketMetric(
    {
      id: 'market-willing',
      label: 'People willing to move',
      description:
        'Of the people outside, those who can be hired this month: the monthly willing share, gathered for up to a year. Hires by all employers together never exceed it.',
      kind: 'stock',
      overYear: 'mean',
    },
    (result) => result.people.marketWilling,
  ),
  defineMarketMetric(
    {
      id: 'market-hires',
      label: 'Hired from outside',
      description: 'People of a role hired from outside by all services of the system, NHS, independent and by the session.',
      kind: 'flow',
      overYear: 'sum',
    },
    hires,
  ),
];
