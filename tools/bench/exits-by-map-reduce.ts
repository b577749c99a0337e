import {
  AGE_COUNT,
  EXIT_COLUMNS,
  LEAVING,
  MOVING_ON,
  OLDEST_AGE,
  RETIRING,
  YOUNGEST_AGE,
} from '../../packages/engine/src/compile/bound-people.ts';
import type { CompiledModel } from '../../packages/engine/src/compile/compiled-model.ts';
import { flowIndex } from '../../packages/engine/src/compile/flows.ts';
import { ownNumbers } from '../../packages/engine/src/simulate/number-room.ts';
import { fillExitTable } from '../../packages/engine/src/simulate/people/exit-table.ts';
import { runExits } from '../../packages/engine/src/simulate/people/exits.ts';
import { openExpected } from '../../packages/engine/src/simulate/people/open-people.ts';
import { calendarMonth, calendarYear } from '../../packages/engine/src/units/months.ts';

/** Leavers of every cell and month for each reason, `(reason * cells + cell) * months + month`, in the order retirement, other, ill-health or death. */
export type Leavers = Float64Array;

const REASONS = [flowIndex('retirements'), flowIndex('otherLeavers'), flowIndex('illHealthDeaths')];

/** The engine's own exit step, both halves of every month, on the opening staff with nobody joining. */
export function exitsByEngine(model: CompiledModel): Leavers {
  const people = openExpected(model, false, ownNumbers);
  for (let month = 0; month < model.months; month++) {
    fillExitTable(model, month, people.exitTable);
    runExits(people, month, 1);
    runExits(people, month, 2);
    people.ledger.endMonth(month);
  }
  const each = model.cells.length * model.months;
  const leavers = new Float64Array(REASONS.length * each);
  REASONS.forEach((flow, reason) => {
    leavers.set(people.ledger.flows.subarray(flow * each, (flow + 1) * each), reason * each);
  });
  return leavers;
}

/** People of one birth year in one cell. */
interface Cohort {
  readonly birthYear: number;
  readonly heads: number;
}
interface Staff {
  readonly cell: number;
  readonly role: number;
  readonly cohorts: readonly Cohort[];
}
/** Parts of a cohort that go in half a month. */
interface Chances {
  readonly retire: number;
  readonly leave: number;
  readonly all: number;
}
interface Gone {
  readonly retired: number;
  readonly left: number;
  readonly died: number;
}

/** The same step as one would write it first: objects, made anew every half month by map, filter and reduce. */
export function exitsByMapReduce(model: CompiledModel): Leavers {
  const chancesOf = readChances(model);
  const leavers = new Float64Array(REASONS.length * model.cells.length * model.months);
  const months = Array.from({ length: model.months }, (_, month) => month);
  months.reduce((staff, month) => {
    const date = model.startMonth + month;
    return [1, 2].reduce((before) => {
      const gone = before.map((group) => ({ cell: group.cell, ...goneOf(group, date, chancesOf) }));
      for (const { cell, retired, left, died } of gone)
        [retired, left, died].forEach((heads, reason) => {
          const at = (reason * model.cells.length + cell) * model.months + month;
          leavers[at] = leavers[at]! + heads;
        });
      return before.map((group) => remaining(group, date, chancesOf));
    }, staff);
  }, openingStaff(model));
  return leavers;
}

type ReadChances = (role: number, date: number, age: number) => Chances;

/** Everybody whom the exit step takes people from: trainees leave by another step. */
const openingStaff = ({ cells, people, startMonth }: CompiledModel): readonly Staff[] =>
  cells.flatMap(({ role, heads }, cell) => {
    if (role === people.training.traineeRole) return [];
    const ages = Array.from({ length: AGE_COUNT }, (_, at) => ({
      age: YOUNGEST_AGE + at,
      share: people.openingAge[role * AGE_COUNT + at]!,
    }));
    const cohorts = ages
      .filter(({ share }) => share > 0)
      .map(({ age, share }) => ({ birthYear: calendarYear(startMonth) - age, heads: heads * share }));
    return [{ cell, role, cohorts }];
  });

/** Chances by role, calendar month and age, of roles whose hazards no lever moves. */
function readChances({ roles, people }: CompiledModel): ReadChances {
  const tables = roles.map((_, role) =>
    Array.from({ length: 12 }, (__, month) =>
      Array.from({ length: AGE_COUNT }, (___, at): Chances => {
        const index = ((role * 12 + month) * AGE_COUNT + at) * EXIT_COLUMNS;
        const exits = people.halfExits;
        return { retire: exits[index + RETIRING]!, leave: exits[index + MOVING_ON]!, all: exits[index + LEAVING]! };
      }),
    ),
  );
  return (role, date, age) => tables[role]![calendarMonth(date) - 1]![age - YOUNGEST_AGE]!;
}

const goneOf = ({ role, cohorts }: Staff, date: number, chancesOf: ReadChances): Gone =>
  cohorts
    .map(({ birthYear, heads }) => ({ heads, ...chancesOf(role, date, calendarYear(date) - birthYear) }))
    .map(({ heads, retire, leave, all }) => ({ retired: heads * retire, left: heads * leave, died: heads * (all - retire - leave) }))
    .reduce((sum, each) => ({ retired: sum.retired + each.retired, left: sum.left + each.left, died: sum.died + each.died }), {
      retired: 0,
      left: 0,
      died: 0,
    });

const remaining = ({ cell, role, cohorts }: Staff, date: number, chancesOf: ReadChances): Staff => ({
  cell,
  role,
  cohorts: cohorts
    .map(({ birthYear, heads }) => ({ birthYear, heads: heads * (1 - chancesOf(role, date, calendarYear(date) - birthYear).all) }))
    .filter(({ birthYear }) => calendarYear(date) - birthYear < OLDEST_AGE),
});
