import type { CompiledModel } from '../../compile/compiled-model.ts';
import type { ServiceRecord } from '../run-result.ts';
import { flowing, type ServiceMonth } from './service-month.ts';

/**
 * required FTE[role] = minutes asked of it by preference / (minutes per funded FTE x target utilisation) + governance + supervision as FTE (MODEL section 6); travel is outside it.
 * Long absence is in the minutes per funded FTE, so required and funded FTE are the same kind of thing. Where several roles share work (doctors), trainees' service
 * from their funded posts comes off first and the rest is shared as funded posts bring minutes; required trainees are not a figure.
 */
export const recordRequirements = (run: ServiceMonth): void => {
  const { model, plan, state, month, record } = run;
  const { months } = model;
  for (let bucket = 0; bucket < plan.bucketCount; bucket++) {
    const cells = plan.cellsOfBucket[bucket] as readonly number[];
    if (cells.length === 0) continue;
    requireBucket({ model, month, out: record.requiredFteExpressed }, cells, state.scratch.requiredExpressed[bucket] as number);
    requireBucket({ model, month, out: record.requiredFteNeed }, cells, state.scratch.requiredNeed[bucket] as number);
  }
  const specialist = model.people.training.specialistRole;
  for (let service = 0; service < model.services.length; service++) {
    const at = service * months + month;
    addOverhead({ model, month, record }, service, specialist, record.supervisionMinutes[at] as number);
  }
  for (const duty of model.governance) {
    const minutes = (model.work.governanceMinutes[month] as number) * flowing(run, duty.course);
    addOverhead({ model, month, record }, duty.provider, specialist, minutes);
  }
};

const requireBucket = (
  target: { model: CompiledModel; month: number; out: Float64Array },
  cells: readonly number[],
  minutes: number,
): void => {
  const { model, month, out } = target;
  const { months, work, people } = model;
  const trainee = people.training.traineeRole;
  let funded = 0;
  let training = 0;
  for (const index of cells) {
    const brought = fundedMinutes(model, index, month);
    if ((model.cells[index] as { role: number }).role === trainee) training += brought;
    else funded += brought;
  }
  const rest = Math.max(0, minutes - training * work.targetUtilisation);
  for (let step = 0; step < cells.length; step++) {
    const index = cells[step] as number;
    const cell = model.cells[index] as { role: number };
    const at = index * months + month;
    if (cell.role === trainee) {
      out[at] = 0;
      continue;
    }
    const share = funded > 0 ? fundedMinutes(model, index, month) / funded : step === firstQualified(model, cells) ? 1 : 0;
    out[at] = (rest * share) / (minutesPerFundedFte(model, cell.role, month) * work.targetUtilisation);
  }
};

const firstQualified = (model: CompiledModel, cells: readonly number[]): number => {
  const specialist = cells.findIndex((index) => (model.cells[index] as { role: number }).role === model.people.training.specialistRole);
  if (specialist >= 0) return specialist;
  return cells.findIndex((index) => (model.cells[index] as { role: number }).role !== model.people.training.traineeRole);
};

const minutesPerFundedFte = (model: CompiledModel, role: number, month: number): number =>
  (model.work.minutesPerFte[role * model.months + month] as number) * model.work.availability;

/** Minutes a month that a cell's funded posts bring; trainees at the mean output of the programme. */
const fundedMinutes = (model: CompiledModel, index: number, month: number): number => {
  const cell = model.cells[index] as { role: number };
  const fte = (model.people.posts[index * model.months + month] as number) * (model.people.meanParticipation[cell.role] as number);
  const output = cell.role === model.people.training.traineeRole ? meanOutput(model) : 1;
  return fte * output * minutesPerFundedFte(model, cell.role, month);
};

const meanOutput = (model: CompiledModel): number => {
  let sum = 0;
  for (const output of model.work.traineeOutput) sum += output;
  return sum / model.work.traineeOutput.length;
};

const addOverhead = (
  run: { model: CompiledModel; month: number; record: ServiceRecord },
  service: number,
  role: number,
  minutes: number,
): void => {
  const { model, month, record } = run;
  const cell = model.cellOf[service * model.roles.length + role] as number;
  if (cell < 0 || minutes === 0) return;
  const fte = minutes / minutesPerFundedFte(model, role, month);
  const at = cell * model.months + month;
  record.requiredFteExpressed[at] = (record.requiredFteExpressed[at] as number) + fte;
  record.requiredFteNeed[at] = (record.requiredFteNeed[at] as number) + fte;
};
