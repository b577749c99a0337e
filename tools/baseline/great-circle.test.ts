import { expect, test } from 'vitest';
import { greatCircleKm } from './great-circle.ts';

const place = (latitude: number, longitude: number) => ({ latitude, longitude });

test('a quarter of the equator and of a meridian is a quarter of the circumference', () => {
  const quarter = (Math.PI / 2) * 6371; // arc = angle x radius
  expect(greatCircleKm(place(0, 0), place(0, 90))).toBeCloseTo(quarter, 6);
  expect(greatCircleKm(place(0, 12), place(90, 12))).toBeCloseTo(quarter, 6);
});

test('distance is the same both ways and zero to the same place', () => {
  const [leeds, exeter] = [place(53.8, -1.55), place(50.72, -3.53)];
  expect(greatCircleKm(leeds, exeter)).toBe(greatCircleKm(exeter, leeds));
  expect(greatCircleKm(leeds, leeds)).toBe(0);
});
