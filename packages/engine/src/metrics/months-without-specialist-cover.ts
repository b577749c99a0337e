import { defineMetric, type MetricRows } from './metric.ts';
import { keyOf, placesOf } from './places.ts';

/** Role that gives specialist cover. */
const SPECIALIST = 'specialist';

/**
 * Months since the start in which no specialist was in post at month end in any service of the system, counted up. Locum cover does not count as
 * cover. A result of luck: not defined in expected mode, where people come in fractions.
 */
export const monthsWithoutSpecialistCover = defineMetric(
  {
    id: 'months-without-specialist-cover',
    label: 'Months without specialist cover',
    description:
      'Months since the start with no specialist in post at month end in any service of the system, counted up. Locums are not counted as cover. Sampled mode only.',
    unit: 'months',
    kind: 'stock',
    overYear: 'last',
    better: 'lower',
  },
  (result): MetricRows => {
    const { model } = result;
    const { months } = model;
    const places = placesOf(model);
    const keys = places.systemIds.map((systemId) => keyOf(systemId, 'system', { role: SPECIALIST }));
    const values = new Float64Array(keys.length * months).fill(Number.NaN);
    if (result.mode === 'expected') return { keys, values };
    const inPost = new Float64Array(values.length);
    const staffed = new Set(places.staffedServices);
    model.cells.forEach((cell, index) => {
      if (!staffed.has(cell.service) || model.roles[cell.role]?.id !== SPECIALIST) return;
      const row = (places.systemOfService[cell.service] as number) * months;
      for (let month = 0; month < months; month++) {
        inPost[row + month] = (inPost[row + month] as number) + (result.people.heads[index * months + month] as number);
      }
    });
    countMonthsAtZero(inPost, values, months);
    return { keys, values };
  },
);

const countMonthsAtZero = (inPost: Float64Array, counts: Float64Array, months: number): void => {
  let count = 0;
  for (let index = 0; index < counts.length; index++) {
    if (index % months === 0) count = 0;
    if (inPost[index] === 0) count++;
    counts[index] = count;
  }
};
