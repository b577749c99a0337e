import type { CompiledModel } from '../../compile/compiled-model.ts';

/** FTE that one funded post of each cell brings to the work; trainees at the mean output of the programme. */
export const fundedFtePerPost = (model: CompiledModel): Float64Array => {
  const output = meanOutput(model);
  return Float64Array.from(
    model.cells,
    (cell) => (model.people.meanParticipation[cell.role] as number) * (cell.role === model.people.training.traineeRole ? output : 1),
  );
};

const meanOutput = (model: CompiledModel): number => {
  let sum = 0;
  for (const output of model.work.traineeOutput) sum += output;
  return sum / model.work.traineeOutput.length;
};
