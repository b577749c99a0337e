import type { ServiceLine } from '../baseline/baseline.ts';
import type { CompiledTask, WorkFrame } from './compiled-model.ts';
import type { ParameterSeries } from './parameter-series.ts';

/** Work that a lever moves by design from one performer of a line to another. */
interface Shift {
  /** Share of the first performer's cases that moves. */
  readonly parameterId: string;
  readonly lineIds: readonly string[];
  /** Pool or role that gives the cases, and role that takes them. */
  readonly from: string;
  readonly to: string;
}

const SHIFTS: readonly Shift[] = [
  { parameterId: 'policy.doctorShareMoved', lineIds: ['management-referral'], from: 'doctor', to: 'scphn' },
  {
    parameterId: 'policy.nurseLedShare',
    lineIds: ['self-referral', 'case-conference', 'workplace-policy-advice'],
    from: 'doctor',
    to: 'scphn',
  },
  {
    parameterId: 'policy.technicianShareMoved',
    lineIds: ['health-surveillance', 'immunisation-serology'],
    from: 'ohn',
    to: 'technician',
  },
];

/** Factor on a task's cases by month: the task that gives loses the share, the task of the same line that takes gains the same cases. 1 for all others. */
export const taskShift = (task: CompiledTask, structure: WorkFrame, series: ParameterSeries): Float64Array => {
  const line = structure.lines[task.line] as ServiceLine;
  const shift = SHIFTS.find(({ lineIds }) => lineIds.includes(line.id));
  const neutral = new Float64Array(structure.months).fill(1);
  if (shift === undefined || !task.main) return neutral;
  const mainTasks = structure.tasks.filter((other) => other.line === task.line && other.main);
  const giver = mainTasks.find((other) => isDoneBy(other, shift.from, structure));
  const taker = mainTasks.find((other) => isDoneBy(other, shift.to, structure));
  if (giver === undefined || taker === undefined) return neutral;
  const moved = series.at(shift.parameterId);
  if (task === giver) return moved.map((share) => 1 - share);
  if (task !== taker) return neutral;
  const shareOf = (which: CompiledTask) => series.base(`line.${line.id}.task.${which.taskIndex}.share`);
  const ratio = shareOf(giver) / shareOf(taker);
  return moved.map((share) => 1 + share * ratio);
};

/** Whether a task is for a role, or for any role of a pool. */
const isDoneBy = (task: CompiledTask, performer: string, { roles, pools }: WorkFrame): boolean =>
  task.roles.length === 1 ? roles[task.roles[0] as number]?.id === performer : pools[task.pool]?.id === performer;
