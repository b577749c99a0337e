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
  const expressed = askedMinutes(source, rows.expressed);
  const need = askedMinutes(source, rows.need);
  const shares = source.room.take(model.cells.length * months);
  for (let bucket = 0; bucket < plan.bucketCount; bucket++) {
    const cells = plan.cellsOfBucket[bucket] as readonly number[];
    if (cells.length === 0) continue;
    const served = shareBucket(source, cells, shares);
    requireBucket(source, { bucket, served, asked: expressed, shares, out: record.requiredFteExpressed });
    requireBucket(source, { bucket, served, asked: need, shares, out: record.requiredFteNeed });
  }
  const specialist = model.people.training.specialistRole;
  for (let service = 0; service < services.length; service++) {
    const minutes = record.supervisionMinutes.subarray(service * months, (service + 1) * months);
    addOverhead(source, model.cellOf[service * roles.length + specialist] as number, minutes);
  }
  const wanted = new Float64Array(months);
  for (const { provider, course } of model.governance) {
    for (let month = 0; month < months; month++)
      wanted[month] = (model.work.governanceMinutes[month] as number) * courseWeight(source, course, month);
    addOverhead(source, model.cellOf[provider * roles.length + specialist] as number, wanted);
  }
};

/** Minutes that cases (`stream * months + month`) ask of their preferred role and of administrators, before any substitution: `bucket * months + month`. */
const askedMinutes = ({ model, plan, room }: RowSource, cases: Float64Array): Float64Array => {
  const { months } = model;
  const { taskMinutes, adminMinutesPerCase } = model.work;
  const { streamTask, streamLine } = plan.tables;
  const asked = room.take(plan.bucketCount * months);
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

/**
 * Shares of a bucket's qualified roles in its work by `cell * months + month`: as their funded posts bring minutes, or all to the first where none are funded.
 * Returns the minutes by month that trainees serve from their funded posts.
 */
const shareBucket = ({ model, plan, state }: RowSource, cells: readonly number[], shares: Float64Array): Float64Array => {
  const { months, work, people } = model;
  const trainee = people.training.traineeRole;
  const qualified = new Float64Array(months);
  const training = new Float64Array(months);
  for (const cell of cells) {
    const role = plan.tables.cellRole[cell] as number;
    const funded = state.fundedFtePerPost[cell] as number;
    const sums = role === trainee ? training : qualified;
    for (let month = 0, at = cell * months; month < months; month++, at++) {
      const brought = (people.posts[at] as number) * funded * minutesPerFundedFte(model, role, month);
      shares[at] = brought;
      sums[month] = (sums[month] as number) + brought;
    }
  }
  const alone = cells[firstQualified(model, cells)];
  for (const cell of cells) {
    for (let month = 0, at = cell * months; month < months; month++, at++) {
      const all = qualified[month] as number;
      shares[at] = all > 0 ? (shares[at] as number) / all : cell === alone ? 1 : 0;
    }
  }
  for (let month = 0; month < months; month++) training[month] = (training[month] as number) * work.targetUtilisation;
  return training;
};

interface BucketRequirement {
  readonly bucket: number;
  /** Minutes by month that trainees serve. */
  readonly served: Float64Array;
  readonly asked: Float64Array;
  readonly shares: Float64Array;
  readonly out: Float64Array;
}

const requireBucket = ({ model, plan }: RowSource, { bucket, served, asked, shares, out }: BucketRequirement): void => {
  const { months, work, people } = model;
  for (const cell of plan.cellsOfBucket[bucket] as readonly number[]) {
    const role = plan.tables.cellRole[cell] as number;
    if (role === people.training.traineeRole) continue;
    for (let month = 0, at = cell * months; month < months; month++, at++) {
      const wanted = Math.max(0, (asked[bucket * months + month] as number) - (served[month] as number));
      out[at] = (wanted * (shares[at] as number)) / (minutesPerFundedFte(model, role, month) * work.targetUtilisation);
    }
  }
};

const firstQualified = (model: CompiledModel, cells: readonly number[]): number => {
  const specialist = cells.findIndex((index) => (model.cells[index] as { role: number }).role === model.people.training.specialistRole);
  if (specialist >= 0) return specialist;
  return cells.findIndex((index) => (model.cells[index] as { role: number }).role !== model.people.training.traineeRole);
};

const minutesPerFundedFte = (model: CompiledModel, role: number, month: number): number =>
  (model.work.minutesPerFte[role * model.months + month] as number) * model.work.availability;

/** Adds minutes by month to what is required of the specialists of a cell; nothing where there is none (-1). */
const addOverhead = ({ model, record }: RowSource, cell: number, minutes: Float64Array): void => {
  const { months } = model;
  const role = model.people.training.specialistRole;
  for (let month = 0; month < months && cell >= 0; month++) {
    if (minutes[month] === 0) continue;
    const fte = (minutes[month] as number) / minutesPerFundedFte(model, role, month);
    const at = cell * months + month;
    record.requiredFteExpressed[at] = (record.requiredFteExpressed[at] as number) + fte;
    record.requiredFteNeed[at] = (record.requiredFteNeed[at] as number) + fte;
  }
};
