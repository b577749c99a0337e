import type { Parameter, ParameterEdit, ScalarParameter } from '../parameters/parameter.ts';
import { isMonth } from '../units/months.ts';

/** An override as far as it could be read. */
export interface ReadOverride {
  readonly index: number;
  readonly parameter: Parameter;
  readonly op: ParameterEdit['op'];
  readonly value: number;
  readonly from: string | undefined;
}

/** Reads one entry; undefined where its operation or value cannot be read, which the check of shape reports. */
export const readOverride = (entry: Readonly<Record<string, unknown>>, parameter: Parameter, index: number): ReadOverride | undefined => {
  const { op, value, from } = entry;
  if ((op !== 'set' && op !== 'multiply' && op !== 'add') || typeof value !== 'number' || !Number.isFinite(value)) return undefined;
  return { index, parameter, op, value, from: typeof from === 'string' && isMonth(from) ? from : undefined };
};

const OPERATION_ORDER = { set: 0, multiply: 1, add: 2 } as const;

/** Value of a parameter once some overrides are in full effect: set, multiply, add. */
export const valueAfter = (parameter: ScalarParameter, overrides: readonly ReadOverride[]): number =>
  [...overrides]
    .sort((a, b) => OPERATION_ORDER[a.op] - OPERATION_ORDER[b.op])
    .reduce(
      (value, { op, value: change }) => (op === 'set' ? change : op === 'multiply' ? value * change : value + change),
      parameter.value,
    );
