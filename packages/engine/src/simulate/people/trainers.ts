import { uniform } from '../../random/stream.ts';
import { EVENT } from './events.ts';
import type { ExpectedPeople, SampledPeople } from './people-state.ts';

/** Accredited trainers expected in post at a service: those accredited, and the part of the other specialists whom a lever has had accredited. */
export const trainersExpected = (people: ExpectedPeople, service: number, month: number): number => {
  const { model, accredited, ledger } = people;
  const { trainerShareAdded, specialistRole } = model.people.training;
  const own = accredited[service] as number;
  const added = trainerShareAdded[month] as number;
  if (added === 0) return own;
  const cell = model.cellOf[service * model.roles.length + specialistRole] as number;
  return cell < 0 ? own : own + added * Math.max(0, (ledger.heads[cell] as number) - own);
};

/** Accredited trainers in post at a service (sampled mode). Whom a lever has had accredited, each specialist's own number says. */
export const trainersAt = (people: SampledPeople, service: number, month: number): number => {
  const { accredited, cell: cells, count, hi, lo } = people.persons;
  const { service: serviceOf, role: roleOf } = people.plan;
  const { trainerShareAdded, specialistRole } = people.model.people.training;
  const added = trainerShareAdded[month] as number;
  let trainers = 0;
  for (let person = 0; person < count; person++) {
    if (accredited[person] === 0 && added === 0) continue;
    const cell = cells[person] as number;
    if (cell < 0 || serviceOf[cell] !== service) continue;
    if (accredited[person] === 1) trainers++;
    else if (roleOf[cell] === specialistRole && uniform(hi[person] as number, lo[person] as number, EVENT.accreditedLater, 0) < added)
      trainers++;
  }
  return trainers;
};
