import { OLDEST_AGE } from '../../compile/bound-people.ts';
import { flowIndex } from '../../compile/flows.ts';
import { categorical } from '../../random/categorical.ts';
import { keyStream, uniform } from '../../random/stream.ts';
import { calendarMonth } from '../../units/months.ts';
import { shareLeaving } from '../../units/rates.ts';
import { drawParticipation } from './attributes.ts';
import { EVENT, eventOf } from './events.ts';
import { drawJoinerAge, joinerBirth } from './joining.ts';
import { type ExpectedPeople, type People, type SampledPeople, type TraineeCohort, yearOffset } from './people-state.ts';
import { addPerson } from './person-table.ts';
import { trainersAt, trainersExpected } from './trainers.ts';

const TRAINEE_INTAKE = flowIndex('traineeIntake');
const TRAINEE_ATTRITION = flowIndex('traineeAttrition');
const COMPLETIONS = flowIndex('completions');

/**
 * Specialist training (MODEL section 4): attrition at a constant monthly hazard, completion at the trainee's own duration, then the intake.
 * intake = fill x min(vacant posts, supervisor places); supervisor places = trainers x ratio - in post. Completions(t) = sum of intake(t - d) P(d) exp(-a d).
 * Of those who complete, a share takes an NHS post five months later, part of them here; the rest go by vacancies or leave the NHS.
 */
export const runTraining = (people: People, month: number): void => {
  if (people.mode === 'expected') expectedTraining(people, month);
  else sampledTraining(people, month);
};

const isIntakeMonth = (people: People, month: number): boolean =>
  calendarMonth(people.model.startMonth + month) === people.model.people.training.intakeMonth;

const expectedTraining = (people: ExpectedPeople, month: number): void => {
  const { model, ledger } = people;
  const { training } = model.people;
  const leaving = shareLeaving(training.attrition);
  let kept = 0;
  for (let index = 0; index < people.trainees.length; index++) {
    const cohort = people.trainees[index] as TraineeCohort;
    const cell = model.cellOf[cohort.service * model.roles.length + training.traineeRole] as number;
    ledger.record(TRAINEE_ATTRITION, cell, month, cohort.heads * leaving);
    cohort.heads *= 1 - leaving;
    if (cohort.due <= month) {
      ledger.record(COMPLETIONS, cell, month, cohort.heads);
      completeExpected(people, cohort, month);
    } else people.trainees[kept++] = cohort;
  }
  people.trainees.length = kept;
  if (!isIntakeMonth(people, month)) return;
  for (let service = 0; service < model.services.length; service++) {
    const heads =
      (training.fill[month] as number) *
      Math.min(
        vacantPosts(people, service, month, heldPosts(people, service)),
        supervisorPlaces(people, service, month, trainersExpected(people, service, month)),
      );
    if (heads > 0) startExpected(people, service, heads, month);
  }
};

const startExpected = (people: ExpectedPeople, service: number, heads: number, month: number): void => {
  const { model } = people;
  const { training } = model.people;
  people.ledger.record(TRAINEE_INTAKE, model.cellOf[service * model.roles.length + training.traineeRole] as number, month, heads);
  const birth = joinerBirth(people, training.traineeRole, month);
  training.durations.forEach((duration, index) => {
    people.trainees.push({
      service,
      intake: month,
      due: month + duration,
      heads: heads * (training.durationShare[index] as number),
      birth,
    });
  });
};

const completeExpected = (people: ExpectedPeople, cohort: TraineeCohort, month: number): void => {
  const { service, heads, birth } = cohort;
  const { model } = people;
  const { training } = model.people;
  const nhs = heads * training.nhsShare;
  const local = nhs * training.localShare;
  const first = month + training.postCompletionMonths;
  const elsewhere = service * model.months + month;
  people.completersElsewhere[elsewhere] = (people.completersElsewhere[elsewhere] as number) + (heads - local);
  if (first >= model.months) return;
  people.completers.push({ system: model.systemOfService[service] as number, service, month: first, heads: local, birth });
  people.mobileCompleters[first] = (people.mobileCompleters[first] as number) + (nhs - local);
};

const vacantPosts = (people: People, service: number, month: number, held: number): number => {
  const { training } = people.model.people;
  return traineeCell(people, service) < 0 ? 0 : Math.max(0, (training.posts[service * people.model.months + month] as number) - held);
};

const traineeCell = (people: People, service: number): number =>
  people.model.cellOf[service * people.model.roles.length + people.model.people.training.traineeRole] as number;

const heldPosts = (people: ExpectedPeople, service: number): number => {
  const cell = traineeCell(people, service);
  return cell < 0 ? 0 : (people.ledger.heads[cell] as number);
};

/** Posts of a cell held by trainees, some of whom may have moved to train elsewhere: a post is not filled twice. */
const postsHeldFrom = (people: SampledPeople, cell: number): number => {
  const { persons, plan } = people;
  let held = 0;
  for (let person = 0; person < persons.count; person++) {
    const now = persons.cell[person] as number;
    if (now >= 0 && persons.home[person] === cell && plan.role[now] === people.model.people.training.traineeRole) held++;
  }
  return held;
};

const supervisorPlaces = (people: People, service: number, month: number, trainers: number): number => {
  const { model } = people;
  const cell = model.cellOf[service * model.roles.length + model.people.training.traineeRole] as number;
  return cell < 0
    ? 0
    : Math.max(0, trainers * (model.people.training.placesPerTrainer[month] as number) - (people.ledger.heads[cell] as number));
};

const sampledTraining = (people: SampledPeople, month: number): void => {
  const { model, ledger, persons } = people;
  const { training } = model.people;
  const absoluteMonth = model.startMonth + month;
  const leaving = shareLeaving(training.attrition);
  const { role: roleOf } = people.plan;
  for (let person = 0; person < persons.count; person++) {
    const cell = persons.cell[person] as number;
    if (cell < 0 || roleOf[cell] !== training.traineeRole) continue;
    if (uniform(persons.hi[person] as number, persons.lo[person] as number, EVENT.traineeAttrition, absoluteMonth) < leaving) {
      persons.cell[person] = -1;
      ledger.record(TRAINEE_ATTRITION, cell, month, 1);
    } else if ((persons.due[person] as number) <= month) {
      persons.cell[person] = -1;
      ledger.record(COMPLETIONS, cell, month, 1);
      completeSampled(people, person, (model.cells[cell] as { service: number }).service, month);
    }
  }
  if (!isIntakeMonth(people, month)) return;
  for (let service = 0; service < model.services.length; service++) intakeSampled(people, service, month);
};

const completeSampled = (people: SampledPeople, person: number, service: number, month: number): void => {
  const { model, persons } = people;
  const { training } = model.people;
  const absoluteMonth = model.startMonth + month;
  const hi = persons.hi[person] as number;
  const lo = persons.lo[person] as number;
  const nhs = uniform(hi, lo, EVENT.nhsPost, absoluteMonth) < training.nhsShare;
  const local = nhs && uniform(hi, lo, EVENT.localPost, absoluteMonth) < training.localShare;
  if (local) people.returning.push({ person, month: month + training.postCompletionMonths, service });
  else
    people.completersElsewhere[service * model.months + month] = (people.completersElsewhere[service * model.months + month] as number) + 1;
};

const intakeSampled = (people: SampledPeople, service: number, month: number): void => {
  const { model, persons, ledger } = people;
  const { training } = model.people;
  const cell = model.cellOf[service * model.roles.length + training.traineeRole] as number;
  if (cell < 0) return;
  const open = Math.min(
    Math.floor(vacantPosts(people, service, month, postsHeldFrom(people, cell))),
    Math.floor(supervisorPlaces(people, service, month, trainersAt(people, service, month))),
  );
  const absoluteMonth = model.startMonth + month;
  const key = people.cellKeys[cell] as { hi: number; lo: number };
  for (let post = 0; post < open; post++) {
    if (uniform(key.hi, key.lo, eventOf(EVENT.trainingPostFill, post), absoluteMonth) >= (training.fill[month] as number)) continue;
    const stream = keyStream(key, { hi: absoluteMonth, lo: post });
    const person = addPerson(persons, stream.hi, stream.lo, cell);
    const duration = training.durations[
      categorical(uniform(stream.hi, stream.lo, EVENT.traineeDuration, 0), training.durationCumulative)
    ] as number;
    persons.intake[person] = month;
    persons.due[person] = month + duration;
    persons.cohort[person] = OLDEST_AGE - drawJoinerAge(people, training.traineeRole, person, absoluteMonth) + yearOffset(model, month);
    drawParticipation(people, person, training.traineeRole, absoluteMonth);
    ledger.record(TRAINEE_INTAKE, cell, month, 1);
  }
};
