import type { CompiledModel } from '../compile/compiled-model.ts';
import { COST_CATEGORIES, NATIONAL_PAYER, SYSTEM_PAYER } from '../ledger/cost-categories.ts';
import { costLedger } from '../ledger/cost-ledger.ts';
import { memoBy } from './memo-by.ts';
import { defineMetric, type MetricKey, type Reach } from './metric.ts';
import { keyOf } from './places.ts';

const LINES = [...COST_CATEGORIES.map(({ id }) => id), 'all'];

/** Rows of cost: each system as a whole by category, then what each payer bears: organisations, the system itself, the national payer. */
const costKeys = memoBy((model: CompiledModel, reach: Reach): readonly MetricKey[] => {
  const rows = (place: string, kind: MetricKey['placeKind'], lines: readonly string[], role = '') =>
    lines.map((line) => keyOf(place, kind, { line, role, scope: 'all' }));
  return model.systemIds.flatMap((systemId) => [
    ...rows(systemId, 'system', LINES),
    ...rows(systemId, 'system', ['all'], SYSTEM_PAYER),
    ...rows(systemId, 'system', ['all'], NATIONAL_PAYER),
    ...(reach === 'every-place'
      ? model.organisations
          .filter((organisation) => organisation.systemId === systemId)
          .flatMap(({ id }) => rows(id, 'organisation', ['all']))
      : []),
  ]);
});

/** Pounds a month. Line = category of cost; organisations' rows are what they pay, charges between NHS bodies included. */
export const cost = defineMetric(
  {
    id: 'cost',
    label: 'Cost of delivery',
    description:
      'What the services cost in a month: by category for a system (charges between NHS bodies net to zero), and by payer: each organisation, the system for set-up, the national payer for trainees and the central part of pensions.',
    unit: '£',
    kind: 'flow',
    overYear: 'sum',
    better: 'lower',
  },
  (result, reach) => {
    const { model } = result;
    const { months } = model;
    const keys = costKeys(model, reach);
    const values = new Float64Array(keys.length * months);
    const rowAt = new Map(keys.map((key, row) => [`${key.place}|${key.line}|${key.role}`, row]));
    const add = (name: string, series: Float64Array): void => {
      const row = rowAt.get(name);
      if (row === undefined) return;
      for (let month = 0; month < months; month++)
        values[row * months + month] = (values[row * months + month] as number) + (series[month] as number);
    };
    for (const line of costLedger(result)) {
      const systemId = model.systemIds[line.system] ?? '';
      add(`${systemId}|${line.category}|`, line.months);
      add(`${systemId}|all|`, line.months);
      if (line.payer === NATIONAL_PAYER || line.payer === SYSTEM_PAYER) add(`${systemId}|all|${line.payer}`, line.months);
      else add(`${line.payer}|all|`, line.months);
    }
    return { keys, values };
  },
);
