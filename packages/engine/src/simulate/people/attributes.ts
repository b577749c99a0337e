import { categorical } from '../../random/categorical.ts';
import { uniform } from '../../random/stream.ts';
import { EVENT } from './events.ts';
import type { SampledPeople } from './people-state.ts';

/** Draws a person's participation for a role they enter; expected mode uses the mean. */
export const drawParticipation = (people: SampledPeople, person: number, role: number, absoluteMonth: number): void => {
  const { persons, model } = people;
  const u = uniform(persons.hi[person] as number, persons.lo[person] as number, EVENT.participation, absoluteMonth);
  const levels = model.people.participationLevels[role] as readonly number[];
  persons.participation[person] = levels[categorical(u, model.people.participationCumulative[role] as Float64Array)] as number;
};

/** Draws whether a specialist who enters is, or becomes, an accredited trainer: an attribute of the person. */
export const drawAccreditation = (people: SampledPeople, person: number): void => {
  const { persons, model } = people;
  const u = uniform(persons.hi[person] as number, persons.lo[person] as number, EVENT.accredited, 0);
  persons.accredited[person] = u < model.people.training.trainerShare ? 1 : 0;
};
