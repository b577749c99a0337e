import { selectArrangements } from '../arrangements/select-arrangements.ts';
import type { Baseline, Organisation, ServiceLine } from '../baseline/baseline.ts';
import type { Issue } from '../issues/issue.ts';
import { parseMonth } from '../units/months.ts';
import { bindService } from './bind-service.ts';
import type { BoundService } from './bound-service.ts';
import { caseRates } from './case-rates.ts';
import { compileTasks } from './compile-tasks.ts';
import type { CompiledTask } from './compiled-model.ts';
import { parameterSeries } from './parameter-series.ts';

/** Load of one role, or pool, of England's NHS services at month 0: minutes asked for / minutes available. */
export interface ClosureLoad {
  readonly id: string;
  readonly label: string;
  readonly load: number;
  readonly low: number;
  readonly high: number;
  readonly ok: boolean;
}

/** Bounds of MODEL section 6: every clinical role within 0.65-1.05, doctors within 0.95-1.05 and above the nurses' pool. */
const LOW = 0.65;
const HIGH = 1.05;
const DOCTOR_LOW = 0.95;

const cache = new WeakMap<Baseline, ClosureLoad[]>();

/**
 * The closure test: does the baseline's work fit the baseline's people? All work England's NHS services serve counts, primary and social care included;
 * governance and supervision come off the doctors' minutes. Base-year agreement is not a test of the model: several inputs were tuned to it.
 */
export const closureLoads = (baseline: Baseline): ClosureLoad[] => {
  const known = cache.get(baseline);
  if (known !== undefined) return known;
  const loads = computeLoads(baseline);
  cache.set(baseline, loads);
  return loads;
};

/** A warning for each load outside its bounds. */
export const baselineCloses = (baseline: Baseline): Issue[] =>
  closureLoads(baseline)
    .filter((load) => !load.ok)
    .map((load) => ({
      path: `closure.${load.id}`,
      code: 'baseline-does-not-close',
      message: `The baseline does not close: the load of ${load.label} at month 0 is ${load.load.toFixed(2)}, outside ${load.low} to ${load.high}`,
      severity: 'warning' as const,
    }));

const computeLoads = (baseline: Baseline): ClosureLoad[] => {
  const series = parameterSeries(baseline.parameters, [], { startMonth: parseMonth(baseline.startMonth), months: 1 });
  const tasks = compileTasks(baseline.lines, baseline.roles, baseline.pools);
  const work = bindService(
    { lines: baseline.lines, pools: baseline.pools, roles: baseline.roles, tasks, months: 1, startMonth: parseMonth(baseline.startMonth) },
    series,
  );
  const asked = minutesAsked(baseline, tasks, work, caseRates(baseline, tasks, series));
  const offered = (roleId: string): number => {
    const index = baseline.roles.findIndex((role) => role.id === roleId);
    const heads = series.base(`role.${roleId}.heads`) * series.base(`role.${roleId}.ftePerHead`);
    return heads * work.availability * (work.minutesPerFte[index] as number);
  };
  const nhs = baseline.services.filter((service) => service.owner === 'nhs');
  const trainees = nhs.reduce((sum, service) => sum + service.traineeMonths.length, 0);
  const overhead = nhs.length * (work.governanceMinutes[0] as number) + trainees * (work.supervisionMinutes[0] as number);
  return baseline.pools.flatMap((pool) => {
    const members = baseline.roles.filter((role) => role.poolId === pool.id && role.clinical);
    if (members.length === 0) return [];
    const available = members.map((role) =>
      role.recruitment === 'programme' ? traineeMinutes(baseline, work, offered(role.id)) : offered(role.id),
    );
    const total = available.reduce((sum, minutes) => sum + minutes, 0);
    const poolAsked = sumAsked(asked, [pool.id, ...members.map((role) => role.id)]);
    const isDoctor = pool.id === 'doctor';
    const rows = [row(pool.id, pool.pluralLabel, poolAsked / (total - (isDoctor ? overhead : 0)), isDoctor ? DOCTOR_LOW : LOW)];
    if (isDoctor || members.length === 1) return rows;
    return [
      ...rows,
      ...members.map((role, index) => row(role.id, role.pluralLabel, sumAsked(asked, [role.id]) / (available[index] as number), LOW)),
    ];
  });
};

const row = (id: string, label: string, load: number, low: number): ClosureLoad => ({
  id,
  label,
  load,
  low,
  high: HIGH,
  ok: load >= low && load <= HIGH,
});

/** A pool of one role has the role's id: each performer counts once. */
const sumAsked = (asked: ReadonlyMap<string, number>, ids: readonly string[]): number =>
  [...new Set(ids)].reduce((sum, id) => sum + (asked.get(id) ?? 0), 0);

const traineeMinutes = (baseline: Baseline, work: BoundService, minutes: number): number => {
  const months = baseline.services.flatMap((service) => service.traineeMonths);
  if (months.length === 0) return 0;
  const last = work.traineeOutput.length - 1;
  const output =
    months.reduce((sum, month) => sum + (work.traineeOutput[Math.min(last, Math.floor(month / 12))] as number), 0) / months.length;
  return minutes * output;
};

/** Minutes a month by preferred performer id (role, or pool where any of the pool will do), for work that reaches NHS services. */
const minutesAsked = (
  baseline: Baseline,
  tasks: readonly CompiledTask[],
  work: BoundService,
  rates: ReturnType<typeof caseRates>,
): Map<string, number> => {
  const nhs = new Set(baseline.services.filter((service) => service.owner === 'nhs').map((service) => service.id));
  const byOrganisation = new Map<string, Baseline['arrangements'][number][]>();
  for (const arrangement of baseline.arrangements) {
    byOrganisation.set(arrangement.organisationId, [...(byOrganisation.get(arrangement.organisationId) ?? []), arrangement]);
  }
  const asked = new Map<string, number>();
  for (const organisation of baseline.organisations as readonly Organisation[]) {
    const own = byOrganisation.get(organisation.id) ?? [];
    tasks.forEach((task, index) => {
      const line = baseline.lines[task.line] as ServiceLine;
      const served = selectArrangements(own, line.id, baseline.pools[task.pool]?.id ?? '')
        .filter((arrangement) => nhs.has(arrangement.serviceId))
        .reduce((sum, arrangement) => sum + arrangement.share, 0);
      const cases = rates(organisation, task.line) * rates.taskShare(index) * organisation.access * served;
      const performer = line.tasks[task.taskIndex]?.preferred ?? '';
      asked.set(performer, (asked.get(performer) ?? 0) + cases * (work.taskMinutes[index] as number));
    });
  }
  return asked;
};
