import type { CompiledSiting } from './compile-siting.ts';
import { buildMilp, type MilpModel } from './milp.ts';
import type { SitingPlan } from './siting-plan.ts';

/** A further row of the model: a weighted sum over pairs and hubs that may not exceed `upper`. */
export interface SitingRow {
  readonly name: string;
  readonly pairValue: (at: number) => number;
  readonly hubValue: (candidate: number) => number;
  readonly upper: number;
}

export interface SitingModelChoice {
  /** Pairs and candidates offered; all that are allowed if absent. */
  readonly pairs?: Uint8Array | undefined;
  readonly hubs?: Uint8Array | undefined;
  readonly rows?: readonly SitingRow[];
  /** Worst drive as a column of its own, even if it has no price: rows or another objective use it. */
  readonly worstDrive?: boolean;
}

export interface SitingModel {
  readonly milp: MilpModel;
  /** Column of each candidate and of each pair; -1 where there is none. */
  readonly hubColumns: Int32Array;
  readonly pairColumns: Int32Array;
  /** Column of the worst drive; -1 without. */
  readonly worstColumn: number;
}

/**
 * The strong formulation (ReVelle and Swain 1970; Sridharan 1995 for single-source capacities):
 * minimise sum f_c y_c + sum k_dc x_dc; every demand once, sum_c x_dc = 1; x_dc <= y_c; sum_d q_d x_dc <= Q_c y_c; numbers of hubs, accredited hubs and trainers;
 * and, implied but useful, sum Q_c y_c >= total demand. Without capacities x needs no integrality: it follows from y.
 */
export const sitingModel = (siting: CompiledSiting, choice: SitingModelChoice = {}): SitingModel => {
  const builder = buildMilp();
  const n = siting.candidates;
  const hubColumns = new Int32Array(n).fill(-1);
  const pairColumns = new Int32Array(siting.demands * n).fill(-1);
  for (let c = 0; c < n; c++) {
    if (siting.allowed[c] === 0 || choice.hubs?.[c] === 0) continue;
    const lower = siting.required[c] as number;
    hubColumns[c] = builder.column(`y${c}`, { cost: siting.openCosts[c] as number, lower, upper: 1, integer: true });
  }
  for (let d = 0; d < siting.demands; d++) {
    for (let c = 0; c < n; c++) {
      const at = d * n + c;
      const cost = siting.pairCosts[at] as number;
      if (hubColumns[c] === -1 || cost === Number.POSITIVE_INFINITY || choice.pairs?.[at] === 0) continue;
      pairColumns[at] = builder.column(`x${d}_${c}`, { cost, upper: 1, integer: siting.capacitated || (choice.rows?.length ?? 0) > 0 });
    }
  }
  const priced = siting.worstDriveMinute !== 0 || choice.worstDrive === true;
  const worstColumn = priced ? builder.column('w', { cost: siting.worstDriveMinute, upper: Number.POSITIVE_INFINITY }) : -1;
  const columns = { hubColumns, pairColumns, worstColumn };
  pairRows(siting, columns, builder);
  hubRows(siting, columns, builder);
  for (const row of choice.rows ?? []) {
    const entries: [number, number][] = [];
    hubColumns.forEach((column, c) => void (column !== -1 && entries.push([column, row.hubValue(c)])));
    pairColumns.forEach((column, at) => void (column !== -1 && entries.push([column, row.pairValue(at)])));
    builder.row(
      row.name,
      { upper: row.upper },
      entries.filter(([, value]) => value !== 0),
    );
  }
  return { milp: builder.build(), ...columns };
};

type Columns = Omit<SitingModel, 'milp'>;
type Builder = ReturnType<typeof buildMilp>;

const pairRows = (siting: CompiledSiting, { hubColumns, pairColumns, worstColumn }: Columns, builder: Builder): void => {
  const n = siting.candidates;
  for (let d = 0; d < siting.demands; d++) {
    const own: [number, number][] = [];
    const drives: [number, number][] = [];
    for (let c = 0; c < n; c++) {
      const column = pairColumns[d * n + c] as number;
      if (column === -1) continue;
      own.push([column, 1]);
      drives.push([column, siting.minutes[d * n + c] as number]);
      builder.row(`open${d}_${c}`, { upper: 0 }, [
        [column, 1],
        [hubColumns[c] as number, -1],
      ]);
    }
    builder.row(`serve${d}`, { lower: 1, upper: 1 }, own);
    if (worstColumn !== -1) builder.row(`drive${d}`, { upper: 0 }, [...drives.filter(([, minutes]) => minutes !== 0), [worstColumn, -1]]);
  }
};

const hubRows = (siting: CompiledSiting, { hubColumns, pairColumns }: Columns, builder: Builder): void => {
  const n = siting.candidates;
  const total = siting.loads.reduce((sum, load) => sum + load, 0);
  const overHubs = (value: (c: number) => number): [number, number][] =>
    [...hubColumns.keys()].flatMap((c) => {
      const amount = value(c);
      return hubColumns[c] === -1 || amount === 0 ? [] : [[hubColumns[c] as number, amount] as [number, number]];
    });
  builder.row(
    'hubs',
    { lower: siting.minHubs, upper: siting.maxHubs },
    overHubs(() => 1),
  );
  if (siting.minAccredited > 0)
    builder.row(
      'accredited',
      { lower: siting.minAccredited },
      overHubs((c) => siting.accredited[c] as number),
    );
  if (siting.minTrainers > 0)
    builder.row(
      'trainers',
      { lower: siting.minTrainers },
      overHubs((c) => siting.trainers[c] as number),
    );
  if (!siting.capacitated) return;
  const capacityOf = (c: number): number => Math.min(siting.capacities[c] as number, total);
  builder.row('work', { lower: total * (1 - 1e-9) }, overHubs(capacityOf));
  for (let c = 0; c < n; c++) {
    if (hubColumns[c] === -1) continue;
    const served: [number, number][] = [];
    for (let d = 0; d < siting.demands; d++) {
      const column = pairColumns[d * n + c] as number;
      if (column !== -1 && siting.loads[d] !== 0) served.push([column, siting.loads[d] as number]);
    }
    if (served.length > 0) builder.row(`capacity${c}`, { upper: 0 }, [...served, [hubColumns[c] as number, -capacityOf(c)]]);
  }
};

/** A plan as a point of the model, to start from; undefined if the model lacks one of its columns. */
export const planValues = (siting: CompiledSiting, model: SitingModel, plan: SitingPlan): Float64Array | undefined => {
  const values = new Float64Array(model.milp.costs.length);
  let worst = 0;
  for (let c = 0; c < siting.candidates; c++) {
    if (plan.open[c] === 0) continue;
    if (model.hubColumns[c] === -1) return undefined;
    values[model.hubColumns[c] as number] = 1;
  }
  for (let d = 0; d < siting.demands; d++) {
    const at = d * siting.candidates + (plan.hub[d] as number);
    if (model.pairColumns[at] === -1) return undefined;
    values[model.pairColumns[at] as number] = 1;
    worst = Math.max(worst, siting.minutes[at] as number);
  }
  if (model.worstColumn !== -1) values[model.worstColumn] = worst;
  return values;
};

/** The hubs of a solver's point and each demand's best-supported one: 0-1 values come back rounded. */
export const modelPlan = (siting: CompiledSiting, model: SitingModel, values: Float64Array): { open: Uint8Array; hub: Int32Array } => {
  const open = new Uint8Array(siting.candidates);
  for (let c = 0; c < siting.candidates; c++) {
    const column = model.hubColumns[c] as number;
    open[c] = column !== -1 && (values[column] as number) > 0.5 ? 1 : 0;
  }
  const hub = new Int32Array(siting.demands).fill(-1);
  for (let d = 0; d < siting.demands; d++) {
    let most = -1;
    for (let c = 0; c < siting.candidates; c++) {
      const at = d * siting.candidates + c;
      const column = model.pairColumns[at] as number;
      if (column === -1 || open[c] === 0) continue;
      const share = siting.capacitated ? (values[column] as number) : -(siting.pairCosts[at] as number);
      if (hub[d] === -1 || share > most) {
        most = share;
        hub[d] = c;
      }
    }
  }
  return { open, hub };
};
