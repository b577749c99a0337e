/** Mean Earth radius in kilometres (IUGG). */
const EARTH_RADIUS_KM = 6371.0088;
const DEGREE = 0.017453292519943295;

/** sin x for |x| <= pi by its Taylor series after halving the angle twice: enough for a kilometre, and the same bits everywhere. */
const sine = (x: number): number => {
  const y = x / 4;
  const y2 = y * y;
  const s = y * (1 - (y2 / 6) * (1 - (y2 / 20) * (1 - (y2 / 42) * (1 - (y2 / 72) * (1 - y2 / 110)))));
  const c = 1 - (y2 / 2) * (1 - (y2 / 12) * (1 - (y2 / 30) * (1 - (y2 / 56) * (1 - (y2 / 90) * (1 - y2 / 132)))));
  const s2 = 2 * s * c;
  const c2 = c * c - s * s;
  return 2 * s2 * c2;
};

/** arcsin x for 0 <= x <= 0.5 by its series; distances within Great Britain stay below 0.1. */
const arcsine = (x: number): number => {
  const x2 = x * x;
  let term = x;
  let sum = x;
  for (let k = 1; k <= 30; k++) {
    term = (term * x2 * (2 * k - 1)) / (2 * k);
    sum += term / (2 * k + 1);
  }
  return sum;
};

interface Place {
  readonly latitude: number;
  readonly longitude: number;
}

/** Great-circle distance in kilometres: haversine formula (Sinnott 1984). For places up to about 6,000 km apart. */
export const greatCircleKm = (a: Place, b: Place): number => {
  const halfLatitude = sine(((b.latitude - a.latitude) * DEGREE) / 2);
  const halfLongitude = sine(((b.longitude - a.longitude) * DEGREE) / 2);
  const cosine = (x: number): number => sine(DEGREE * 90 - x);
  const chord = halfLatitude * halfLatitude + cosine(a.latitude * DEGREE) * cosine(b.latitude * DEGREE) * halfLongitude * halfLongitude;
  return 2 * EARTH_RADIUS_KM * arcsine(Math.sqrt(chord));
};
