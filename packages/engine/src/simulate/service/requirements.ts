import type { CompiledModel } from '../../compile/compiled-model.ts';
import { courseWeight, type RowSource, type ServiceRows } from './service-rows.ts';

/**
 * required FTE[role] = minutes asked of it by preference / (minutes per funded FTE x target utilisation) + governance + supervision as FTE (MODEL section 6); travel is outside it.
 * Long absence is in the minutes per funded FTE, so required and funded FTE are the same kind of thing. Where several roles share work (doctors), trainees' service
 * from their funded posts comes off first and the rest is shared as funded posts bring minutes; required trainees are not a figure.
 */
export const recordRequirements = (source: RowSource, rows: ServiceRows): void => {
  const { model, plan, record } = source;
  const { months, roles, services } = model;
  const bases = [
    { asked: askedMinutes(source, rows.expressed), out: record.requiredFteExpressed },
    { asked: askedMinutes(source, rows.need), out: record.requiredFteNeed },
  ];
  for (let bucket = 0; bucket < plan.bucketCount; bucket++) {
    if ((plan.cellsOfBucket[bucket] as readonly number[]).length > 0) requireBucket(source, bucket, bases);
  }
  const specialist = model.people.training.specialistRole;
  for (let service = 0; service < services.length; service++) {
    const cell = model.cellOf[service * roles.length + specialist] as number;
    const minutes = (month: number) => record.supervisionMinutes[service * months + month] as number;
    if (cell >= 0) addOverhead(source, cell, minutes);
  }
  for (const duty of model.governance) {
    const cell = model.cellOf[duty.provider * roles.length + specialist] as number;
    const minutes = (month: number) => (model.work.governanceMinutes[month] as number) * courseWeight(source, duty.course, month);
    if (cell >= 0) addOverhead(source, cell, minutes);
  }
};

/** Minutes that cases (`stream * months + month`) ask of their preferred role and of administrators, before any substitution: `bucket * months + month`. */
const askedMinutes = ({ model, plan }: RowSource, cases: Float64Array): Float64Array => {
  const { months } = model;
  const { taskMinutes, adminMinutesPerCase } = model.work;
  const { streamTask, streamLine } = plan.tables;
  const asked = new Float64Array(plan.bucketCount * months);
  for (let step = 0; step < plan.askOrder.length; step++) {
    const index = plan.askOrder[step] as number;
    const from = index * months;
    const preferred = plan.preferredBucket[index] as number;
    const task = (streamTask[index] as number) * months;
    if (preferred >= 0) {
      for (let month = 0, at = preferred * months; month < months; month++, at++)
        asked[at] = (asked[at] as number) + (cases[from + month] as number) * (taskMinutes[task + month] as number);
    }
    const admin = plan.adminBucket[index] as number;
    const perCase = adminMinutesPerCase[streamLine[index] as number] as number;
    if (admin < 0) continue;
    for (let month = 0, at = admin * months; month < months; month++, at++)
      asked[at] = (asked[at] as number) + (cases[from + month] as number) * perCase;
  }
  return asked;
};

interface RequirementBasis {
  readonly asked: Float64Array;
  readonly out: Float64Array;
}

/** Required FTE of a bucket's roles; the shares are the same for expressed demand and for need. */
const requireBucket = ({ model, plan, state }: RowSource, bucket: number, bases: readonly RequirementBasis[]): void => {
  const { months, work, people } = model;
  const { cellRole } = plan.tables;
  const cells = plan.cellsOfBucket[bucket] as readonly number[];
  const trainee = people.training.traineeRole;
  const qualified = new Float64Array(months);
  const training = new Float64Array(months);
  const broughtBy = cells.map((cell) => {
    const role = cellRole[cell] as number;
    const funded = state.fundedFtePerPost[cell] as number;
    const sums = role === trainee ? training : qualified;
    const brought = new Float64Array(months);
    for (let month = 0; month < months; month++) {
      const minutes = (people.posts[cell * months + month] as number) * funded * minutesPerFundedFte(model, role, month);
      brought[month] = minutes;
      sums[month] = (sums[month] as number) + minutes;
    }
    return brought;
  });
  const alone = firstQualified(model, cells);
  cells.forEach((cell, step) => {
    const role = cellRole[cell] as number;
    if (role === trainee) return;
    const brought = broughtBy[step] as Float64Array;
    for (let month = 0; month < months; month++) {
      const perFte = minutesPerFundedFte(model, role, month);
      const all = qualified[month] as number;
      const share = all > 0 ? (brought[month] as number) / all : step === alone ? 1 : 0;
      const served = (training[month] as number) * work.targetUtilisation;
      for (let basis = 0; basis < bases.length; basis++) {
        const { asked, out } = bases[basis] as RequirementBasis;
        const wanted = Math.max(0, (asked[bucket * months + month] as number) - served);
        out[cell * months + month] = (wanted * share) / (perFte * work.targetUtilisation);
      }
    }
  });
};

const firstQualified = (model: CompiledModel, cells: readonly number[]): number => {
  const specialist = cells.findIndex((index) => (model.cells[index] as { role: number }).role === model.people.training.specialistRole);
  if (specialist >= 0) return specialist;
  return cells.findIndex((index) => (model.cells[index] as { role: number }).role !== model.people.training.traineeRole);
};

const minutesPerFundedFte = (model: CompiledModel, role: number, month: number): number =>
  (model.work.minutesPerFte[role * model.months + month] as number) * model.work.availability;

const addOverhead = ({ model, record }: RowSource, cell: number, minutesOf: (month: number) => number): void => {
  const { months } = model;
  const role = model.people.training.specialistRole;
  for (let month = 0; month < months; month++) {
    const minutes = minutesOf(month);
    if (minutes === 0) continue;
    const fte = minutes / minutesPerFundedFte(model, role, month);
    const at = cell * months + month;
    record.requiredFteExpressed[at] = (record.requiredFteExpressed[at] as number) + fte;
    record.requiredFteNeed[at] = (record.requiredFteNeed[at] as number) + fte;
  }
};
