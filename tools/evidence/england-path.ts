import { compileModel } from '../../packages/engine/src/compile/compile-model.ts';
import { england } from '../../packages/engine/src/england.ts';
import { evaluateMetric } from '../../packages/engine/src/metrics/index.ts';
import { businessAsUsual } from '../../packages/engine/src/scenario/business-as-usual.ts';
import { simulate } from '../../packages/engine/src/simulate/simulate.ts';

/** Business as usual for England: the 42 systems run one by one in expected mode; means over financial years of stocks, loads and waits. */
export const englandPathEvidence = (): unknown => {
  const baseline = england();
  const years = [2026, 2031, 2036, 2040];
  const sums = new Map<string, { over: number[]; under: number[] }>();
  const add = (name: string, year: number, over: number, under: number) => {
    const row = sums.get(name) ?? { over: years.map(() => 0), under: years.map(() => 0) };
    row.over[year] = (row.over[year] as number) + over;
    row.under[year] = (row.under[year] as number) + under;
    sums.set(name, row);
  };
  for (const system of baseline.systems) {
    const compiled = compileModel(businessAsUsual(baseline, [system.id]), baseline);
    if (!compiled.ok) throw new Error(compiled.issues.map((issue) => issue.message).join('\n'));
    const model = compiled.value;
    const result = simulate(model, { mode: 'expected', seed: 0, draw: 0 });
    years.forEach((year, index) => {
      const first = (year - 2026) * 12;
      const overMonths = (of: (month: number) => void) => {
        for (let month = first; month < first + 12; month++) of(month);
      };
      model.cells.forEach((cell, at) => {
        const role = model.roles[cell.role];
        const pool = model.pools.find((candidate) => candidate.id === role?.poolId)?.id ?? '';
        overMonths((month) => {
          const slot = at * model.months + month;
          add(`heads ${role?.id}`, index, (result.people.heads[slot] as number) / 12, 1 / 42 / model.cells.length);
          for (const id of new Set([role?.id, pool])) {
            add(`load ${id}`, index, result.service.offeredMinutes[slot] as number, result.service.availableMinutes[slot] as number);
          }
          add(`required FTE ${role?.id}`, index, (result.service.requiredFteExpressed[slot] as number) / 12, 0);
        });
      });
      const wait = evaluateMetric(result, 'mean-wait', 'systems');
      const cases = evaluateMetric(result, 'expressed', 'systems');
      wait.keys.forEach((key, row) => {
        if (key.scope !== 'nhs') return;
        const weightRow = cases.keys.findIndex((candidate) => candidate.line === key.line && candidate.scope === 'nhs');
        overMonths((month) => {
          const value = wait.values[row * model.months + month] as number;
          const weight = weightRow < 0 ? 0 : (cases.values[weightRow * cases.months + month] as number);
          if (!Number.isNaN(value)) add(`wait ${key.line} ${key.role}`, index, value * weight, weight);
        });
      });
    });
  }
  const figures = [...sums].map(([name, { over, under }]) => {
    const isSum = name.startsWith('heads') || name.startsWith('required');
    return [name, over.map((value, index) => Number((isSum ? value : value / (under[index] as number)).toFixed(2)))];
  });
  return { years, figures: Object.fromEntries(figures) };
};
