import { AGE_COUNT, OLDEST_AGE, YOUNGEST_AGE } from '../../compile/bound-people.ts';
import type { CompiledModel, StaffCell } from '../../compile/compiled-model.ts';
import { keepFew } from '../../math/keep-few.ts';
import { categorical } from '../../random/categorical.ts';
import { idKey, type StreamKey } from '../../random/id-key.ts';
import { drawStream, keyStream, uniform } from '../../random/stream.ts';
import type { NumberRoom } from '../number-room.ts';
import { StockLedger } from '../stock-ledger.ts';
import { drawAccreditation, drawParticipation } from './attributes.ts';
import { EVENT } from './events.ts';
import { emptyExitTable } from './exit-table.ts';
import { SUMS } from './exits.ts';
import { peoplePlan } from './people-plan.ts';
import { cohortCount, type ExpectedPeople, type PeopleBase, type SampledPeople, type TraineeCohort, yearOffset } from './people-state.ts';
import { addPerson, emptyPersonTable } from './person-table.ts';

/** People at the start, in either form. Ages of allocated post-holders are unknown: the role's age mix in expected mode, drawn with each draw in sampled mode. */
export const openExpected = (model: CompiledModel, national: boolean, room: NumberRoom): ExpectedPeople => {
  const count = cohortCount(model);
  // one more row than cells: the spare row of zeros of the exit loop
  const cohorts = room.take((model.cells.length + 1) * count);
  model.cells.forEach((cell, index) => {
    if (cell.role === model.people.training.traineeRole) return;
    const birth = openingBirth(model, cell.role, count);
    for (let cohort = 0; cohort < count; cohort++) cohorts[index * count + cohort] = cell.heads * (birth[cohort] as number);
  });
  const base = peopleBase(model, { national, kept: false, room });
  // field by field, as a model is (assemble-model.ts)
  return {
    model: base.model,
    plan: base.plan,
    ledger: base.ledger,
    exitTable: base.exitTable,
    market: base.market,
    willing: base.willing,
    marketStock: base.marketStock,
    marketWilling: base.marketWilling,
    mobileCompleters: base.mobileCompleters,
    completersElsewhere: base.completersElsewhere,
    advertisedHeads: base.advertisedHeads,
    vacantHeads: base.vacantHeads,
    establishmentFte: base.establishmentFte,
    national: base.national,
    routeRates: base.routeRates,
    mode: 'expected',
    cohortCount: count,
    cohorts,
    returned: new Float64Array(model.people.returns.on ? cohorts.length : 0),
    returnedHeads: new Float64Array(model.cells.length),
    ageSteps: ageSteps(model),
    routeScratch: new Float64Array(model.people.routes.length),
    exitSums: new Float64Array(2 * SUMS),
    trainees: openingTrainees(model, count),
    completers: [],
    accredited: Float64Array.from(model.services, (_, service) => openingTrainers(model, service)),
  };
};

const peopleBase = (
  model: CompiledModel,
  { national, kept, room }: { national: boolean; kept: boolean; room: NumberRoom },
): PeopleBase => ({
  model,
  plan: peoplePlan(model),
  ledger: new StockLedger(
    Float64Array.from(model.cells, (cell) => cell.heads),
    model.months,
    room,
  ),
  exitTable: emptyExitTable(model, kept ? undefined : room),
  market: Float64Array.from({ length: model.systemIds.length * model.roles.length }, (_, at) => {
    const role = at % model.roles.length;
    return (model.people.market.stock[role] as number) * (model.shareOfEngland[(at - role) / model.roles.length] as number);
  }),
  willing: new Float64Array(model.systemIds.length * model.roles.length),
  marketStock: room.takeUnset(model.systemIds.length * model.roles.length * model.months),
  marketWilling: room.takeUnset(model.systemIds.length * model.roles.length * model.months),
  mobileCompleters: new Float64Array(model.months),
  completersElsewhere: room.take(model.services.length * model.months),
  advertisedHeads: new Float64Array(model.cells.length),
  vacantHeads: new Float64Array(model.cells.length),
  establishmentFte: new Float64Array(model.cells.length),
  national,
  routeRates: new Float64Array(model.people.routes.length * model.months),
});

/** Steps of the age loop that can hold people, oldest first, by year of the run and role: `year * roles + role`. Ages below are never visited. */
const ageSteps = (model: CompiledModel): Int32Array => {
  const years = yearOffset(model, model.months - 1) + 1;
  const steps = new Int32Array(years * model.roles.length);
  for (let year = 0; year < years; year++) steps.set(stepsOfYear(model, year), year * model.roles.length);
  return steps;
};

/** Down to the youngest age at which anybody is in post or enters; people who convert bring the ages of the role they come from. Those in post at the start grow older. */
const stepsOfYear = (model: CompiledModel, year: number): number[] => {
  const { openingAge, joinerAgeLow, newSpecialistAgeLow, routes, entrants, training } = model.people;
  const own = model.roles.map((_, role) => {
    let opening = YOUNGEST_AGE;
    while (opening < OLDEST_AGE && openingAge[role * AGE_COUNT + opening - YOUNGEST_AGE] === 0) opening++;
    const trained =
      role === training.specialistRole ? Math.min(newSpecialistAgeLow, joinerAgeLow[training.traineeRole] ?? OLDEST_AGE) : OLDEST_AGE;
    return Math.min(opening + year, joinerAgeLow[role] as number, trained);
  });
  const specialist = training.specialistRole;
  if (specialist >= 0 && training.traineeRole >= 0)
    own[specialist] = Math.min(own[specialist] as number, own[training.traineeRole] as number);
  for (const { role, fromRole } of [...routes, ...entrants])
    if (fromRole >= 0) own[role] = Math.min(own[role] as number, own[fromRole] as number);
  return own.map((age) => OLDEST_AGE - age + 1);
};

/** Opening shares by birth cohort: cohort 0 reaches OLDEST_AGE in the start year. */
const openingBirth = (model: CompiledModel, role: number, count: number): Float64Array => {
  const birth = new Float64Array(count);
  for (let age = YOUNGEST_AGE; age <= OLDEST_AGE; age++)
    birth[OLDEST_AGE - age] = model.people.openingAge[role * AGE_COUNT + age - YOUNGEST_AGE] as number;
  return birth;
};

/** Durations still possible after the months already spent, with their chances. */
const remainingDurations = (model: CompiledModel, spent: number): { duration: number; share: number }[] => {
  const { durations, durationShare } = model.people.training;
  const open = durations.flatMap((duration, index) => (duration > spent ? [{ duration, share: durationShare[index] as number }] : []));
  const total = open.reduce((sum, row) => sum + row.share, 0);
  return total > 0 ? open.map((row) => ({ duration: row.duration, share: row.share / total })) : [{ duration: spent + 1, share: 1 }];
};

const openingTrainees = (model: CompiledModel, count: number): TraineeCohort[] => {
  const birth = { first: 0, shares: openingBirth(model, model.people.training.traineeRole, count) };
  return model.services.flatMap((service, serviceNumber) =>
    model.systemOfService[serviceNumber] === -1 || service.capacityRule === 'bought'
      ? []
      : service.traineeMonths.flatMap((spent) =>
          remainingDurations(model, spent).map((row) => ({
            service: serviceNumber,
            intake: -spent,
            due: row.duration - spent,
            heads: row.share,
            birth,
          })),
        ),
  );
};

const cellAt = (model: CompiledModel, service: number, role: number): StaffCell | undefined =>
  model.cells[model.cellOf[service * model.roles.length + role] as number];

/** Accredited trainers at the start: as many as the opening trainees need, and the usual share of the other specialists. */
const openingTrainers = (model: CompiledModel, service: number): number => {
  const { training } = model.people;
  const specialists = cellAt(model, service, training.specialistRole)?.heads ?? 0;
  const needed = trainersNeeded(model, service, specialists);
  return needed + (specialists - needed) * training.trainerShare;
};

const trainersNeeded = (model: CompiledModel, service: number, specialists: number): number => {
  const { training } = model.people;
  const trainees = cellAt(model, service, training.traineeRole)?.heads ?? 0;
  return Math.min(specialists, Math.ceil(trainees / training.traineesPerTrainer));
};

export const openSampled = (
  model: CompiledModel,
  luck: { readonly seed: number; readonly draw: number },
  room: NumberRoom,
): SampledPeople => {
  const drawKey = drawStream(luck.seed, luck.draw);
  const base = peopleBase(model, { national: false, kept: true, room });
  const people: SampledPeople = {
    model: base.model,
    plan: base.plan,
    ledger: base.ledger,
    exitTable: base.exitTable,
    market: base.market,
    willing: base.willing,
    marketStock: base.marketStock,
    marketWilling: base.marketWilling,
    mobileCompleters: base.mobileCompleters,
    completersElsewhere: base.completersElsewhere,
    advertisedHeads: base.advertisedHeads,
    vacantHeads: base.vacantHeads,
    establishmentFte: base.establishmentFte,
    national: base.national,
    routeRates: base.routeRates,
    mode: 'sampled',
    persons: emptyPersonTable(),
    drawKey,
    cellKeys: cellIds(model).map((key) => keyStream(drawKey, key)),
    returning: [],
    staffScratch: {
      all: new Float64Array(model.cells.length * 2),
      here: new Float64Array(model.cells.length * 2),
      heads: new Float64Array(model.cells.length),
      byYear: new Float64Array(model.cells.length * model.work.traineeOutput.length * 2),
    },
    cellFte: new Float64Array(model.cells.length),
    movedHeads: new Float64Array(model.cells.length),
    movedByMove: new Float64Array(model.staffMoves.length),
  };
  model.cells.forEach((cell, index) => {
    const needed = cell.role === model.people.training.specialistRole ? trainersNeeded(model, cell.service, cell.heads) : 0;
    for (let ordinal = 0; ordinal < cell.heads; ordinal++) openPerson(people, index, ordinal, ordinal < needed);
  });
  return people;
};

/** Keys of the cells' ids, hashed once per model. */
const cellIds = keepFew(
  64,
  (model: CompiledModel) => model.cells,
  (model): StreamKey[] => model.cells.map((cell) => idKey(cell.id)),
);

/** Ordinals of opening people are kept apart from the months that key later hires. */
const OPENING = -1;

const openPerson = (people: SampledPeople, cell: number, ordinal: number, trainer: boolean): void => {
  const { model, persons } = people;
  const place = model.cells[cell] as StaffCell;
  const stream = keyStream(people.cellKeys[cell] as StreamKey, { hi: OPENING, lo: ordinal });
  const person = addPerson(persons, stream.hi, stream.lo, cell);
  const ages = model.people.openingAgeCumulative.subarray(place.role * AGE_COUNT, (place.role + 1) * AGE_COUNT);
  persons.cohort[person] = OLDEST_AGE - YOUNGEST_AGE - categorical(uniform(stream.hi, stream.lo, EVENT.openingAge, 0), ages);
  drawParticipation(people, person, place.role, 0);
  persons.absent[person] = uniform(stream.hi, stream.lo, EVENT.openingAbsence, 0) < model.people.absence.share ? 1 : 0;
  if (place.role === model.people.training.specialistRole) {
    if (trainer) persons.accredited[person] = 1;
    else drawAccreditation(people, person);
  }
  if (place.role !== model.people.training.traineeRole) return;
  const spent = model.services[place.service]?.traineeMonths[ordinal] ?? 0;
  const rows = remainingDurations(model, spent);
  let lot = uniform(stream.hi, stream.lo, EVENT.traineeDuration, 0);
  const row = rows.find((candidate) => {
    lot -= candidate.share;
    return lot < 0;
  });
  persons.intake[person] = -spent;
  persons.due[person] = (row ?? (rows[rows.length - 1] as { duration: number })).duration - spent;
};
