import type { CompiledModel } from '../compile/compiled-model.ts';
import { memoBy } from './memo-by.ts';
import { defineMetric, type Reach } from './metric.ts';
import { type PeopleRows, peopleRowsWhere, sumOverCells } from './people-rows.ts';

/** Trainees in post at month end: people in roles that are entered only by a training intake. */
export const trainees = defineMetric(
  {
    id: 'trainees',
    label: 'Trainees',
    description: 'Doctors in specialist training at month end, people.',
    unit: 'heads',
    kind: 'stock',
    overYear: 'mean',
    better: 'higher',
  },
  (result, reach) => {
    const rows = traineeRows(result.model, reach);
    return { keys: rows.keys, values: sumOverCells(rows, result.people.heads, result) };
  },
);

const traineeRows = memoBy((model: CompiledModel, reach: Reach): PeopleRows => {
  const programmeIds = new Set(model.roles.flatMap((role) => (role.recruitment === 'programme' ? [role.id] : [])));
  return peopleRowsWhere(model, reach, (key) => programmeIds.has(key.role));
});
