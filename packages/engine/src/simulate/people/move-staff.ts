import { flowIndex } from '../../compile/flows.ts';
import type { StaffMove } from '../../compile/moving-work.ts';
import { shareMoved, type Transition } from '../../compile/transitions.ts';
import { uniform } from '../../random/stream.ts';
import { EVENT } from './events.ts';
import type { ExpectedPeople, People, SampledPeople, TraineeCohort } from './people-state.ts';

const TRANSFERS_IN = flowIndex('transfersIn');
const TRANSFERS_OUT = flowIndex('transfersOut');
const OTHER_LEAVERS = flowIndex('otherLeavers');

/**
 * Staff move with the work of a transition, in step with it: of the people there before, the move's share; some of them leave instead (MODEL section 8).
 * In sampled mode whole people move, as many as the share rounds to with the post's own number, so that on average it is the share; who goes is decided by
 * each person's own number. A person keeps their stream of luck.
 */
export const moveStaff = (people: People, month: number): void => {
  const { staffMoves, transitions } = people.model;
  for (let index = 0; index < staffMoves.length; index++) {
    const move = staffMoves[index] as StaffMove;
    const transition = transitions[move.transition] as Transition;
    const done = shareMoved(transition, month - 1);
    const due = shareMoved(transition, month);
    if (!(due > done) || !(move.peopleShare > 0)) continue;
    if (people.mode === 'expected') moveExpected(people, move, month, (move.peopleShare * (due - done)) / stillThere(people, index, month));
    else moveSampled(people, index, month, due);
  }
};

/** Part of a cell's people that no move has taken yet when the move at `index` is about to happen: earlier moves of the list have had their turn this month. */
const stillThere = ({ model }: People, index: number, month: number): number => {
  const { fromService, role } = model.staffMoves[index] as StaffMove;
  let left = 1;
  model.staffMoves.forEach((other, at) => {
    if (other.fromService !== fromService || other.role !== role) return;
    left -= other.peopleShare * shareMoved(model.transitions[other.transition] as Transition, at < index ? month : month - 1);
  });
  return Math.max(1e-12, left);
};

const cellsOf = (people: People, move: StaffMove): readonly [number, number] => {
  const { cellOf, roles } = people.model;
  return [cellOf[move.fromService * roles.length + move.role] as number, cellOf[move.toService * roles.length + move.role] as number];
};

const moveExpected = (people: ExpectedPeople, move: StaffMove, month: number, wanted: number): void => {
  const part = Math.min(1, wanted);
  const { model, cohorts, cohortCount, ledger } = people;
  const [from, to] = cellsOf(people, move);
  const heads = (ledger.heads[from] as number) * part;
  if (!(heads > 0)) return;
  const leaving = move.leavingShare;
  ledger.record(OTHER_LEAVERS, from, month, heads * leaving);
  ledger.record(TRANSFERS_OUT, from, month, heads * (1 - leaving));
  ledger.record(TRANSFERS_IN, to, month, heads * (1 - leaving));
  enterMarket(people, move, heads * leaving);
  if (move.role === model.people.training.traineeRole) {
    moveTraineeCohorts(people, move, part);
    return;
  }
  for (let cohort = 0; cohort < cohortCount; cohort++) {
    const moving = (cohorts[from * cohortCount + cohort] as number) * part;
    cohorts[from * cohortCount + cohort] = (cohorts[from * cohortCount + cohort] as number) - moving;
    cohorts[to * cohortCount + cohort] = (cohorts[to * cohortCount + cohort] as number) + moving * (1 - leaving);
  }
  if (move.role !== model.people.training.specialistRole) return;
  const trainers = (people.accredited[move.fromService] as number) * part;
  people.accredited[move.fromService] = (people.accredited[move.fromService] as number) - trainers;
  people.accredited[move.toService] = (people.accredited[move.toService] as number) + trainers * (1 - leaving);
};

const moveTraineeCohorts = (people: ExpectedPeople, move: StaffMove, part: number): void => {
  const moved: TraineeCohort[] = [];
  for (const cohort of people.trainees) {
    if (cohort.service !== move.fromService) continue;
    moved.push({ ...cohort, service: move.toService, heads: cohort.heads * part });
    cohort.heads *= 1 - part;
  }
  people.trainees.push(...moved);
};

/** Leavers under 60 may look for work outside; the few older ones are not told apart here. */
const enterMarket = (people: People, move: StaffMove, heads: number): void => {
  const { model, market } = people;
  const system = model.systemOfService[move.fromService] as number;
  if (system < 0 || heads === 0) return;
  const at = system * model.roles.length + move.role;
  market[at] = (market[at] as number) + heads * (model.people.market.returnShare[move.role] as number);
};

const moveSampled = (people: SampledPeople, index: number, month: number, due: number): void => {
  const { model, persons, ledger, movedHeads, movedByMove } = people;
  const move = model.staffMoves[index] as StaffMove;
  const [from, to] = cellsOf(people, move);
  const key = people.cellKeys[to] as { hi: number; lo: number };
  const rounding = uniform(key.hi, key.lo, EVENT.moveRounding, from);
  // of the people there now and those any move has taken already: how many this one owes by now, whole, less those it took before
  const before = (ledger.heads[from] as number) + (movedHeads[from] as number);
  const count = Math.max(0, Math.floor(before * move.peopleShare * due + rounding) - (movedByMove[index] as number));
  const candidates = [];
  for (let person = 0; person < persons.count; person++) {
    if (persons.cell[person] !== from) continue;
    candidates.push({ person, lot: uniform(persons.hi[person] as number, persons.lo[person] as number, EVENT.moveOrder, 0) });
  }
  candidates.sort((a, b) => a.lot - b.lot);
  for (const { person } of candidates.slice(0, count)) {
    movedHeads[from] = (movedHeads[from] as number) + 1;
    movedByMove[index] = (movedByMove[index] as number) + 1;
    const lot = uniform(persons.hi[person] as number, persons.lo[person] as number, EVENT.leaveOnMove, 0);
    if (lot < move.leavingShare) {
      persons.cell[person] = -1;
      ledger.record(OTHER_LEAVERS, from, month, 1);
      enterMarket(people, move, 1);
      continue;
    }
    persons.cell[person] = to;
    persons.home[person] = to;
    ledger.record(TRANSFERS_OUT, from, month, 1);
    ledger.record(TRANSFERS_IN, to, month, 1);
  }
};
