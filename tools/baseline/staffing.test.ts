import fc from 'fast-check';
import { expect, test } from 'vitest';
import { allocateNested, allocateRole, type StaffedService } from './staffing.ts';

const sum = (heads: Iterable<number>) => [...heads].reduce((a, b) => a + b, 0);

const services = fc
  .array(fc.record({ system: fc.integer({ min: 0, max: 8 }), weight: fc.integer({ min: 1_000, max: 60_000 }) }), {
    minLength: 3,
    maxLength: 40,
  })
  .map((rows) =>
    rows.map(({ system, weight }, index): StaffedService => ({ id: `s${String(index).padStart(2, '0')}`, systemId: `i${system}`, weight })),
  );

test('a role keeps its national total through both stages', () => {
  fc.assert(
    fc.property(services, fc.integer({ min: 0, max: 800 }), (list, total) => {
      expect(sum(allocateRole(total, list).values())).toBe(total);
    }),
  );
});

test('nested roles keep both totals, nobody negative, and the sum of each system within one of its quota', () => {
  fc.assert(
    fc.property(services, fc.integer({ min: 1, max: 120 }), fc.integer({ min: 0, max: 120 }), (list, senior, junior) => {
      const heads = allocateNested({ senior, junior }, list, () => list);
      expect(sum(heads.senior.values())).toBe(senior);
      expect(sum(heads.junior.values())).toBe(junior);
      expect(Math.min(...heads.senior.values(), ...heads.junior.values())).toBeGreaterThanOrEqual(0);
      const weight = sum(list.map((service) => service.weight));
      for (const systemId of new Set(list.map((service) => service.systemId))) {
        const own = list.filter((service) => service.systemId === systemId);
        const found = sum(own.map(({ id }) => (heads.senior.get(id) ?? 0) + (heads.junior.get(id) ?? 0)));
        expect(Math.abs(found - ((senior + junior) * sum(own.map((service) => service.weight))) / weight)).toBeLessThan(1);
      }
    }),
  );
});

test('juniors join the service whose people have most work each', () => {
  const list = [
    { id: 'a', systemId: 'i', weight: 60 },
    { id: 'b', systemId: 'i', weight: 40 },
  ];
  // one senior goes to a (0.6 of a person); a then has 60 per head, b nobody: with its own work b comes first, without it a
  expect(allocateNested({ senior: 1, junior: 1 }, list, () => list).junior).toEqual(
    new Map([
      ['a', 0],
      ['b', 1],
    ]),
  );
  const workOfA = () => [{ id: 'a', systemId: 'i', weight: 100 }];
  expect(allocateNested({ senior: 1, junior: 1 }, list, workOfA).junior).toEqual(new Map([['a', 1]]));
});
