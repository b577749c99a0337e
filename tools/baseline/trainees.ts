import { oneAtATime } from './largest-remainder.ts';
import { type Heads, inSystem, merged, type StaffedService, systemClaims, systemIds } from './staffing.ts';

/** Months already spent in training by opening trainees: one of each in turn, so that England starts with equal years. */
const OPENING_MONTHS = [8, 20, 32, 44, 56] as const;

/** Trainees that the trainers of each service can take. Half its specialists, rounded up, are taken to be accredited when it has trainees. */
export function trainerRoom(specialists: Heads, perTrainer: number): Heads {
  return new Map([...specialists].map(([id, heads]) => [id, Math.ceil(heads / 2) * perTrainer]));
}

/**
 * Trainees one at a time, England -> systems -> services, to the place with room that has most weight per doctor, trainees included: the third role
 * of the doctors' nest, placed where doctors came out short by rounding.
 */
export function allocateTrainees(total: number, services: readonly StaffedService[], doctors: Heads, room: Heads): Heads {
  const teaching = services.filter(({ id }) => (room.get(id) ?? 0) > 0);
  const inSystems = (heads: Heads) =>
    new Map(systemIds(services).map((id) => [id, inSystem(services, id).reduce((sum, service) => sum + (heads.get(service.id) ?? 0), 0)]));
  const weights = systemClaims(services).filter(({ id }) => inSystem(teaching, id).length > 0);
  const bySystem = oneAtATime(total, weights, inSystems(doctors), inSystems(room));
  const inTurn = (systemId: string) => oneAtATime(bySystem.get(systemId) ?? 0, inSystem(teaching, systemId), doctors, room);
  return merged(systemIds(teaching).map(inTurn));
}

/** Vacant training posts, one at a time to the service with trainees that has most weight per post and room for one more. */
export function vacantTrainingPosts(total: number, services: readonly StaffedService[], trainees: Heads, room: Heads): Heads {
  const teaching = services.filter(({ id }) => (trainees.get(id) ?? 0) > 0);
  const left = new Map(teaching.map(({ id }) => [id, (room.get(id) ?? 0) - (trainees.get(id) ?? 0)]));
  return oneAtATime(total, teaching, trainees, left);
}

/** Months in training of each opening trainee, by service in id order, dealt in turn. */
export function dealTraineeMonths(trainees: Heads): Map<string, number[]> {
  let dealt = 0;
  return new Map(
    [...trainees]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([id, heads]) => [id, Array.from({ length: heads }, () => OPENING_MONTHS[dealt++ % OPENING_MONTHS.length] as number)]),
  );
}
