import { flowIndex } from '../../compile/flows.ts';
import { moveStaff } from './move-staff.ts';
import type { People, SampledPeople } from './people-state.ts';
import { trainersAt } from './trainers.ts';

const TRANSFERS_IN = flowIndex('transfersIn');
const TRANSFERS_OUT = flowIndex('transfersOut');

/**
 * Moves between services. Staff move with work (staff-moves.ts). When a service's last trainer has gone its trainees go to the nearest accredited service with
 * room, else training stands still for a while; in expected mode trainers never reach zero, so this is an effect of chance.
 */
export const runTransfers = (people: People, month: number): void => {
  moveStaff(people, month);
  if (people.mode === 'sampled') moveTrainees(people, month);
};

const moveTrainees = (people: SampledPeople, month: number): void => {
  const { model, persons, ledger } = people;
  const { traineeRole } = model.people.training;
  const { plan } = people;
  for (let person = 0; person < persons.count; person++) {
    const cell = persons.cell[person] as number;
    if (cell < 0 || plan.role[cell] !== traineeRole) continue;
    const service = plan.service[cell] as number;
    if (trainersAt(people, service, month) > 0) continue;
    const target = nearestWithRoom(people, service, traineeRole, month);
    if (target >= 0) {
      persons.cell[person] = target;
      ledger.record(TRANSFERS_OUT, cell, month, 1);
      ledger.record(TRANSFERS_IN, target, month, 1);
    } else if (month >= (persons.pausedUntil[person] as number)) {
      persons.due[person] = (persons.due[person] as number) + model.people.training.pauseMonths;
      persons.pausedUntil[person] = month + model.people.training.pauseMonths;
    }
  }
};

/** Trainee cell of the nearest service whose trainers have a place free; ties to the lower id. -1 if none. */
const nearestWithRoom = (people: SampledPeople, from: number, traineeRole: number, month: number): number => {
  const { model } = people;
  const ratio = model.people.training.placesPerTrainer[month] as number;
  let best = -1;
  let bestDistance = 0;
  for (let service = 0; service < model.services.length; service++) {
    const cell = model.cellOf[service * model.roles.length + traineeRole] as number;
    if (cell < 0 || service === from) continue;
    if (trainersAt(people, service, month) * ratio - (people.ledger.heads[cell] as number) < 1) continue;
    const distance = model.serviceDistance[from * model.services.length + service] as number;
    if (best >= 0 && distance >= bestDistance) continue;
    best = cell;
    bestDistance = distance;
  }
  return best;
};
