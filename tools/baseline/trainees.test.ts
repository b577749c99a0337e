import { expect, test } from 'vitest';
import { allocateTrainees, dealTraineeMonths, trainerRoom, vacantTrainingPosts } from './trainees.ts';

const services = [
  { id: 'a', systemId: 'i', weight: 90 },
  { id: 'b', systemId: 'i', weight: 10 },
  { id: 'c', systemId: 'k', weight: 50 },
];
const specialists = new Map([
  ['a', 3],
  ['b', 0],
  ['c', 1],
]);

test('half the specialists, rounded up, can each take two trainees', () => {
  expect(trainerRoom(specialists, 2)).toEqual(
    new Map([
      ['a', 4],
      ['b', 0],
      ['c', 2],
    ]),
  );
});

test('trainees go only where there is a specialist, first where work per doctor is largest, and never beyond the room', () => {
  const room = trainerRoom(specialists, 2);
  // c has 50 per doctor and a 30; after one trainee c has 25, so the second goes to a
  expect(allocateTrainees(2, services, specialists, room)).toEqual(
    new Map([
      ['a', 1],
      ['c', 1],
    ]),
  );
  const full = allocateTrainees(6, services, specialists, room);
  expect([full.get('a'), full.get('b') ?? 0, full.get('c')]).toEqual([4, 0, 2]);
  expect(
    vacantTrainingPosts(
      1,
      services,
      new Map([
        ['a', 1],
        ['c', 2],
      ]),
      room,
    ).get('c') ?? 0,
  ).toBe(0);
});

test('months in training are dealt in turn', () => {
  expect(
    dealTraineeMonths(
      new Map([
        ['b', 3],
        ['a', 3],
      ]),
    ),
  ).toEqual(
    new Map([
      ['a', [8, 20, 32]],
      ['b', [44, 56, 8]],
    ]),
  );
});
