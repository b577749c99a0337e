import type { Entrants } from '../../compile/bound-people.ts';
import { uniform } from '../../random/stream.ts';
import { EVENT, eventOf } from './events.ts';
import { joinExpected, joinerBirth, newHire } from './joining.ts';
import { convertExpected, convertSampled } from './national-routes.ts';
import type { ExpectedPeople, People, SampledPeople } from './people-state.ts';

/** Ordinals of posts filled here are kept apart from those of the month's other hires, which may fill the same cell. */
const ENTRANT_POST = 512;

/**
 * Entrants that a lever brings (portfolio route, course places, diplomas) take vacant posts of their role in the scenario's systems, shared by vacancies, before
 * the national flows do; no more than there are vacancies. None without a lever.
 */
export const hireEntrants = (people: People, month: number): void => {
  for (const entrants of people.model.people.entrants) {
    const wanted = entrants.perMonth[month] as number;
    if (!(wanted > 0)) continue;
    if (people.mode === 'expected') enterExpected(people, entrants, month, wanted);
    else enterSampled(people, entrants, month, wanted);
  }
};

const openCells = (people: People, role: number): readonly number[] =>
  (people.plan.cellsOfRole[role] as readonly number[]).filter(
    (cell) => (people.plan.system[cell] as number) >= 0 && (people.vacantHeads[cell] as number) > 0,
  );

const openHeads = (people: People, cells: readonly number[]): number =>
  cells.reduce((sum, cell) => sum + (people.vacantHeads[cell] as number), 0);

const enterExpected = (people: ExpectedPeople, { role, flow, fromRole }: Entrants, month: number, wanted: number): void => {
  const cells = openCells(people, role);
  const open = openHeads(people, cells);
  const part = open > 0 ? Math.min(1, wanted / open) : 0;
  for (const cell of cells) {
    const heads = (people.vacantHeads[cell] as number) * part;
    if (fromRole >= 0) convertExpected(people, { fromRole }, { cell, month }, heads);
    else joinExpected(people, { cell, month, heads, flow, birth: joinerBirth(people, role, month) });
  }
};

/** Each vacant post is taken with the same chance, so that on average as many enter as there are entrants. */
const enterSampled = (people: SampledPeople, { role, flow, fromRole }: Entrants, month: number, wanted: number): void => {
  const cells = openCells(people, role);
  const chance = wanted / Math.max(wanted, openHeads(people, cells));
  const absoluteMonth = people.model.startMonth + month;
  for (const cell of cells) {
    const key = people.cellKeys[cell] as { hi: number; lo: number };
    const open = people.vacantHeads[cell] as number;
    for (let post = 0; post < open; post++) {
      if (uniform(key.hi, key.lo, eventOf(EVENT.entrant, post), absoluteMonth) >= chance) continue;
      if (fromRole >= 0) convertSampled(people, { fromRole }, cell, month);
      else newHire(people, { cell, post: ENTRANT_POST + post, month, flow, newSpecialist: false });
    }
  }
};
