import type { CompiledModel } from '../compile/compiled-model.ts';
import { type NumberRoom, ownNumbers } from '../simulate/number-room.ts';
import type { RunResult } from '../simulate/run-result.ts';
import { memoBy } from './memo-by.ts';
import type { MetricKey, Reach } from './metric.ts';
import { keyOf, placesOf, WHOLE_SCENARIO } from './places.ts';
import { type SparseRows, sparseRows, sumRows } from './sparse-rows.ts';

/** Rows about people: each sums some staff cells. NHS services only; systems first, then the whole scenario, then services. */
export interface PeopleRows {
  readonly keys: readonly MetricKey[];
  readonly cells: SparseRows;
}

/**
 * Rows of people metrics. A system has a row for every role (0 where it has none), for every pool of several roles ('doctor', 'nurse') and for all;
 * a service only for roles it has or may have.
 */
export const peopleRows = memoBy((model: CompiledModel, reach: Reach): PeopleRows => peopleRowsWhere(model, reach, () => true));

/** The people rows that some condition on their keys holds for. */
export const peopleRowsWhere = (model: CompiledModel, reach: Reach, holds: (key: MetricKey) => boolean): PeopleRows => {
  const places = placesOf(model);
  const staffed = new Set(places.staffedServices);
  const cells = model.cells.flatMap((cell, index) => (staffed.has(cell.service) ? [index] : []));
  const rows: { key: MetricKey; cells: number[] }[] = [];
  const add = (place: string, placeKind: MetricKey['placeKind'], group: number[]): void => {
    for (const unit of staffUnits(model)) {
      const chosen = group.filter((cell) => unit.roles.includes(model.cells[cell]?.role ?? -1));
      const key = keyOf(place, placeKind, { role: unit.id });
      if ((placeKind !== 'service' || chosen.length > 0) && holds(key)) rows.push({ key, cells: chosen });
    }
  };
  places.systemIds.forEach((systemId, system) => {
    add(
      systemId,
      'system',
      cells.filter((cell) => places.systemOfService[serviceOf(model, cell)] === system),
    );
  });
  if (places.wholeScenario) add(WHOLE_SCENARIO, 'scenario', cells);
  if (reach === 'every-place') {
    for (const service of places.staffedServices) {
      add(
        model.services[service]?.id ?? '',
        'service',
        cells.filter((cell) => serviceOf(model, cell) === service),
      );
    }
  }
  return { keys: rows.map((row) => row.key), cells: sparseRows(rows.map((row) => row.cells.map((source) => ({ source, factor: 1 })))) };
};

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
export const sumOverCells = (rows: PeopleRows, series: Float64Array, { model, room }: RunResult): Float64Array => {
  const values = room.takeUnset(rows.keys.length * model.months);
  sumRows(rows.cells, series, model.months, values);
  return values;
};

/** Difference of two series. A loop: `map` of a typed array calls back for every number. */
export const difference = (from: Float64Array, less: Float64Array, room = ownNumbers): Float64Array => {
  const values = room.takeUnset(from.length);
  for (let index = 0; index < values.length; index++) values[index] = (from[index] as number) - (less[index] as number);
  return values;
};

/** Row by row quotient; not defined where the divisor is not above 0. */
export const quotient = (over: Float64Array, under: Float64Array, room: NumberRoom): Float64Array => {
  const values = room.takeUnset(over.length);
  for (let index = 0; index < values.length; index++) {
    const divisor = under[index] as number;
    values[index] = divisor > 0 ? (over[index] as number) / divisor : Number.NaN;
  }
  return values;
};
