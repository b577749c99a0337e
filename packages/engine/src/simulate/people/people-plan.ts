import type { CompiledModel } from '../../compile/compiled-model.ts';
import { keepFew } from '../../math/keep-few.ts';

/** Index plumbing of the people side, made once per compiled model. */
export interface PeoplePlan {
  readonly role: Int32Array; // by cell
  readonly service: Int32Array; // by cell
  readonly system: Int32Array; // by cell, -1 outside the scenario
  readonly byVacancy: Uint8Array; // by role: whether it is recruited by vacancy
  /** Cells of a role in a system: `role * systems + system`. */
  readonly cellsAt: readonly (readonly number[])[];
  readonly cellsOfRole: readonly (readonly number[])[];
}

const buildPlan = (model: CompiledModel): PeoplePlan => {
  const systems = model.systemIds.length;
  const cellsAt = Array.from({ length: model.roles.length * systems }, (): number[] => []);
  const cellsOfRole = model.roles.map((): number[] => []);
  model.cells.forEach((cell, index) => {
    const system = model.systemOfService[cell.service] as number;
    cellsOfRole[cell.role]?.push(index);
    if (system >= 0) cellsAt[cell.role * systems + system]?.push(index);
  });
  return {
    role: Int32Array.from(model.cells, (cell) => cell.role),
    service: Int32Array.from(model.cells, (cell) => cell.service),
    system: Int32Array.from(model.cells, (cell) => model.systemOfService[cell.service] as number),
    byVacancy: Uint8Array.from(model.roles, (role) => (role.recruitment === 'vacancy' ? 1 : 0)),
    cellsAt,
    cellsOfRole,
  };
};

/** As many as compile-model.ts keeps structures. */
const PLANS_KEPT = 64;

/** The plan of a model; a pure function of its cells, kept so that draws do not make it again. */
export const peoplePlan = keepFew(PLANS_KEPT, (model: CompiledModel) => model.cells, buildPlan);
