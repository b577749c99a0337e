import type { CompiledModel } from '../../compile/compiled-model.ts';
import type { GovernanceDuty } from '../../compile/moving-work.ts';
import { flowing, type ServiceMonth } from './service-month.ts';

/**
 * required FTE[role] = minutes asked of it by preference / (minutes per funded FTE x target utilisation) + governance + supervision as FTE (MODEL section 6); travel is outside it.
 * Long absence is in the minutes per funded FTE, so required and funded FTE are the same kind of thing. Where several roles share work (doctors), trainees' service
 * from their funded posts comes off first and the rest is shared as funded posts bring minutes; required trainees are not a figure.
 */
export const recordRequirements = (run: ServiceMonth): void => {
  const { model, plan, month, page, columns, column } = run;
  for (let bucket = 0; bucket < plan.bucketCount; bucket++) {
    if ((plan.cellsOfBucket[bucket] as readonly number[]).length > 0) requireBucket(run, bucket);
  }
  const specialist = model.people.training.specialistRole;
  for (let service = 0; service < model.services.length; service++) {
    addOverhead(run, service, specialist, page.supervisionMinutes[service * columns + column] as number);
  }
  for (let index = 0; index < model.governance.length; index++) {
    const duty = model.governance[index] as GovernanceDuty;
    addOverhead(run, duty.provider, specialist, (model.work.governanceMinutes[month] as number) * flowing(run, duty.course));
  }
};

/** Expressed demand and need at once: the shares of a bucket's roles are the same for both. */
const requireBucket = ({ model, plan, state, month, page, columns, column }: ServiceMonth, bucket: number): void => {
  const { months, work, people } = model;
  const { cellRole } = plan.tables;
  const { requiredFteExpressed, requiredFteNeed } = page;
  const { posts } = people;
  const funded = state.fundedFtePerPost;
  const cells = plan.cellsOfBucket[bucket] as readonly number[];
  const trainee = people.training.traineeRole;
  let qualified = 0;
  let training = 0;
  for (let step = 0; step < cells.length; step++) {
    const cell = cells[step] as number;
    const role = cellRole[cell] as number;
    const brought = (posts[cell * months + month] as number) * (funded[cell] as number) * minutesPerFundedFte(model, role, month);
    if (role === trainee) training += brought;
    else qualified += brought;
  }
  const served = training * work.targetUtilisation;
  const expressed = Math.max(0, (state.scratch.requiredExpressed[bucket] as number) - served);
  const need = Math.max(0, (state.scratch.requiredNeed[bucket] as number) - served);
  for (let step = 0; step < cells.length; step++) {
    const cell = cells[step] as number;
    const role = cellRole[cell] as number;
    const at = cell * columns + column;
    if (role === trainee) {
      requiredFteExpressed[at] = 0;
      requiredFteNeed[at] = 0;
      continue;
    }
    const perFte = minutesPerFundedFte(model, role, month);
    const share =
      qualified > 0
        ? ((posts[cell * months + month] as number) * (funded[cell] as number) * perFte) / qualified
        : step === firstQualified(model, cells)
          ? 1
          : 0;
    requiredFteExpressed[at] = (expressed * share) / (perFte * work.targetUtilisation);
    requiredFteNeed[at] = (need * share) / (perFte * work.targetUtilisation);
  }
};

const firstQualified = (model: CompiledModel, cells: readonly number[]): number => {
  const specialist = cells.findIndex((index) => (model.cells[index] as { role: number }).role === model.people.training.specialistRole);
  if (specialist >= 0) return specialist;
  return cells.findIndex((index) => (model.cells[index] as { role: number }).role !== model.people.training.traineeRole);
};

const minutesPerFundedFte = (model: CompiledModel, role: number, month: number): number =>
  (model.work.minutesPerFte[role * model.months + month] as number) * model.work.availability;

const addOverhead = ({ model, month, page, columns, column }: ServiceMonth, service: number, role: number, minutes: number): void => {
  const cell = model.cellOf[service * model.roles.length + role] as number;
  if (cell < 0 || minutes === 0) return;
  const fte = minutes / minutesPerFundedFte(model, role, month);
  const at = cell * columns + column;
  page.requiredFteExpressed[at] = (page.requiredFteExpressed[at] as number) + fte;
  page.requiredFteNeed[at] = (page.requiredFteNeed[at] as number) + fte;
};
