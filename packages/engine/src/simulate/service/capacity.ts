import type { GovernanceDuty } from '../../compile/moving-work.ts';
import type { ServiceMonth } from './service-month.ts';
import { courseWeight, type RowSource, type ServiceRows } from './service-rows.ts';

/**
 * Minutes each bucket has for work: FTE at work x clinical minutes, less governance and supervision (MODEL section 6); travel comes off month by month.
 * Governance is taken once, from the doctors who serve the service; what they cannot give is recorded as unmet.
 */
export const capacityRows = (source: RowSource, rows: ServiceRows): void => {
  for (let cell = 0; cell < source.model.cells.length; cell++) workOfCell(source, rows, cell);
  takeSupervision(source, rows);
  takeGovernance(source, rows);
  boughtCapacity(source, rows);
};

const workOfCell = ({ model, plan, staff, opening }: RowSource, rows: ServiceRows, cell: number): void => {
  const { months } = model;
  const { cellRole, cellBucket, cellPlace } = plan.tables;
  const { minutesPerFte } = model.work;
  const { settled } = model.people;
  const { fte, locumFte, heads } = staff;
  const moving = !opening && model.staffMoves.length > 0;
  const from = cell * months;
  const role = (cellRole[cell] as number) * months;
  const bucket = (cellBucket[cell] as number) * months;
  const place = (cellPlace[cell] as number) * months;
  for (let month = 0; month < months; month++) {
    const locum = locumFte[from + month] as number;
    const worked = ((fte[from + month] as number) + locum) * (minutesPerFte[role + month] as number);
    const minutes = moving ? worked * (settled[from + month] as number) : worked;
    rows.cellMinutes[from + month] = minutes;
    rows.available[bucket + month] = (rows.available[bucket + month] as number) + minutes;
    rows.servers[place + month] = (rows.servers[place + month] as number) + (heads[from + month] as number) + locum;
  }
};

const takeSupervision = ({ model, plan, staff, record }: RowSource, rows: ServiceRows): void => {
  const { months, services, roles } = model;
  const { supervisionMinutes } = model.work;
  const specialist = model.people.training.specialistRole;
  for (let service = 0; service < services.length; service++) {
    const bucket = plan.bucketOf[service * roles.length + specialist] as number;
    for (let month = 0; month < months; month++) {
      const at = service * months + month;
      const wanted = (staff.trainees[at] as number) * (supervisionMinutes[month] as number);
      record.supervisionMinutes[at] = takeMinutes(rows, bucket, bucket * months + month, wanted);
    }
  }
};

/** Governance of each service, from the doctors who owe it. Bought doctors bring theirs. */
const takeGovernance = (source: RowSource, rows: ServiceRows): void => {
  const { model, plan, record } = source;
  const { months, roles, services } = model;
  const { governanceMinutes } = model.work;
  const specialist = model.people.training.specialistRole;
  for (const { service, provider, course } of model.governance as readonly GovernanceDuty[]) {
    const bucket = plan.bucketOf[provider * roles.length + specialist] as number;
    const bought = services[provider]?.capacityRule === 'bought';
    for (let month = 0; month < months; month++) {
      const weight = courseWeight(source, course, month);
      if (weight === 0) continue;
      const wanted = (governanceMinutes[month] as number) * weight;
      const given = bought ? wanted : takeMinutes(rows, bucket, bucket * months + month, wanted);
      const at = service * months + month;
      record.governanceMinutes[at] = (record.governanceMinutes[at] as number) + given;
      record.governanceUnmetMinutes[at] = (record.governanceUnmetMinutes[at] as number) + (wanted - given);
    }
  }
};

/** Takes up to `minutes` from a bucket's month and says how many it gave. */
const takeMinutes = ({ available }: ServiceRows, bucket: number, at: number, minutes: number): number => {
  if (bucket < 0) return 0;
  const given = Math.min(minutes, available[at] as number);
  available[at] = (available[at] as number) - given;
  return given;
};

/** Bought capacity follows what was asked of it at the start, grows with demand, and goes when the work it was bought for does. */
const boughtCapacity = (source: RowSource, rows: ServiceRows): void => {
  const { model, plan, state } = source;
  const { months } = model;
  const courses = model.openingWeights.length;
  const { boughtBuckets, boughtRole } = plan.tables;
  const { growthFactor, minutesPerFte } = model.work;
  for (let step = 0; step < boughtBuckets.length; step++) {
    const bucket = boughtBuckets[step] as number;
    const role = boughtRole[step] as number;
    const place = (plan.bucketPlace[bucket] as number) * months;
    for (let month = 0; month < months; month++) {
      let minutes = 0;
      for (let course = 0; course < courses; course++)
        minutes += (state.boughtMinutes[bucket * courses + course] as number) * courseWeight(source, course, month);
      minutes *= growthFactor[month] as number;
      rows.available[bucket * months + month] = minutes;
      const perHead = (model.people.meanParticipation[role] as number) * (minutesPerFte[role * months + month] as number);
      rows.servers[place + month] = (rows.servers[place + month] as number) + (perHead > 0 ? minutes / perHead : 0);
    }
  }
};

/** The month's minutes by bucket: those of its row, less travel for last month's on-site contacts. */
export const workCapacity = (run: ServiceMonth): void => {
  const { model, plan, state, rows, month } = run;
  const { available } = state.scratch;
  for (let bucket = 0, at = month; bucket < plan.bucketCount; bucket++, at += model.months)
    available[bucket] = rows.available[at] as number;
  takeTravel(run);
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
