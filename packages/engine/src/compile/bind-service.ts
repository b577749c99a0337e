import type { ServiceLine } from '../baseline/baseline.ts';
import { exp } from '../math/exp.ts';
import { log1p } from '../math/log1p.ts';
import { calendarMonth } from '../units/months.ts';
import { ACCESS_GROUPS } from './access-groups.ts';
import type { BoundService } from './bound-service.ts';
import { MINUTES_PER_HOUR, WEEKS_PER_YEAR } from './clinical-time.ts';
import type { CompiledTask, WorkFrame } from './compiled-model.ts';
import type { ParameterSeries } from './parameter-series.ts';
import { taskShift } from './task-shift.ts';

/** Highest share of contacts that can be remote: some contacts need hands. */
const HIGHEST_REMOTE_SHARE = 0.95;

/** Resolves the service side for one draw (MODEL sections 5-7). */
export const bindService = (structure: WorkFrame, series: ParameterSeries): BoundService => {
  const { lines, pools, tasks, months } = structure;
  const availability = 1 - (series.base('capacity.longAbsenceHazard') * series.base('capacity.longAbsenceMonths')) / 12;
  const weeks = series.base('capacity.weeksPresent');
  const minutesPerWeeklyHour = (weeks / 12) * MINUTES_PER_HOUR;
  const growth = growthFactor(series.at('demand.growthPerYear'));
  const rows = (count: number, of: (index: number, month: number) => number) => {
    const values = new Float64Array(count * months);
    for (let index = 0; index < count; index++)
      for (let month = 0; month < months; month++) values[index * months + month] = of(index, month);
    return values;
  };
  const lineSeries = lines.map((line) => lineFactors(line, structure, series, growth));
  const remote = lines.map((line) => series.at(`line.${line.id}.remoteShare`));
  const remoteAdded = series.at('policy.remoteShareAdded');
  const protectedShare = lines.map((line) => series.at(`line.${line.id}.protectedShare`));
  const directShare = structure.roles.map((role) => series.at(`role.${role.id}.directShare`));
  const externalShare = structure.roles.map((role) => series.at(`role.${role.id}.externalShare`));
  const weeklyHours = structure.roles.map((role) => series.base(`role.${role.id}.hoursPerFteWeek`));
  const minutes = tasks.map((task) => taskMinutes(task, structure, series));
  const shift = tasks.map((task) => taskShift(task, structure, series));
  return {
    minutesPerFte: rows(
      structure.roles.length,
      (role, month) =>
        (weeklyHours[role] as number) *
        minutesPerWeeklyHour *
        (1 - ((externalShare[role] as Float64Array)[month] as number)) *
        ((directShare[role] as Float64Array)[month] as number),
    ),
    availability,
    traineeOutput: Float64Array.from(
      Object.entries(series.table('capacity.traineeOutput')).sort(([a], [b]) => Number(a) - Number(b)),
      ([, value]) => value,
    ),
    governanceMinutes: series.at('capacity.governanceHoursPerWeek').map((hours) => hours * minutesPerWeeklyHour * availability),
    supervisionMinutes: series.at('capacity.supervisionHoursPerTraineeWeek').map((hours) => hours * minutesPerWeeklyHour * availability),
    taskMinutes: joined(minutes, months),
    contactsPerCase: Float64Array.from(tasks, (task) => contactsPerCase(task, structure, series)),
    substituteFactor: tasks.map((task) =>
      Float64Array.from(task.substitutes, (substitute) =>
        task.stepDownOnly ? series.base('wait.stepDownTimeFactor') : series.base(substitute.factorId),
      ),
    ),
    lineFactor: joined(lineSeries, months),
    taskFactor: joined(shift, months),
    growthFactor: growth,
    accessGapClosed: accessGapClosed(series, months),
    remoteShare: rows(lines.length, (line, month) => {
      const share = (remote[line] as Float64Array)[month] as number;
      return Math.max(share, Math.min(HIGHEST_REMOTE_SHARE, share + (remoteAdded[month] as number)));
    }),
    protectedShare: joined(protectedShare, months),
    adminMinutesPerCase: Float64Array.from(lines, (line) => adminMinutes(line, series)),
    lead: Float64Array.from({ length: lines.length * pools.length }, (_, at) => {
      const line = lines[(at - (at % pools.length)) / pools.length] as ServiceLine;
      const pool = (pools[at % pools.length] as { id: string }).id;
      const kind = pool === 'doctor' || pool === 'nurse' ? pool : 'other';
      return series.base(`wait.lead.${kind}`) * series.base(`line.${line.id}.leadShare`);
    }),
    standard: Float64Array.from({ length: lines.length * pools.length }, (_, at) => {
      const line = lines[(at - (at % pools.length)) / pools.length] as ServiceLine;
      return line.standards[(pools[at % pools.length] as { id: string }).id] ?? Number.NaN;
    }),
    targetUtilisation: series.base('capacity.targetUtilisation'),
    independentUtilisation: series.base('capacity.independentUtilisation'),
    flexShare: series.at('capacity.flexShare'),
    withdrawal: series.at('wait.withdrawalPerMonth'),
    stepDownMaxShare: series.at('wait.stepDownMaxShare'),
    stepDownTimeFactor: series.base('wait.stepDownTimeFactor'),
    valveRamp: series.base('wait.valveRamp'),
    smoothingMonths: series.base('wait.smoothingMonths'),
    accessElasticity: series.at('demand.accessElasticityToWait'),
    accessFloor: series.base('demand.accessWaitFloor'),
    arrivalVariability: series.base('wait.arrivalVariability'),
    serviceVariability: series.base('wait.serviceVariability'),
    leaveSpellDays: series.base('wait.leaveSpellDays'),
    leaveAvailability: series.base('wait.leaveWeeksPresent') / WEEKS_PER_YEAR,
  };
};

/** Series one after the other: `row * months + month`. */
const joined = (series: readonly Float64Array[], months: number): Float64Array => {
  const values = new Float64Array(series.length * months);
  for (let row = 0; row < series.length; row++) values.set(series[row] as Float64Array, row * months);
  return values;
};

/** Growth since the start: prod (1 + g)^(1/12) over the months before, so month 0 stands at 1. */
const growthFactor = (perYear: Float64Array): Float64Array => {
  let logarithm = 0;
  return perYear.map((growth) => {
    const factor = exp(logarithm);
    logarithm += log1p(growth) / 12;
    return factor;
  });
};

/** Part of the need that does not reach a service which a lever makes reach it: `group * months + month`. */
const accessGapClosed = (series: ParameterSeries, months: number): Float64Array => {
  const closed = new Float64Array(ACCESS_GROUPS.length * months);
  ACCESS_GROUPS.forEach((group, index) => {
    closed.set(series.at(`policy.accessGapClosed.${group}`), index * months);
  });
  return closed;
};

/** Growth x season x edits to the line's rate x surge. */
const lineFactors = (line: ServiceLine, structure: WorkFrame, series: ParameterSeries, growth: Float64Array): Float64Array => {
  const season = series.table(`line.${line.id}.season`);
  const edited = (id: string) => {
    const base = series.base(id);
    if (base === 0) return undefined;
    const values = series.at(id).slice();
    for (let month = 0; month < values.length; month++) values[month] = (values[month] as number) / base;
    return values;
  };
  const rate = edited(`line.${line.id}.ratePer1000`);
  const throughOh = edited(`line.${line.id}.shareThroughOh`);
  const surge = series.at('policy.needSurge');
  const bySeason = Float64Array.from({ length: 12 }, (_, month) => season[String(month + 1).padStart(2, '0')] ?? 1);
  const factors = new Float64Array(growth.length);
  for (let month = 0; month < factors.length; month++) {
    const seasonal = (growth[month] as number) * (bySeason[calendarMonth(structure.startMonth + month) - 1] as number);
    factors[month] = seasonal * (rate?.[month] ?? 1) * (throughOh?.[month] ?? 1) * (1 + (surge[month] as number));
  }
  return factors;
};

const taskId = (task: CompiledTask, structure: WorkFrame): string =>
  `line.${(structure.lines[task.line] as ServiceLine).id}.task.${task.taskIndex}`;

/** Contacts of one case: the new contact and, where the task has review minutes, its reviews. */
const contactsPerCase = (task: CompiledTask, structure: WorkFrame, series: ParameterSeries): number => {
  const line = structure.lines[task.line] as ServiceLine;
  return series.base(`${taskId(task, structure)}.minutesReview`) > 0 ? 1 + series.base(`line.${line.id}.reviewsPerCase`) : 1;
};

/** Lines whose clinician time triage can save: those a manager or the person refers. */
const TRIAGED_LINES = new Set(['management-referral', 'self-referral']);

/**
 * Minutes of one case = new + reviews x review, times 1 + missed rate x time lost where appointments are missed (MODEL section 5: a missed contact
 * loses its minutes less what is refilled, and is rebooked once). Triage saves a share of clinician time on referrals; the triage itself is not saved.
 */
const taskMinutes = (task: CompiledTask, structure: WorkFrame, series: ParameterSeries): Float64Array => {
  const line = structure.lines[task.line] as ServiceLine;
  const id = taskId(task, structure);
  const minutes = series.base(`${id}.minutesNew`) + series.base(`line.${line.id}.reviewsPerCase`) * series.base(`${id}.minutesReview`);
  const missed = series.at('demand.missedRate');
  const lost = series.base('demand.missedTimeLostShare');
  const saving = series.at('policy.referralTimeSaving');
  const missable = line.missable && task.listed;
  const triaged = TRIAGED_LINES.has(line.id) && task.listed;
  const values = new Float64Array(missed.length);
  for (let month = 0; month < values.length; month++) {
    const booked = minutes * (missable ? 1 + (missed[month] as number) * lost : 1);
    values[month] = booked * (triaged ? 1 - (saving[month] as number) : 1);
  }
  return values;
};

/** Administrator minutes a case: per contact x contacts, per case, and the letters of missed appointments. */
const adminMinutes = (line: ServiceLine, series: ParameterSeries): number => {
  const contacts = 1 + series.base(`line.${line.id}.reviewsPerCase`);
  const missed = line.missable ? contacts * series.base('demand.missedRate') * series.base('demand.missedAdminMinutes') : 0;
  return series.base(`line.${line.id}.adminMinutesPerContact`) * contacts + series.base(`line.${line.id}.adminMinutesPerCase`) + missed;
};
