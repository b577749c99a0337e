import type { Organisation, Role, ServiceLine } from '../../src/baseline/baseline.ts';
import type { CompiledModel, CompiledTask, Queue, Stream } from '../../src/compile/compiled-model.ts';
import { ownNumbers } from '../../src/simulate/number-room.ts';
import { FLOW_COUNT, type FlowId, flowIndex, type RunResult } from '../../src/simulate/run-result.ts';

/**
 * A result small enough to work out by hand: two months, two NHS services and a bought one in system S, three roles, two lines.
 * Streams: 0 doctor referrals at service A (trust T and primary care P), 1 nurse referrals at service B (T), 2 promotion by nurses at B (T), no list.
 */
export const MONTHS = 2;

const role = (id: string, poolId: string, recruitment: Role['recruitment']): Role =>
  ({ id, label: id, pluralLabel: `${id}s`, poolId, medical: poolId === 'doctor', clinical: true, recruitment }) as Role;

const line = (id: string, listed: boolean, proactive: boolean): ServiceLine =>
  ({
    id,
    label: id,
    listed,
    proactive,
    priority: 1,
    standards: listed ? { doctor: 15, nurse: 10 } : {},
    tasks: [],
  }) as unknown as ServiceLine;

const organisation = (id: string, sector: Organisation['sector']): Organisation =>
  ({ id, name: id, sector, systemId: 'S', heads: 1000 }) as Organisation;

const task = (id: string, of: { line: number; pool: number; main: boolean; listed: boolean; otherPool?: number }): CompiledTask =>
  ({ id, taskIndex: 0, roles: [0], substitutes: [], otherPool: -1, stepDownOnly: false, ...of }) as CompiledTask;

const stream = (
  id: string,
  of: Pick<Stream, 'task' | 'line' | 'service' | 'otherService' | 'needPerMonth' | 'expressedPerMonth'>,
): Stream => ({
  id,
  travelMinutesPerOnSiteContact: 0,
  course: 0,
  accessGroup: -1,
  ...of,
});

const series = (...rows: readonly (readonly number[])[]): Float64Array => Float64Array.from(rows.flat());

export const handMadeModel = (): CompiledModel => {
  const roles = [role('specialist', 'doctor', 'flow'), role('om-trainee', 'doctor', 'programme'), role('ohn', 'nurse', 'vacancy')];
  const queues: Queue[] = [
    { id: 'A|doctor', service: 0, pool: 0, priorities: [1], classes: [[{ stream: 0, route: 0 }]], firstClass: 0, referenceMinutes: 60 },
    {
      id: 'B|nurse',
      service: 1,
      pool: 1,
      priorities: [1],
      classes: [
        [
          { stream: 1, route: 0 },
          { stream: 0, route: 1 },
        ],
      ],
      firstClass: 1,
      referenceMinutes: 60,
    },
  ];
  return {
    startMonth: 24315,
    months: MONTHS,
    systemIds: ['S'],
    systemOfService: Int32Array.from([0, 0, 0]),
    services: [
      { id: 'A', systemId: 'S', owner: 'nhs', capacityRule: 'staffed' },
      { id: 'B', systemId: 'S', owner: 'nhs', capacityRule: 'staffed' },
      { id: 'X', systemId: 'S', owner: 'independent', capacityRule: 'bought' },
    ],
    organisations: [organisation('P', 'primary-care'), organisation('T', 'nhs-trust')],
    roles,
    pools: [
      { id: 'doctor', label: 'Doctor', pluralLabel: 'Doctors' },
      { id: 'nurse', label: 'Nurse', pluralLabel: 'Nurses' },
    ],
    lines: [line('referral', true, false), line('promotion', false, true)],
    cells: [
      { id: 'A|om-trainee', service: 0, role: 1, heads: 1, posts: 1 },
      { id: 'A|specialist', service: 0, role: 0, heads: 2, posts: 3 },
      { id: 'B|ohn', service: 1, role: 2, heads: 4, posts: 5 },
    ],
    tasks: [
      task('referral/0', { line: 0, pool: 0, main: true, listed: true, otherPool: 1 }),
      task('referral/1', { line: 0, pool: 1, main: true, listed: true }),
      task('promotion/0', { line: 1, pool: 1, main: true, listed: false }),
      task('referral/2', { line: 0, pool: 1, main: false, listed: false }),
    ],
    streams: [
      stream('0', { task: 0, line: 0, service: 0, otherService: 1, needPerMonth: 20, expressedPerMonth: 10 }),
      stream('1', { task: 1, line: 0, service: 1, otherService: -1, needPerMonth: 30, expressedPerMonth: 30 }),
      stream('2', { task: 2, line: 1, service: 1, otherService: -1, needPerMonth: 5, expressedPerMonth: 5 }),
      stream('3', { task: 3, line: 0, service: 1, otherService: -1, needPerMonth: 50, expressedPerMonth: 40 }),
    ],
    streamShares: [
      { organisation: 0, stream: 0, needPerMonth: 12, expressedPerMonth: 2 },
      { organisation: 1, stream: 0, needPerMonth: 8, expressedPerMonth: 8 },
      { organisation: 1, stream: 1, needPerMonth: 30, expressedPerMonth: 30 },
      { organisation: 1, stream: 2, needPerMonth: 5, expressedPerMonth: 5 },
      { organisation: 1, stream: 3, needPerMonth: 50, expressedPerMonth: 40 },
    ],
    queues,
    courseWeights: series([1, 1]),
    openingHours: { nhs: series([40, 40]), independent: series([50, 50]), roundTheClock: series([0.05, 0.45]) },
    classCount: 2,
    work: {
      // line * pools + pool
      lead: Float64Array.from([8, 6, 0, 0]),
      standard: Float64Array.from([15, 10, Number.NaN, Number.NaN]),
      // task * months + month
      taskMinutes: series([100, 100], [80, 80], [60, 60], [6, 6]),
    },
  } as unknown as CompiledModel;
};

/** The result; people by cell (trainee, specialist, nurse) and month. */
export const handMadeResult = (mode: RunResult['mode'] = 'expected'): RunResult => {
  const model = handMadeModel();
  const flows = new Float64Array(FLOW_COUNT * model.cells.length * MONTHS);
  const flow = (id: FlowId, cell: number, values: readonly number[]) =>
    flows.set(values, (flowIndex(id) * model.cells.length + cell) * MONTHS);
  flow('joinersMarket', 1, [1, 0]);
  flow('joinersTraining', 1, [0, 1]);
  flow('retirements', 1, [2, 1]);
  flow('otherLeavers', 2, [1, 0]);
  flow('conversionsOut', 2, [0, 1]);
  return {
    model,
    mode,
    seed: 1,
    draw: 0,
    people: {
      openingHeads: Float64Array.from([1, 2, 4]),
      heads: series([1, 1], [1, 1], [3, 2]),
      fte: series([0.8, 0.8], [0.6, 0.6], [2.4, 1.6]),
      presentFte: series([0.8, 0.4], [0.6, 0.5], [2, 1.5]),
      locumFte: series([0, 0], [0, 0.2], [0, 0]),
      establishmentFte: series([0.8, 0.8], [2.4, 2.4], [4, 4]),
      // role by month
      marketStock: series([6, 6], [0, 0], [60, 59]),
      marketWilling: series([1, 1], [0, 0], [3, 2]),
      flows,
    },
    service: {
      need: series([20, 20], [30, 30], [5, 5], [0, 0]),
      expressed: series([10, 10], [30, 30], [5, 5], [0, 0]),
      completed: series([6, 8], [30, 28], [4, 5], [0, 0]),
      withdrawn: series([1, 1], [0, 1], [0, 0], [0, 0]),
      crowdedOut: series([0, 0], [0, 0], [1, 0], [0, 0]),
      refused: new Float64Array(0),
      list: series([8, 9], [10, 11], [0, 0], [0, 0]),
      openingList: Float64Array.from([5, 10, 0, 0]),
      substituted: series([0, 5], [0, 0], [0, 0], [0, 0]),
      availableMinutes: series([0, 0], [1000, 1000], [3000, 2000]),
      offeredMinutes: series([0, 0], [1200, 500], [3000, 2500]),
      usedMinutes: series([0, 0], [1000, 500], [3000, 2000]),
      requiredFteExpressed: series([0, 0], [1.2, 1.2], [3, 3.2]),
      requiredFteNeed: series([0, 0], [2.4, 2.4], [3, 3.2]),
      governanceUnmetMinutes: series([60, 0], [30, 30], [600, 600]),
      travelMinutes: series([120, 0], [0, 0], [600, 600]),
      classArrivals: series([10, 10], [30, 35]),
      classWithdrawn: series([0, 0], [0, 0]),
      classList: series([10, 10], [0, 0]),
      classInService: series([0, 0], [0, 0]),
      classOpeningList: Float64Array.from([10, 0]),
      classOpeningInService: Float64Array.from([0, 0]),
      classWaitProbability: series([1, 1], [0.5, 0.5]),
    },
    room: ownNumbers,
  } as unknown as RunResult;
};
