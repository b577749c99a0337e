import { expect, test } from 'vitest';
import type { Arrangement } from './arrangement.ts';
import { selectArrangements } from './select-arrangements.ts';

const arrangement = (serviceId: string, parts: Partial<Arrangement> = {}): Arrangement => ({
  organisationId: 'o',
  serviceId,
  lineIds: 'all',
  poolIds: 'all',
  share: 1,
  mode: 'at-base',
  ...parts,
});

const selected = (list: readonly Arrangement[], lineId: string, poolId: string) =>
  selectArrangements(list, lineId, poolId).map(({ serviceId }) => serviceId);

test('the arrangement for everything serves what nothing else names', () => {
  const list = [arrangement('home'), arrangement('hub', { poolIds: ['doctor'] }), arrangement('provider', { lineIds: ['physiotherapy'] })];
  expect(selected(list, 'management-referral', 'nurse')).toEqual(['home']);
  expect(selected(list, 'management-referral', 'doctor')).toEqual(['hub']);
  expect(selected(list, 'physiotherapy', 'physiotherapist')).toEqual(['provider']);
});

test('naming a line beats naming a pool, and naming both beats either', () => {
  const list = [
    arrangement('pool', { poolIds: ['doctor'] }),
    arrangement('line', { lineIds: ['self-referral'] }),
    arrangement('both', { lineIds: ['case-conference'], poolIds: ['doctor'] }),
    arrangement('line2', { lineIds: ['case-conference'] }),
  ];
  expect(selected(list, 'self-referral', 'doctor')).toEqual(['line']);
  expect(selected(list, 'case-conference', 'doctor')).toEqual(['both']);
});

test('equally specific arrangements share the work, and nothing matching means nobody', () => {
  const split = [arrangement('a', { share: 0.4 }), arrangement('b', { share: 0.6 })];
  expect(selected(split, 'any', 'nurse')).toEqual(['a', 'b']);
  expect(selected([arrangement('a', { poolIds: ['doctor'] })], 'any', 'nurse')).toEqual([]);
});
