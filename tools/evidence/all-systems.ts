import { compileModel } from '../../packages/engine/src/compile/compile-model.ts';
import { england } from '../../packages/engine/src/england.ts';
import { businessAsUsual } from '../../packages/engine/src/scenario/business-as-usual.ts';
import type { PeopleRecord } from '../../packages/engine/src/simulate/run-result.ts';
import { simulateNational, simulatePeople } from '../../packages/engine/src/simulate/simulate.ts';

/** England as one run with shared national flows, and the sum of its 42 systems run alone: heads by role at the end of chosen years. */
export const allSystemsEvidence = (): unknown => {
  const baseline = england();
  const years = [1, 5, 10, 15];
  const model = (systemIds: string[]) => {
    const compiled = compileModel(businessAsUsual(baseline, systemIds), baseline);
    if (!compiled.ok) throw new Error(compiled.issues.map((issue) => issue.message).join('\n'));
    return compiled.value;
  };
  const heads = (of: ReturnType<typeof model>, people: PeopleRecord, sums: Map<string, number[]>) => {
    of.cells.forEach((cell, index) => {
      const role = of.roles[cell.role]?.id ?? '';
      const row = sums.get(role) ?? years.map(() => 0);
      years.forEach((year, at) => {
        row[at] = (row[at] as number) + (people.heads[index * of.months + year * 12 - 1] as number);
      });
      sums.set(role, row);
    });
  };
  const together = new Map<string, number[]>();
  const all = model(baseline.systems.map((system) => system.id));
  heads(all, simulateNational(all).people, together);
  const apart = new Map<string, number[]>();
  for (const system of baseline.systems) {
    const one = model([system.id]);
    heads(one, simulatePeople(one, { mode: 'expected', seed: 0, draw: 0 }), apart);
  }
  return { yearsAfterStart: years, oneNationalRun: Object.fromEntries(together), sumOf42: Object.fromEntries(apart) };
};
