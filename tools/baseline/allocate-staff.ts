import type { OccupationalHealthService, Role } from '../../packages/engine/src/baseline/baseline.ts';
import { type Facts, scalarsOf } from './facts.ts';
import { vacanciesByHeads, vacanciesByServedHeads } from './posts.ts';
import { scarcePoolProviders } from './scarce-pools.ts';
import { allocateNested, allocateRole, type Heads, type StaffedService } from './staffing.ts';
import { allocateTrainees, trainerRoom, vacantTrainingPosts } from './trainees.ts';

export const TRAINEE = 'om-trainee';
export const NONE: Heads = new Map();

/** People and posts by role, then by service. */
export interface AllocatedStaff {
  readonly heads: ReadonlyMap<string, Heads>;
  readonly posts: ReadonlyMap<string, Heads>;
}

/** National totals of every role shared out to the staffed services, whole people and whole posts. */
export function allocateStaff(
  services: readonly OccupationalHealthService[],
  weights: ReadonlyMap<string, number>,
  facts: Facts,
): AllocatedStaff {
  const staffed = services.filter(({ capacityRule }) => capacityRule === 'staffed');
  const claims = staffed.map(({ id, systemId }) => ({ id, systemId, weight: weights.get(id) ?? 0 }));
  const total = totalsOf(facts);
  const specialistWork = (seniors: Heads) => doctorWork(staffed, seniors, claims, facts.roles);
  const doctors = allocateNested({ senior: total('specialist'), junior: total('specialty-doctor') }, claims, specialistWork);
  const nurses = allocateNested({ senior: total('scphn'), junior: total('ohn') }, claims, () => claims);
  const work = specialistWork(doctors.senior);
  const room = trainerRoom(doctors.senior, scalarsOf(facts.parameters)('training.om.traineesPerTrainer'));
  const special = new Map<string, Heads>([
    ['specialist', doctors.senior],
    ['specialty-doctor', doctors.junior],
    [TRAINEE, allocateTrainees(total(TRAINEE), work, added(doctors.senior, doctors.junior), room)],
    ['scphn', nurses.senior],
    ['ohn', nurses.junior],
  ]);
  const heads = new Map(facts.roles.map(({ id }) => [id, special.get(id) ?? allocateRole(total(id), claims)]));
  return { heads, posts: allocatePosts(claims, heads, { work, room }, facts) };
}

const totalsOf = (facts: Facts) => (roleId: string) => scalarsOf(facts.parameters)(`role.${roleId}.heads`);

/** Sum of two counts by service. */
const added = (a: Heads, b: Heads): Heads => new Map([...a].map(([id, heads]) => [id, heads + (b.get(id) ?? 0)]));

/** Services with a specialist, weighted by the heads whose doctor work they do: their own and those of services without one. */
function doctorWork(
  services: readonly OccupationalHealthService[],
  specialists: Heads,
  claims: readonly StaffedService[],
  roles: readonly Role[],
): StaffedService[] {
  const weights = new Map(claims.map(({ id, weight }) => [id, weight]));
  const withSpecialists = services.map((service) => ({ ...service, heads: { specialist: specialists.get(service.id) ?? 0 } }));
  const providers = scarcePoolProviders({ services: withSpecialists, roles, weights }, ['doctor']);
  const served = new Map<string, number>();
  for (const { id, weight } of claims) {
    const doctors = providers.get(id)?.find(({ poolId }) => poolId === 'doctor')?.providerId ?? id;
    served.set(doctors, (served.get(doctors) ?? 0) + weight);
  }
  return claims.filter(({ id }) => served.has(id)).map((claim) => ({ ...claim, weight: served.get(claim.id) ?? 0 }));
}

interface DoctorPlaces {
  readonly work: readonly StaffedService[];
  readonly room: Heads;
}

/** Posts = people in post + vacancies. */
function allocatePosts(
  claims: readonly StaffedService[],
  heads: ReadonlyMap<string, Heads>,
  doctors: DoctorPlaces,
  facts: Facts,
): Map<string, Heads> {
  const scalar = scalarsOf(facts.parameters);
  const vacancies = (roleId: string, inPost: Heads): Heads => {
    const vacant = scalar(`role.${roleId}.posts`) - scalar(`role.${roleId}.heads`);
    if (roleId === 'specialist') return vacanciesByServedHeads(vacant, doctors.work);
    if (roleId === TRAINEE) return vacantTrainingPosts(vacant, doctors.work, inPost, doctors.room);
    return vacanciesByHeads(vacant, inPost);
  };
  return new Map(
    facts.roles.map(({ id: roleId }) => {
      const inPost = heads.get(roleId) ?? NONE;
      const vacant = vacancies(roleId, inPost);
      return [roleId, new Map(claims.map(({ id }) => [id, (inPost.get(id) ?? 0) + (vacant.get(id) ?? 0)]))];
    }),
  );
}
