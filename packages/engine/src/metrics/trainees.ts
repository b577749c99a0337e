import { defineMetric } from './metric.ts';
import { peopleRows, sumOverCells } from './people-rows.ts';

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
  (result) => {
    const { model } = result;
    const rows = peopleRows(model);
    const programmeIds = new Set(model.roles.flatMap((role) => (role.recruitment === 'programme' ? [role.id] : [])));
    const chosen = rows.keys.flatMap((key, row) => (programmeIds.has(key.role) ? [{ key, cells: rows.cells[row] as Int32Array }] : []));
    const cells = chosen.map((row) => row.cells);
    return { keys: chosen.map((row) => row.key), values: sumOverCells(cells, result.people.heads, model.months) };
  },
);
