import type { CompiledModel } from '../compile/compiled-model.ts';
import type { RunResult } from '../simulate/run-result.ts';
import { memoBy } from './memo-by.ts';
import type { Basis, MetricKey, MetricRows } from './metric.ts';
import { peopleRows, sumOverCells } from './people-rows.ts';

/** Rows of a metric that sets people against work: people rows on a basis. The work is all that the services do, so the scope is 'all'. */
export const workKeys = (model: CompiledModel, basis: 'expressed' | 'need'): readonly MetricKey[] =>
  basis === 'expressed' ? expressedKeys(model) : needKeys(model);

const keysWith = (basis: Basis) =>
  memoBy((model: CompiledModel): readonly MetricKey[] => peopleRows(model).keys.map((key) => ({ ...key, basis, scope: 'all' as const })));
const expressedKeys = keysWith('expressed');
const needKeys = keysWith('need');
const bothKeys = memoBy((model: CompiledModel): readonly MetricKey[] => [...expressedKeys(model), ...needKeys(model)]);

/** Series by cell and month, summed over the rows of people metrics. */
export const sumOverPeopleRows = (result: RunResult, series: Float64Array): Float64Array =>
  sumOverCells(peopleRows(result.model).cells, series, result.model.months);

/** Required FTE by people row on one basis. */
export const requiredFteByRow = (result: RunResult, basis: 'expressed' | 'need'): Float64Array =>
  sumOverPeopleRows(result, basis === 'expressed' ? result.service.requiredFteExpressed : result.service.requiredFteNeed);

/**
 * What required FTE is set against, by people row: FTE in post plus locum cover. Trainees are left out, since the service they give is taken off the
 * requirement before it is shared out. Required and contracted FTE both allow for long absence.
 */
export const supplyFteByRow = (result: RunResult): Float64Array => {
  const { cells, months, roles } = result.model;
  const supply = result.people.fte.map((value, index) => value + (result.people.locumFte[index] as number));
  cells.forEach((cell, index) => {
    if (roles[cell.role]?.recruitment === 'programme') supply.fill(0, index * months, (index + 1) * months);
  });
  return sumOverPeopleRows(result, supply);
};

/** Rows on both bases: expressed demand first, then need. Rows of trainees are not defined: nobody requires a number of trainees for the work. */
export const onBothBases = (result: RunResult, values: (basis: 'expressed' | 'need') => Float64Array): MetricRows => {
  const { model } = result;
  const expressed = values('expressed');
  const both = new Float64Array(expressed.length * 2);
  both.set(expressed);
  both.set(values('need'), expressed.length);
  const keys = bothKeys(model);
  const trainees = new Set(model.roles.flatMap((role) => (role.recruitment === 'programme' ? [role.id] : [])));
  keys.forEach((key, row) => {
    if (trainees.has(key.role)) both.fill(Number.NaN, row * model.months, (row + 1) * model.months);
  });
  return { keys, values: both };
};
