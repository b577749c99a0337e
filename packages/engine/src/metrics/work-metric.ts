import type { CompiledModel } from '../compile/compiled-model.ts';
import type { RunResult } from '../simulate/run-result.ts';
import { memoBy } from './memo-by.ts';
import type { MetricKey, MetricRows, Reach } from './metric.ts';
import { peopleRows, sumOverCells } from './people-rows.ts';

type WorkBasis = 'expressed' | 'need';

/** Keys of a metric that sets people against work: people rows on a basis. The work is all that the services do, so the scope is 'all'. */
export const workKeys = (model: CompiledModel, reach: Reach, basis: WorkBasis): readonly MetricKey[] => keysOn(model, `${reach} ${basis}`);

const keysOn = memoBy((model: CompiledModel, choice: `${Reach} ${WorkBasis}`): readonly MetricKey[] => {
  const [reach, basis] = choice.split(' ') as [Reach, WorkBasis];
  return peopleRows(model, reach).keys.map((key) => ({ ...key, basis, scope: 'all' as const }));
});

/** Sums series by cell and month over the rows of people metrics. */
export const sumOverPeopleRows = (result: RunResult, reach: Reach, series: Float64Array): Float64Array =>
  sumOverCells(peopleRows(result.model, reach), series, result);

/** Required FTE by people row on one basis. */
export const requiredFteByRow = (result: RunResult, reach: Reach, basis: WorkBasis): Float64Array =>
  requiredFte(result, `${reach} ${basis}`);

const requiredFte = memoBy((result: RunResult, choice: `${Reach} ${WorkBasis}`): Float64Array => {
  const [reach, basis] = choice.split(' ') as [Reach, WorkBasis];
  return sumOverPeopleRows(result, reach, basis === 'expressed' ? result.service.requiredFteExpressed : result.service.requiredFteNeed);
});

/**
 * What required FTE is set against, by people row: FTE in post plus locum cover. Trainees are left out, since the service they give is taken off the
 * requirement before it is shared out. Required and contracted FTE both allow for long absence.
 */
export const supplyFteByRow = (result: RunResult, reach: Reach): Float64Array => {
  const { cells, months, roles } = result.model;
  const { fte, locumFte } = result.people;
  const supply = result.room.take(fte.length);
  for (let index = 0; index < cells.length; index++) {
    if (roles[cells[index]?.role ?? -1]?.recruitment === 'programme') continue;
    for (let at = index * months; at < (index + 1) * months; at++) supply[at] = (fte[at] as number) + (locumFte[at] as number);
  }
  return sumOverPeopleRows(result, reach, supply);
};

/** Rows on both bases: expressed demand first, then need. Rows of trainees are not defined: nobody requires a number of trainees for the work. */
export const onBothBases = (result: RunResult, reach: Reach, values: (basis: WorkBasis) => Float64Array): MetricRows => {
  const { model } = result;
  const { keys, traineeRows } = bothBases(model, reach);
  const expressed = values('expressed');
  const both = result.room.takeUnset(expressed.length * 2);
  both.set(expressed);
  both.set(values('need'), expressed.length);
  for (const row of traineeRows) both.fill(Number.NaN, row * model.months, (row + 1) * model.months);
  return { keys, values: both };
};

const bothBases = memoBy((model: CompiledModel, reach: Reach) => {
  const keys = [...workKeys(model, reach, 'expressed'), ...workKeys(model, reach, 'need')];
  const trainees = new Set(model.roles.flatMap((role) => (role.recruitment === 'programme' ? [role.id] : [])));
  return { keys, traineeRows: keys.flatMap((key, row) => (trainees.has(key.role) ? [row] : [])) };
});
