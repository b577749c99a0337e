import type { GovernanceDuty } from '../../compile/moving-work.ts';
import { flowing, type ServiceMonth } from './service-month.ts';
import type { ServiceState } from './service-state.ts';

/**
 * Minutes each bucket has for work this month: FTE at work x clinical minutes, less governance, supervision and travel (MODEL section 6).
 * Governance is taken once, from the doctors who serve the service; what they cannot give is recorded as unmet.
 */
export const workCapacity = (run: ServiceMonth): void => {
  const { model, plan, state, staff, month } = run;
  const { scratch } = state;
  const { work, months, cells } = model;
  scratch.available.fill(0);
  scratch.servers.fill(0);
  for (let cell = 0; cell < cells.length; cell++) {
    const { service, role } = cells[cell] as { service: number; role: number };
    const bucket = plan.bucketOf[service * model.roles.length + role] as number;
    const minutes =
      ((staff.fte[cell] as number) + (staff.locumFte[cell] as number)) *
      (work.minutesPerFte[role * months + month] as number) *
      (run.opening ? 1 : (model.people.settled[cell * months + month] as number));
    scratch.cellMinutes[cell] = minutes;
    scratch.available[bucket] = (scratch.available[bucket] as number) + minutes;
    const place = plan.bucketPlace[bucket] as number;
    scratch.servers[place] = (scratch.servers[place] as number) + (staff.heads[cell] as number) + (staff.locumFte[cell] as number);
  }
  takeOverheads(run);
  takeTravel(run);
  boughtCapacity(run);
};

const takeOverheads = (run: ServiceMonth): void => {
  const { model, plan, state, staff, month, record } = run;
  const { months, roles, services } = model;
  const specialist = model.people.training.specialistRole;
  for (let service = 0; service < services.length; service++) {
    const at = service * months + month;
    const trainees = staff.trainees[service] as number;
    const supervision = trainees * (model.work.supervisionMinutes[month] as number);
    record.supervisionMinutes[at] = takeMinutes(state, plan.bucketOf[service * roles.length + specialist] as number, supervision);
  }
  takeGovernance(run);
};

/** Governance of each service, from the doctors who owe it in this month. Bought doctors bring theirs. */
const takeGovernance = (run: ServiceMonth): void => {
  const { model, plan, state, month, record } = run;
  const { months, roles, services } = model;
  const specialist = model.people.training.specialistRole;
  for (let index = 0; index < model.governance.length; index++) {
    const duty = model.governance[index] as GovernanceDuty;
    const weight = flowing(run, duty.course);
    if (weight === 0) continue;
    const wanted = (model.work.governanceMinutes[month] as number) * weight;
    const given =
      services[duty.provider]?.capacityRule === 'bought'
        ? wanted
        : takeMinutes(state, plan.bucketOf[duty.provider * roles.length + specialist] as number, wanted);
    const at = duty.service * months + month;
    record.governanceMinutes[at] = (record.governanceMinutes[at] as number) + given;
    record.governanceUnmetMinutes[at] = (record.governanceUnmetMinutes[at] as number) + (wanted - given);
  }
};

/** Takes up to `minutes` from a bucket and says how many it gave. */
const takeMinutes = (state: ServiceState, bucket: number, minutes: number): number => {
  if (bucket < 0) return 0;
  const given = Math.min(minutes, state.scratch.available[bucket] as number);
  state.scratch.available[bucket] = (state.scratch.available[bucket] as number) - given;
  return given;
};

/** Travel for last month's on-site contacts, shared by the buckets of a pool in proportion to their minutes. */
const takeTravel = (run: ServiceMonth): void => {
  const { model, plan, state, month, record } = run;
  const poolCount = model.pools.length;
  for (let service = 0; service < model.services.length; service++) {
    let taken = 0;
    for (let pool = 0; pool < poolCount; pool++) {
      const place = service * poolCount + pool;
      const wanted = state.travel[place] as number;
      if (wanted === 0 || model.services[service]?.capacityRule === 'bought') continue;
      const buckets = plan.bucketsOfPlace[place] as readonly number[];
      let total = 0;
      for (const bucket of buckets) total += state.scratch.available[bucket] as number;
      if (total <= 0) continue;
      const share = Math.min(1, wanted / total);
      for (const bucket of buckets) state.scratch.available[bucket] = (state.scratch.available[bucket] as number) * (1 - share);
      taken += share * total;
    }
    record.travelMinutes[service * model.months + month] = taken;
  }
};

/** Bought capacity follows what was asked of it at the start, and grows with demand. Before that is known it is without limit. */
const boughtCapacity = (run: ServiceMonth): void => {
  const { model, plan, state, month } = run;
  const { scratch } = state;
  const poolCount = model.pools.length;
  const growth = model.work.growthFactor[month] as number;
  for (let bucket = 0; bucket < plan.bucketCount; bucket++) {
    const place = plan.bucketPlace[bucket] as number;
    const service = (place - (place % poolCount)) / poolCount;
    if (model.services[service]?.capacityRule !== 'bought') continue;
    const minutes = (state.boughtMinutes[bucket] as number) * growth;
    scratch.available[bucket] = minutes;
    const role = model.roles.findIndex((_, index) => plan.bucketOf[service * model.roles.length + index] === bucket);
    const perHead = (model.people.meanParticipation[role] as number) * (model.work.minutesPerFte[role * model.months + month] as number);
    scratch.servers[place] = (scratch.servers[place] as number) + (perHead > 0 ? minutes / perHead : 0);
  }
};
