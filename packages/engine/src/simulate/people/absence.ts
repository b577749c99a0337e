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
  for (let person = 0; person < persons.count; person++) {
    if ((persons.cell[person] as number) < 0) continue;
    const hi = persons.hi[person] as number;
    const lo = persons.lo[person] as number;
    if (persons.absent[person] === 1) {
      if (uniform(hi, lo, EVENT.absenceEnd, absoluteMonth) < end) persons.absent[person] = 0;
    } else if (uniform(hi, lo, EVENT.absenceOnset, absoluteMonth) < onset) persons.absent[person] = 1;
  }
};
