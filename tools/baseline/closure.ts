import { selectArrangements } from '../../packages/engine/src/arrangements/select-arrangements.ts';
import type {
  Baseline,
  LineTask,
  OccupationalHealthService,
  Organisation,
  ServiceLine,
} from '../../packages/engine/src/baseline/baseline.ts';
import { createParameterBook, type ParameterBook } from '../../packages/engine/src/parameters/parameter-book.ts';

/** Weeks worked in a year over all staff, long absence included: 44 for those present x 0.955 present. */
const WEEKS = 42;

/** Work over capacity at month 0 by role or pool, with the same by system for doctors. Written apart from the engine, as a check on it and on the data. */
export interface Closure {
  /** Load by role: 'doctor' for the three medical roles together, then each other clinical role and administrators. */
  readonly loads: ReadonlyMap<string, number>;
  /** Load of doctors by system id. */
  readonly doctorLoadBySystem: ReadonlyMap<string, number>;
}

/** Yearly minutes of work that England's NHS services are asked for, divided by the minutes their staff have. Travel is left out. */
export function closeBaseline(baseline: Baseline): Closure {
  const book = createParameterBook(baseline.parameters);
  const work = workMinutes(baseline, book);
  const nhs = baseline.services.filter(({ owner }) => owner === 'nhs');
  const roles = ['doctor', 'scphn', 'ohn', 'technician', 'physiotherapist', 'psychological-therapist', 'administrator'];
  const load = (services: readonly OccupationalHealthService[], role: string) =>
    services.reduce((sum, { id }) => sum + (work.get(`${id} ${role}`) ?? 0), 0) /
    services.reduce((sum, service) => sum + capacityMinutes(service, role, book), 0);
  return {
    loads: new Map(roles.map((role) => [role, load(nhs, role)])),
    doctorLoadBySystem: new Map(
      baseline.systems.map(({ id }) => [
        id,
        load(
          nhs.filter(({ systemId }) => systemId === id),
          'doctor',
        ),
      ]),
    ),
  };
}

/** Minutes of work a year by `${serviceId} ${role}`. */
function workMinutes(baseline: Baseline, book: ParameterBook): Map<string, number> {
  const work = new Map<string, number>();
  const add = (serviceId: string, role: string, minutes: number) =>
    work.set(`${serviceId} ${role}`, (work.get(`${serviceId} ${role}`) ?? 0) + minutes);
  const poolOf = new Map(baseline.roles.map(({ id, poolId }) => [id, poolId]));
  const england = englandMeans(baseline.organisations);
  for (const organisation of baseline.organisations) {
    const arrangements = baseline.arrangements.filter(({ organisationId }) => organisationId === organisation.id);
    for (const line of baseline.lines) {
      const cases = casesPerYear(organisation, line, england, book);
      line.tasks.forEach((task, index) => {
        const minutes = cases * taskMinutes(line, task, index, book);
        for (const { serviceId, share } of selectArrangements(arrangements, line.id, poolOf.get(task.preferred) ?? task.preferred))
          add(serviceId, task.preferred, minutes * share);
      });
      for (const { serviceId, share } of selectArrangements(arrangements, line.id, 'administrator'))
        add(serviceId, 'administrator', cases * adminMinutes(line, book) * share);
    }
  }
  return addDoctorOverheads(work, baseline, book);
}

interface EnglandMeans {
  readonly sickness: number;
  readonly leavers: number;
  readonly patientFacing: number;
  readonly exposed: number;
}

/** Means over trusts, weighted by heads. */
function englandMeans(organisations: readonly Organisation[]): EnglandMeans {
  const trusts = organisations.filter(({ sector }) => sector === 'nhs-trust');
  const heads = trusts.reduce((sum, trust) => sum + trust.heads, 0);
  const mean = (pick: (trust: Organisation) => number) => trusts.reduce((sum, trust) => sum + trust.heads * pick(trust), 0) / heads;
  return {
    sickness: mean((trust) => trust.sicknessShare ?? 0),
    leavers: mean((trust) => trust.leaverShare ?? 0),
    patientFacing: mean((trust) => trust.patientFacingShare),
    exposed: mean((trust) => trust.exposedShare),
  };
}

function casesPerYear(organisation: Organisation, line: ServiceLine, england: EnglandMeans, book: ParameterBook): number {
  const rate = (book.scalar(`line.${line.id}.ratePer1000`) / 1000) * book.scalar(`line.${line.id}.shareThroughOh`);
  return organisation.heads * organisation.access * rate * driver(organisation, line, england, book);
}

/** What one head of the organisation counts for the line, relative to an average head in England; for pre-placement, starters per head. */
function driver(organisation: Organisation, line: ServiceLine, england: EnglandMeans, book: ParameterBook): number {
  if (line.driver === 'patient-facing') return organisation.patientFacingShare / england.patientFacing;
  if (line.driver === 'exposed') return organisation.exposedShare / england.exposed;
  if (line.driver === 'heads-by-sickness')
    return ((organisation.sicknessShare ?? england.sickness) / england.sickness) ** book.scalar('demand.sicknessElasticity');
  if (line.driver === 'heads') return 1;
  const joiners = (organisation.leaverShare ?? england.leavers) + book.scalar('demand.growthPerYear');
  return joiners * book.scalar(`line.${line.id}.startersPerJoiner`);
}

/** Minutes of a task per case of its line. An unlisted task (triage) is no appointment and cannot be missed. */
function taskMinutes(line: ServiceLine, task: LineTask, index: number, book: ParameterBook): number {
  const parameter = (name: string) => book.scalar(`line.${line.id}.task.${index}.${name}`);
  const reviews = book.scalar(`line.${line.id}.reviewsPerCase`);
  const missed = line.missable && task.listed ? book.scalar('demand.missedRate') * book.scalar('demand.missedTimeLostShare') : 0;
  return parameter('share') * (parameter('minutesNew') + reviews * parameter('minutesReview')) * (1 + missed);
}

/** Administrator minutes per case: by contact, by case, and for rebooking missed appointments. */
function adminMinutes(line: ServiceLine, book: ParameterBook): number {
  const contacts = 1 + book.scalar(`line.${line.id}.reviewsPerCase`);
  const rebooking = line.missable ? book.scalar('demand.missedRate') * book.scalar('demand.missedAdminMinutes') : 0;
  return (
    contacts * (book.scalar(`line.${line.id}.adminMinutesPerContact`) + rebooking) + book.scalar(`line.${line.id}.adminMinutesPerCase`)
  );
}

/** Governance, given by the doctors who serve the host, and supervision of trainees. */
function addDoctorOverheads(work: Map<string, number>, baseline: Baseline, book: ParameterBook): Map<string, number> {
  const governance = book.scalar('capacity.governanceHoursPerWeek') * WEEKS * 60;
  const supervision = book.scalar('capacity.supervisionHoursPerTraineeWeek') * WEEKS * 60;
  for (const service of baseline.services.filter(({ owner }) => owner === 'nhs')) {
    const ofHost = baseline.arrangements.filter(({ organisationId }) => organisationId === service.hostOrganisationId);
    const provider = selectArrangements(ofHost, baseline.lines[0]?.id ?? '', 'doctor')[0]?.serviceId ?? service.id;
    work.set(`${provider} doctor`, (work.get(`${provider} doctor`) ?? 0) + governance);
    work.set(`${service.id} doctor`, (work.get(`${service.id} doctor`) ?? 0) + supervision * service.traineeMonths.length);
  }
  return work;
}

/** Minutes a year for cases of the people of a role; for 'doctor', of the three medical roles, trainees by their output. */
function capacityMinutes(service: OccupationalHealthService, role: string, book: ParameterBook): number {
  const perHead = (roleId: string) => {
    const parameter = (name: string) => book.scalar(`role.${roleId}.${name}`);
    return (
      parameter('ftePerHead') * parameter('hoursPerFteWeek') * 60 * WEEKS * parameter('directShare') * (1 - parameter('externalShare'))
    );
  };
  const minutes = (roleId: string) => (service.heads[roleId] ?? 0) * perHead(roleId);
  if (role !== 'doctor') return minutes(role);
  const output = book.table('capacity.traineeOutput');
  const trainees = service.traineeMonths.reduce((sum, months) => sum + (output[String(Math.min(4, Math.floor(months / 12) + 1))] ?? 0), 0);
  return minutes('specialist') + minutes('specialty-doctor') + trainees * perHead('om-trainee');
}
