import { uniform } from '../../random/stream.ts';
import { EVENT } from './events.ts';
import type { People, SampledPeople } from './people-state.ts';

/**
 * Long absence (maternity, sickness over 28 days) takes people from capacity, not from stock. Expected mode keeps its steady share;
 * sampled mode draws spells that start so that the same share is absent on average and last a geometric number of months.
 */
export const runAbsence = (people: People, month: number): void => {
  if (people.mode === 'sampled') drawAbsence(people, month);
};

const drawAbsence = (people: SampledPeople, month: number): void => {
  const { persons, model } = people;
  const { onset, end } = model.people.absence;
  const absoluteMonth = model.startMonth + month;
  const { cell, hi, lo, absent, count } = persons;
  for (let person = 0; person < count; person++) {
    if ((cell[person] as number) < 0) continue;
    const away = absent[person] === 1;
    const lot = uniform(hi[person] as number, lo[person] as number, away ? EVENT.absenceEnd : EVENT.absenceOnset, absoluteMonth);
    if (lot < (away ? end : onset)) absent[person] = away ? 0 : 1;
  }
};
