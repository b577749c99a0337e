import type { CompiledSiting } from './compile-siting.ts';
import { buildMilp } from './milp.ts';
import { sitingModel } from './siting-model.ts';
import type { SitingTools } from './solve-siting.ts';

/** Least work above capacity, summed over hubs, in demand units, with every other requirement kept; Infinity if they cannot be met anyhow. */
export const leastOverload = async (siting: CompiledSiting, tools: SitingTools): Promise<{ overload: number; proven: boolean }> => {
  if (tools.solve === undefined) return { overload: Number.POSITIVE_INFINITY, proven: false };
  const { milp, hubColumns } = sitingModel({ ...siting, openCosts: new Float64Array(siting.candidates) });
  const builder = buildMilp();
  milp.costs.forEach((_, at) => {
    builder.column(milp.columnNames[at] as string, {
      cost: 0,
      lower: milp.lower[at] as number,
      upper: milp.upper[at] as number,
      integer: milp.integer[at] === 1,
    });
  });
  const total = siting.loads.reduce((sum, load) => sum + load, 0);
  const extra = [...hubColumns.keys()].map((c) => (hubColumns[c] === -1 ? -1 : builder.column(`over${c}`, { cost: 1, upper: total })));
  milp.rowNames.forEach((name, row) => {
    const entries: [number, number][] = [];
    for (let at = milp.rowStarts[row] as number; at < (milp.rowStarts[row + 1] as number); at++)
      entries.push([milp.entryColumns[at] as number, milp.entryValues[at] as number]);
    // the implied row on all capacities together does not hold once they may be exceeded
    if (name === 'work') return;
    if (name.startsWith('capacity')) entries.push([extra[Number(name.slice('capacity'.length))] as number, -1]);
    builder.row(name, { lower: milp.rowLower[row] as number, upper: milp.rowUpper[row] as number }, entries);
  });
  const { gap, nodes, seconds } = { ...tools.limits, gap: 1e-6 };
  const solved = await tools.solve(builder.build(), {
    relativeGap: gap,
    absoluteGap: 1e-9,
    nodes,
    seconds,
    cancelled: tools.hooks.cancelled,
  });
  return {
    overload: solved.values === undefined ? Number.POSITIVE_INFINITY : solved.objective,
    proven: solved.status === 'optimal' || solved.status === 'infeasible',
  };
};
