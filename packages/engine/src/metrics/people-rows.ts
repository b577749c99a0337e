import type { CompiledModel } from '../compile/compiled-model.ts';
import { memoBy } from './memo-by.ts';
import type { MetricKey } from './metric.ts';
import { keyOf, placesOf, WHOLE_SCENARIO } from './places.ts';

/** Rows about people: each sums some staff cells. NHS services only; systems first, then services, then the whole scenario. */
export interface PeopleRows {
  readonly keys: readonly MetricKey[];
  readonly cells: readonly Int32Array[];
}

/**
 * Rows of people metrics. A system has a row for every role (0 where it has none), for every pool of several roles ('doctor', 'nurse') and for all;
 * a service only for roles it has or may have.
 */
export const peopleRows = memoBy((model: CompiledModel): PeopleRows => {
  const places = placesOf(model);
  const nhs = new Set(places.nhsServices);
  const cells = model.cells.flatMap((cell, index) => (nhs.has(cell.service) ? [index] : []));
  const rows: { key: MetricKey; cells: number[] }[] = [];
  const add = (place: string, placeKind: MetricKey['placeKind'], group: number[], everyRole: boolean): void => {
    for (const unit of staffUnits(model)) {
      const chosen = group.filter((cell) => unit.roles.includes(model.cells[cell]?.role ?? -1));
      if (everyRole || chosen.length > 0) rows.push({ key: keyOf(place, placeKind, { role: unit.id }), cells: chosen });
    }
  };
  places.systemIds.forEach((systemId, system) => {
    add(
      systemId,
      'system',
      cells.filter((cell) => places.systemOfService[serviceOf(model, cell)] === system),
      true,
    );
  });
  for (const service of places.nhsServices) {
    add(
      model.services[service]?.id ?? '',
      'service',
      cells.filter((cell) => serviceOf(model, cell) === service),
      false,
    );
  }
  if (places.wholeScenario) add(WHOLE_SCENARIO, 'scenario', cells, true);
  return { keys: rows.map((row) => row.key), cells: rows.map((row) => Int32Array.from(row.cells)) };
});

/** What a people row may be about: one role, a pool of several roles, or everyone. */
const staffUnits = memoBy((model: CompiledModel): readonly { readonly id: string; readonly roles: readonly number[] }[] => {
  const roles = model.roles.map((role, index) => ({ id: role.id, roles: [index] }));
  const pools = model.pools.map((pool) => ({
    id: pool.id,
    roles: model.roles.flatMap((role, index) => (role.poolId === pool.id ? [index] : [])),
  }));
  return [...roles, ...pools.filter((pool) => pool.roles.length > 1), { id: 'all', roles: model.roles.map((_, index) => index) }];
});

const serviceOf = (model: CompiledModel, cell: number): number => model.cells[cell]?.service ?? -1;

/** Sums a series by cell (`cell * months + month`) over the cells of each row. */
export const sumOverCells = (rows: readonly Int32Array[], series: Float64Array, months: number): Float64Array => {
  const values = new Float64Array(rows.length * months);
  for (let row = 0; row < rows.length; row++) {
    const cells = rows[row] as Int32Array;
    for (let position = 0; position < cells.length; position++) {
      addSeries(values, row * months, { series, from: (cells[position] as number) * months, months });
    }
  }
  return values;
};

const addSeries = (values: Float64Array, to: number, part: { series: Float64Array; from: number; months: number }): void => {
  const { series, from, months } = part;
  for (let month = 0; month < months; month++) values[to + month] = (values[to + month] as number) + (series[from + month] as number);
};

/** Row by row quotient; not defined where the divisor is not above 0. */
export const quotient = (over: Float64Array, under: Float64Array): Float64Array => {
  const values = new Float64Array(over.length);
  for (let index = 0; index < values.length; index++) {
    const divisor = under[index] as number;
    values[index] = divisor > 0 ? (over[index] as number) / divisor : Number.NaN;
  }
  return values;
};
