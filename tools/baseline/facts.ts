import { readFileSync } from 'node:fs';
import type { DeliveryModel, Role, RolePool, ServiceLine } from '../../packages/engine/src/baseline/baseline.ts';
import { isTable, type Parameter, type Source } from '../../packages/engine/src/parameters/parameter.ts';
import type { UnknownsDesign } from '../../packages/engine/src/parameters/unknowns-design.ts';
import { parseCsv } from './csv.ts';

export type Row = Readonly<Record<string, string>>;

/** Everything the baseline is built from: observed facts, parameters and structure, as committed. */
export interface Facts {
  readonly trusts: readonly Row[];
  readonly systems: readonly Row[];
  readonly successors: readonly Row[];
  /** Heads excluding resident doctors in England, boards included. */
  readonly publishedHeads: number;
  readonly sources: readonly Source[];
  readonly parameters: readonly Parameter[];
  readonly pools: readonly RolePool[];
  readonly roles: readonly Role[];
  readonly lines: readonly ServiceLine[];
  readonly deliveryModels: readonly DeliveryModel[];
  readonly unknowns: UnknownsDesign;
}

export const PARAMETER_FILES = [
  'roles',
  'service-lines',
  'demand',
  'capacity',
  'travel-and-allocation',
  'waits',
  'training',
  'market',
  'policy',
  'delivery',
  'costs',
  'appraisal',
  'siting',
] as const;

/** Reads a baseline folder. Paths are relative to it. */
export function readFacts(folder: URL): Facts {
  const text = (path: string) => readFileSync(new URL(path, folder), 'utf8');
  const json = <T>(path: string) => JSON.parse(text(path)) as T;
  const turnover = parseCsv(text('facts/turnover-by-staff-group.csv')).filter((row) => row['staff_group'] === 'All staff groups');
  const latest = turnover.reduce((a, b) => (cell(b, 'period_end') > cell(a, 'period_end') ? b : a));
  const { pools, roles } = json<{ pools: RolePool[]; roles: Role[] }>('roles.json');
  return {
    trusts: parseCsv(text('facts/trusts.csv')),
    systems: parseCsv(text('facts/systems.csv')),
    successors: parseCsv(text('facts/successors.csv')),
    publishedHeads: numberIn(latest, 'heads_end'),
    sources: json('facts/sources.json'),
    parameters: PARAMETER_FILES.flatMap((file) => json<Parameter[]>(`parameters/${file}.json`)),
    pools,
    roles,
    lines: json('service-lines.json'),
    deliveryModels: json('delivery-models.json'),
    unknowns: json('unknowns.json'),
  };
}

/** Text of a cell; an unknown column is our mistake. */
export function cell(row: Row, column: string): string {
  const value = row[column];
  if (value === undefined) throw new Error(`no column ${column}`);
  return value;
}

/** Number in a cell. */
export function numberIn(row: Row, column: string): number {
  const value = Number(cell(row, column));
  if (cell(row, column) === '' || !Number.isFinite(value)) throw new Error(`${column} holds ${cell(row, column)}, not a number`);
  return value;
}

/** Look-up of scalar parameters by id. */
export function scalarsOf(parameters: readonly Parameter[]): (id: string) => number {
  const values = new Map(parameters.flatMap((parameter) => (isTable(parameter) ? [] : [[parameter.id, parameter.value] as const])));
  return (id) => {
    const value = values.get(id);
    if (value === undefined) throw new Error(`no parameter ${id}`);
    return value;
  };
}
