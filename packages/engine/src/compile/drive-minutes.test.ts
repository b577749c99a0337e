import { describe, expect, test } from 'vitest';
import { everybody } from '../../test/delivery-runs.ts';
import { england } from '../england.ts';
import { compiled, scenarioOf } from '../testing/small-baseline.ts';
import { driveMinutes, drivePlaceOf } from './drive-minutes.ts';

const place = (id: string, latitude: number) => ({ id, latitude, longitude: 0 });

describe('minutes of a drive', () => {
  const between = driveMinutes(2, [
    { fromId: 'a', toId: 'b', minutes: 7 },
    { fromId: 'b', toId: 'c', minutes: 9 },
    { fromId: 'c', toId: 'b', minutes: 11 },
  ]);
  const [a, b, c] = [place('a', 52), place('b', 52.1), place('c', 53)];

  test("are the user's own where given, the other way round too unless that is given as well", () => {
    expect([between(a, b), between(b, a), between(b, c), between(c, b)]).toEqual([7, 7, 9, 11]);
  });

  test('else follow the great circle: a degree of latitude is 111.195 km on a sphere of 6371.0088 km', () => {
    // 6371.0088 x pi / 180 = 111.19508 km, 2 minutes each
    expect(between(a, c)).toBeCloseTo(2 * 111.19508, 3);
    expect(between(a, a)).toBe(0);
  });
});

test("travel charged to a contact is 2 x the drive / 6 contacts of a clinic, with the drive of the user's own", () => {
  const travel = (driveTimes: { fromId: string; toId: string; minutes: number }[]) => {
    const model = compiled(scenarioOf(['QT1'], { horizonYears: 5, delivery: everybody('nhs-neighbour'), driveTimes }));
    const hub = model.services.findIndex(({ id }) => id === 'oh-RX1');
    const rha = model.organisations.findIndex(({ id }) => id === 'RHA');
    const moved = model.streamShares.filter(({ organisation, stream }) => {
      const found = model.streams[stream];
      return organisation === rha && found?.service === hub && found.course > 0;
    });
    return new Set(moved.map(({ stream }) => model.streams[stream]?.travelMinutesPerOnSiteContact));
  };
  const [estimate] = travel([]);
  const hub = england().services.find(({ id }) => id === 'oh-RX1');
  const rha = england().organisations.find(({ id }) => id === 'RHA');
  if (hub === undefined || rha === undefined) throw new Error('they are in the baseline');
  expect(estimate).toBeCloseTo((2 * driveMinutes((60 * 1.3) / 45)(rha, drivePlaceOf(hub))) / 6, 9);
  for (const minutes of travel([{ fromId: 'RHA', toId: 'RX1', minutes: 45 }])) expect(minutes).toBeCloseTo(15, 9);
});
