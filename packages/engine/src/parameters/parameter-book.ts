import { EngineError } from '../issues/engine-error.ts';
import { isTable, type Parameter, type ScalarParameter, type TableParameter } from './parameter.ts';

/** Parameters by id. Asking for an id that is not there, or for a table as a number, is our mistake and throws: ask `missingParameters` first. */
export interface ParameterBook {
  /** Default value of a number, in its unit. */
  readonly scalar: (id: string) => number;
  /** Default values of a table by key, in its unit. */
  readonly table: (id: string) => Readonly<Record<string, number>>;
  /** The whole row, with range, distribution and source. */
  readonly row: (id: string) => Parameter;
  readonly has: (id: string) => boolean;
  /** Those of the ids that have no row, in the order asked. */
  readonly missingParameters: (ids: readonly string[]) => readonly string[];
}

/** Look-up over parameters with unique ids. */
export function createParameterBook(parameters: readonly Parameter[]): ParameterBook {
  const rows = new Map(parameters.map((parameter) => [parameter.id, parameter]));
  if (rows.size !== parameters.length) throw new EngineError(`${parameters.length - rows.size} parameter ids occur more than once`);
  const row = (id: string): Parameter => {
    const found = rows.get(id);
    if (found === undefined) throw new EngineError(`there is no parameter ${id}`);
    return found;
  };
  return {
    row,
    scalar: (id) => scalarRow(row(id)).value,
    table: (id) => tableRow(row(id)).values,
    has: (id) => rows.has(id),
    missingParameters: (ids) => ids.filter((id) => !rows.has(id)),
  };
}

function scalarRow(parameter: Parameter): ScalarParameter {
  if (isTable(parameter)) throw new EngineError(`parameter ${parameter.id} is a table, not a number`);
  return parameter;
}

function tableRow(parameter: Parameter): TableParameter {
  if (!isTable(parameter)) throw new EngineError(`parameter ${parameter.id} is a number, not a table`);
  return parameter;
}
