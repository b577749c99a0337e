import { assemblePeople, modelWith } from '../compile/assemble-model.ts';
import type { CompiledModel, Stream } from '../compile/compiled-model.ts';
import { keepFew } from '../math/keep-few.ts';
import { emptyServiceRecord } from './empty-record.ts';
import { ownNumbers } from './number-room.ts';
import { emptyStaff } from './people/staff-present.ts';
import type { ServiceRecord } from './run-result.ts';
import { serviceRows } from './service/fill-rows.ts';
import { runServices } from './service/run-services.ts';
import { type ServicePlan, servicePlan } from './service/service-plan.ts';
import { emptyServiceState, type ServiceState } from './service/service-state.ts';
import type { StaffPresent } from './service/staff-present.ts';

/** Months for which services run with opening staff and need frozen, to find opening lists and waits (MODEL section 7). */
const SETTLING_MONTHS = 36;

/** State of the services at the start, and the lists at the end of the last settling month. */
export interface OpeningState {
  readonly state: ServiceState;
  readonly lastMonth: Pick<ServiceRecord, 'classList' | 'classInService'>;
}

/** As many as compile-model.ts keeps structures. */
const OPENINGS_KEPT = 64;

/**
 * Lists, lags and smoothed values after 36 months with opening staff, need and arrangements frozen and access by wait at 1. A pure function of the model
 * before levers, so every option and draw of a scenario starts from the same place; kept so that draws do not find it again.
 */
export const openingState = keepFew(
  OPENINGS_KEPT,
  (model: CompiledModel) => model.openingWork,
  (model): OpeningState => {
    const posts = Float64Array.from(model.cells, (cell) => cell.posts);
    return settle(
      modelWith(model, {
        months: 1,
        work: model.openingWork,
        people: assemblePeople(model.people, model.people, { ...model.people, posts }),
      }),
    );
  },
);

const settle = (model: CompiledModel): OpeningState => {
  const plan = servicePlan(model);
  const state = emptyServiceState(model, plan);
  buyCapacity(model, plan, state);
  const staff = openingStaff(model);
  const record = emptyServiceRecord(model, model.months, ownNumbers);
  const rows = serviceRows({ model, plan, state, staff, record, opening: true, room: ownNumbers });
  for (let month = 0; month < SETTLING_MONTHS; month++) {
    runServices({ model, plan, state, rows, record, page: record, columns: 1, column: 0, month: 0, opening: true });
    state.smoothedWait.set(state.wait);
  }
  state.openingWait.set(state.wait);
  lendOpeningWaits(model, plan, state);
  // what adds up in a record has added up over all settling months: only lists are of the last
  return { state, lastMonth: { classList: record.classList, classInService: record.classInService } };
};

/** A list that only a transition brings has no opening wait: it is measured against that of the lists its work comes from, by their cases. */
const lendOpeningWaits = (model: CompiledModel, plan: ServicePlan, state: ServiceState): void => {
  const sums = new Float64Array(model.classCount);
  const cases = new Float64Array(model.classCount);
  for (const { stream, heirs } of model.heirs) {
    const from = plan.classOf[0][stream] as number;
    if (from < 0) continue;
    for (const heir of heirs) {
      const to = plan.classOf[0][heir.stream] as number;
      const weight = (model.streams[stream] as Stream).expressedPerMonth * heir.share;
      if (to < 0 || (state.openingWait[to] as number) > 0) continue;
      sums[to] = (sums[to] as number) + weight * (state.openingWait[from] as number);
      cases[to] = (cases[to] as number) + weight;
    }
  }
  for (let list = 0; list < model.classCount; list++) {
    if (!((cases[list] as number) > 0)) continue;
    state.openingWait[list] = (sums[list] as number) / (cases[list] as number);
    state.smoothedWait[list] = state.openingWait[list] as number;
  }
};

/**
 * Bought capacity: the minutes asked of it at the start / its target utilisation. It goes when the work it was bought for does, and stays for the part that the same
 * service takes over: a change of access or of the substitute's service is no reason for a provider to leave.
 */
const buyCapacity = (model: CompiledModel, plan: ServicePlan, state: ServiceState): void => {
  const taken = new Map(model.heirs.map(({ stream, heirs }) => [stream, heirs]));
  model.streams.forEach((stream: Stream, index) => {
    if (model.services[stream.service]?.capacityRule !== 'bought') return;
    const add = (bucket: number, course: number, minutes: number) => {
      const at = bucket * model.openingWeights.length + course;
      if (bucket >= 0) state.boughtMinutes[at] = (state.boughtMinutes[at] as number) + minutes / model.work.independentUtilisation;
    };
    const perCase = model.work.taskMinutes[stream.task * model.months] as number;
    const expressed = stream.expressedPerMonth * (model.openingWeights[stream.course] as number);
    const takers = (taken.get(index) ?? []).filter((heir) => model.streams[heir.stream]?.service === stream.service);
    for (const { course, part } of [
      { course: stream.course, part: 1 },
      ...takers.map((heir) => ({ course: courseOf(model, heir), part: heir.share })),
    ]) {
      add(plan.preferredBucket[index] as number, course, part * expressed * perCase);
      add(plan.adminBucket[index] as number, course, part * expressed * (model.work.adminMinutesPerCase[stream.line] as number));
    }
  });
};

const courseOf = (model: CompiledModel, heir: { readonly stream: number }): number => (model.streams[heir.stream] as Stream).course;

/** Opening staff on average: participation and long absence at their means, trainees by the output of their year. */
const openingStaff = (model: CompiledModel): StaffPresent => {
  const staff = emptyStaff(model, ownNumbers);
  const present = 1 - model.people.absence.share;
  const { traineeRole } = model.people.training;
  model.cells.forEach((cell, index) => {
    const output = cell.role === traineeRole ? openingOutput(model, cell.service) : 1;
    staff.fte[index] = cell.heads * (model.people.meanParticipation[cell.role] as number) * present * output;
    staff.heads[index] = cell.heads * present * output;
    if (cell.role === traineeRole) staff.trainees[cell.service] = cell.heads;
  });
  return staff;
};

const openingOutput = (model: CompiledModel, service: number): number => {
  const months = model.services[service]?.traineeMonths ?? [];
  const last = model.work.traineeOutput.length - 1;
  return months.length === 0
    ? 0
    : months.reduce((sum, month) => sum + (model.work.traineeOutput[Math.min(last, Math.floor(month / 12))] as number), 0) / months.length;
};
