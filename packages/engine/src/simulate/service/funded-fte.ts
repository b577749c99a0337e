import type { CompiledModel, StaffCell } from '../../compile/compiled-model.ts';

/** FTE that one funded post of each cell brings to the work; trainees at the mean output of the programme. */
export const fundedFtePerPost = (model: CompiledModel): Float64Array => {
  const output = meanOutput(model);
  const { cells, people } = model;
  const fte = new Float64Array(cells.length);
  for (let cell = 0; cell < fte.length; cell++) {
    const { role } = cells[cell] as StaffCell;
    fte[cell] = (people.meanParticipation[role] as number) * (role === people.training.traineeRole ? output : 1);
  }
  return fte;
};

const meanOutput = (model: CompiledModel): number => {
  let sum = 0;
  for (const output of model.work.traineeOutput) sum += output;
  return sum / model.work.traineeOutput.length;
};
