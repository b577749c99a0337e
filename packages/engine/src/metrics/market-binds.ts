import type { CompiledModel } from '../compile/compiled-model.ts';
import type { RunResult } from '../simulate/run-result.ts';
import { memoBy } from './memo-by.ts';
import { defineMetric, type MetricKey } from './metric.ts';
import { flowSeries } from './people-metric.ts';
import { keyOf } from './places.ts';

/** Vacancy from which posts count as empty, FTE over all services of a system. */
const VACANT_FROM_FTE = 0.05;
/** Share of those willing below which nobody is left: rounding. */
const NOBODY = 1e-9;

/** Months in which the labour market binds: posts of a role stay vacant at the end of a month in which nobody willing was left to hire. */
export const marketBinds = defineMetric(
  {
    id: 'market-binds',
    label: 'Labour market binds',
    description:
      'Months in which posts of a role stayed vacant and everybody willing had been hired, or nobody was willing: 1 or 0 in one future, the share of futures over many. For doctors and nurses together: of any of their roles. Trainees have no market.',
    unit: 'months',
    kind: 'flow',
    overYear: 'sum',
    better: 'lower',
  },
  (result) => {
    const { model } = result;
    const { months, roles } = model;
    const binds = bindsByRole(result);
    const rows = bindsRows(model);
    const values = new Float64Array(rows.length * months);
    rows.forEach(({ system, members }, row) => {
      for (const role of members)
        for (let month = 0; month < months; month++)
          values[row * months + month] = Math.max(
            values[row * months + month] as number,
            binds[(system * roles.length + role) * months + month] as number,
          );
    });
    return { keys: rows.map(({ key }) => key), values };
  },
);

/** 1 or 0 by `(system * roles + role) * months + month`. */
const bindsByRole = (result: RunResult): Float64Array => {
  const { model, people } = result;
  const { cells, months, roles, systemIds } = model;
  const hires = flowSeries(result, 'joinersMarket');
  const hired = new Float64Array(systemIds.length * roles.length * months);
  const vacant = new Float64Array(hired.length);
  cells.forEach((cell, index) => {
    const system = model.systemOfService[cell.service] as number;
    if (system < 0) return;
    for (let month = 0; month < months; month++) {
      const at = (system * roles.length + cell.role) * months + month;
      const of = index * months + month;
      hired[at] = (hired[at] as number) + (hires[of] as number);
      vacant[at] = (vacant[at] as number) + (people.establishmentFte[of] as number) - (people.fte[of] as number);
    }
  });
  return hired.map((heads, at) => {
    const willing = people.marketWilling[at] as number;
    return (vacant[at] as number) > VACANT_FROM_FTE && heads >= willing * (1 - NOBODY) ? 1 : 0;
  });
};

interface BindsRow {
  readonly key: MetricKey;
  readonly system: number;
  readonly members: readonly number[];
}

/** Each role that is hired, and each pool of several, in each system. */
const bindsRows = memoBy((model: CompiledModel): readonly BindsRow[] => {
  const hired = model.roles.flatMap((role, index) => (role.recruitment === 'programme' ? [] : [index]));
  const pools = model.pools.map(({ id }) => ({ id, members: hired.filter((role) => model.roles[role]?.poolId === id) }));
  const units = [
    ...hired.map((role) => ({ id: model.roles[role]?.id ?? '', members: [role] })),
    ...pools.filter(({ members }) => members.length > 1),
  ];
  return model.systemIds.flatMap((systemId, system) =>
    units.map(({ id, members }) => ({ key: keyOf(systemId, 'system', { role: id }), system, members })),
  );
});
