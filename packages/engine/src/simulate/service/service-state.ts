import type { CompiledModel } from '../../compile/compiled-model.ts';
import { fundedFtePerPost } from './funded-fte.ts';
import { emptyListMonth, type ListMonth } from './list-month.ts';
import type { ServicePlan } from './service-plan.ts';

/** What the service side carries from month to month, and scratch space for one month. */
export interface ServiceState {
  /** Cases waiting or being seen: `route * streams + stream`. */
  readonly listCases: Float64Array;
  /** By class: last wait seen (working days, lead included), its smoothed value, the opening wait. */
  readonly wait: Float64Array;
  readonly smoothedWait: Float64Array;
  readonly openingWait: Float64Array;
  /** By class: utilisation at which the solver starts. */
  readonly utilisation: Float64Array;
  /** By queue: arrivals-weighted wait over standard, last month. */
  readonly standardRatio: Float64Array;
  /** Travel minutes owed for last month's on-site contacts, by place (service * pools + pool). */
  readonly travel: Float64Array;
  /** Minutes a month of bought capacity at the start, by the course of the work it was bought for: `bucket * courses + course`. */
  readonly boughtMinutes: Float64Array;
  /** By cell: FTE that its funded posts bring to the work. */
  readonly fundedFtePerPost: Float64Array;
  /** By entry of a class: booking lead and standard of its line in the list's pool, working days; NaN where there is no standard. */
  readonly entryLead: Float64Array;
  readonly entryStandard: Float64Array;
  readonly scratch: ServiceScratch;
}

export interface ServiceScratch {
  readonly available: Float64Array; // by bucket, minutes
  readonly offered: Float64Array; // by bucket
  readonly used: Float64Array; // by bucket
  readonly remaining: Float64Array; // by bucket
  readonly access: Float64Array; // by class: access by wait this month, NaN until asked for
  readonly cases: Float64Array; // route * streams + stream: arrivals this month, cases
  readonly minutesPerCase: Float64Array; // route * streams + stream
  readonly work: Float64Array; // route * streams + stream: work at hand in standard appointments
  readonly immediateMinutes: Float64Array; // by place
  readonly list: ListMonth; // the list at hand
}

export const emptyServiceState = (model: CompiledModel, plan: ServicePlan): ServiceState => {
  const streams = model.streams.length;
  const places = model.services.length * model.pools.length;
  return {
    listCases: new Float64Array(2 * streams),
    wait: new Float64Array(model.classCount),
    smoothedWait: new Float64Array(model.classCount),
    openingWait: new Float64Array(model.classCount),
    utilisation: new Float64Array(model.classCount).fill(0.5),
    standardRatio: new Float64Array(model.queues.length),
    travel: new Float64Array(places),
    boughtMinutes: new Float64Array(plan.bucketCount * model.openingWeights.length),
    fundedFtePerPost: fundedFtePerPost(model),
    entryLead: ofEntries(plan, model.work.lead),
    entryStandard: ofEntries(plan, model.work.standard),
    scratch: {
      available: new Float64Array(plan.bucketCount),
      offered: new Float64Array(plan.bucketCount),
      used: new Float64Array(plan.bucketCount),
      remaining: new Float64Array(plan.bucketCount),
      access: new Float64Array(model.classCount),
      cases: new Float64Array(2 * streams),
      minutesPerCase: new Float64Array(2 * streams),
      work: new Float64Array(2 * streams),
      immediateMinutes: new Float64Array(places),
      list: emptyListMonth(),
    },
  };
};

/** A copy from which a model can be run on without touching the original: the opening state is shared, draws are not. Field by field, as a model is (assemble-model.ts). */
export const copyServiceState = (state: ServiceState, model: CompiledModel, plan: ServicePlan): ServiceState => ({
  listCases: state.listCases.slice(),
  wait: state.wait.slice(),
  smoothedWait: state.smoothedWait.slice(),
  openingWait: state.openingWait,
  utilisation: state.utilisation.slice(),
  standardRatio: state.standardRatio.slice(),
  travel: state.travel.slice(),
  boughtMinutes: state.boughtMinutes,
  fundedFtePerPost: fundedFtePerPost(model),
  entryLead: ofEntries(plan, model.work.lead),
  entryStandard: ofEntries(plan, model.work.standard),
  scratch: state.scratch,
});

/** Numbers by line and pool, laid out by entry, as the loops of a month ask for them. */
const ofEntries = ({ entryStandard }: ServicePlan, numbers: Float64Array): Float64Array => {
  const laidOut = new Float64Array(entryStandard.length);
  for (let entry = 0; entry < laidOut.length; entry++) laidOut[entry] = numbers[entryStandard[entry] as number] as number;
  return laidOut;
};
