import type { GovernanceDuty } from '../../compile/moving-work.ts';
import { flowing, type ServiceMonth } from './service-month.ts';
import type { ServiceState } from './service-state.ts';

/**
 * Minutes each bucket has for work this month: FTE at work x clinical minutes, less governance, supervision and travel (MODEL section 6).
 * Governance is taken once, from the doctors who serve the service; what they cannot give is recorded as unmet.
 */
export const workCapacity = (run: ServiceMonth): void => {
  const { model, plan, state, staff, month } = run;
  const { available, servers, cellMinutes } = state.scratch;
  const { fte, locumFte, heads } = staff;
  const { months } = model;
  const { minutesPerFte } = model.work;
  const { cellRole, cellBucket, cellPlace } = plan.tables;
  const { settled } = model.people;
  const moving = !run.opening && model.staffMoves.length > 0;
  available.fill(0);
  servers.fill(0);
  for (let cell = 0; cell < cellRole.length; cell++) {
    const locum = locumFte[cell] as number;
    const worked = ((fte[cell] as number) + locum) * (minutesPerFte[(cellRole[cell] as number) * months + month] as number);
    const minutes = moving ? worked * (settled[cell * months + month] as number) : worked;
    const bucket = cellBucket[cell] as number;
    const place = cellPlace[cell] as number;
    cellMinutes[cell] = minutes;
    available[bucket] = (available[bucket] as number) + minutes;
    servers[place] = (servers[place] as number) + (heads[cell] as number) + locum;
  }
  takeOverheads(run);
  takeTravel(run);
  boughtCapacity(run);
};

const takeOverheads = (run: ServiceMonth): void => {
  const { model, plan, state, staff, month, page, columns, column } = run;
  const { roles, services } = model;
  const specialist = model.people.training.specialistRole;
  for (let service = 0; service < services.length; service++) {
    const at = service * columns + column;
    const trainees = staff.trainees[service] as number;
    const supervision = trainees * (model.work.supervisionMinutes[month] as number);
    page.supervisionMinutes[at] = takeMinutes(state, plan.bucketOf[service * roles.length + specialist] as number, supervision);
  }
  takeGovernance(run);
};

/** Governance of each service, from the doctors who owe it in this month. Bought doctors bring theirs. */
const takeGovernance = (run: ServiceMonth): void => {
  const { model, plan, state, month, page, columns, column } = run;
  const { roles, services } = model;
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
    const at = duty.service * columns + column;
    page.governanceMinutes[at] = (page.governanceMinutes[at] as number) + given;
    page.governanceUnmetMinutes[at] = (page.governanceUnmetMinutes[at] as number) + (wanted - given);
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
  const { model, state, page, columns, column } = run;
  const { services } = model;
  const poolCount = model.pools.length;
  for (let service = 0; service < services.length; service++) {
    let taken = 0;
    for (let place = service * poolCount; place < (service + 1) * poolCount; place++) {
      if (state.travel[place] !== 0 && services[service]?.capacityRule !== 'bought') taken += travelOf(run, place);
    }
    page.travelMinutes[service * columns + column] = taken;
  }
};

/** Takes the travel minutes of a place from its buckets, and says how many there were to take. */
const travelOf = ({ plan, state }: ServiceMonth, place: number): number => {
  const { available } = state.scratch;
  const buckets = plan.bucketsOfPlace[place] as readonly number[];
  let total = 0;
  for (let step = 0; step < buckets.length; step++) total += available[buckets[step] as number] as number;
  if (total <= 0) return 0;
  const share = Math.min(1, (state.travel[place] as number) / total);
  for (let step = 0; step < buckets.length; step++) {
    const bucket = buckets[step] as number;
    available[bucket] = (available[bucket] as number) * (1 - share);
  }
  return share * total;
};

/** Bought capacity follows what was asked of it at the start, grows with demand, and goes when the work it was bought for does. Before that is known it is without limit. */
const boughtCapacity = (run: ServiceMonth): void => {
  const { model, plan, state, month } = run;
  const { available, servers } = state.scratch;
  const courses = model.openingWeights.length;
  const { boughtBuckets, boughtRole } = plan.tables;
  const growth = model.work.growthFactor[month] as number;
  for (let step = 0; step < boughtBuckets.length; step++) {
    const bucket = boughtBuckets[step] as number;
    const role = boughtRole[step] as number;
    const place = plan.bucketPlace[bucket] as number;
    let minutes = 0;
    for (let course = 0; course < courses; course++)
      minutes += (state.boughtMinutes[bucket * courses + course] as number) * flowing(run, course);
    minutes *= growth;
    available[bucket] = minutes;
    const perHead = (model.people.meanParticipation[role] as number) * (model.work.minutesPerFte[role * model.months + month] as number);
    servers[place] = (servers[place] as number) + (perHead > 0 ? minutes / perHead : 0);
  }
};
