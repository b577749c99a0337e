import { describe, expect, it } from 'vitest';
import { binomialMass, birthdaySpacingsZ, chiSquareZ, correlationZ, evennessZ, pairEvennessZ } from '../../test/numerics/statistics.ts';
import { idKey } from './id-key.ts';
import { drawStream, keyStream, uniform } from './stream.ts';

/** Two-sided p = 6.3e-5 for each test below; seeds are fixed. */
const LIMIT = 4;
const APRIL_2026 = 24315;

interface Place {
  readonly seed: number;
  readonly draw: number;
  readonly id: string;
  readonly event: number;
  readonly month: number;
}

const PLACE: Place = { seed: 1, draw: 0, id: 'devon/specialist/0', event: 3, month: APRIL_2026 };

function numberAt(place: Place): number {
  const { hi, lo } = keyStream(drawStream(place.seed, place.draw), idKey(place.id));
  return uniform(hi, lo, place.event, place.month);
}

/** Ways to walk through the keys: everything held but one part, which counts 0, 1, 2 ... */
const WALKS: readonly (readonly [string, (i: number) => Place])[] = [
  ['seeds', (i) => ({ ...PLACE, seed: i })],
  ['draws', (i) => ({ ...PLACE, draw: i })],
  ['ids', (i) => ({ ...PLACE, id: `devon/specialist/${i}` })],
  ['events', (i) => ({ ...PLACE, event: i })],
  ['months', (i) => ({ ...PLACE, month: i })],
  ['people by months', (i) => ({ ...PLACE, id: `devon/scphn/${Math.floor(i / 180)}`, month: APRIL_2026 + (i % 180) })],
  ['draws by months', (i) => ({ ...PLACE, draw: Math.floor(i / 180), month: APRIL_2026 + (i % 180) })],
  ['events by months', (i) => ({ ...PLACE, event: Math.floor(i / 360), month: APRIL_2026 + (i % 360) })],
];

const SAMPLES = 65536;

describe.each(WALKS)('numbers over %s', (_name, walk) => {
  const numbers = Float64Array.from({ length: SAMPLES }, (_, i) => numberAt(walk(i)));
  const next = numbers.subarray(1);
  const here = numbers.subarray(0, SAMPLES - 1);

  it('are even, in their leading, middle and last bits (frequency test, chi-square over 256 cells)', () => {
    expect(Math.abs(evennessZ(numbers, 256))).toBeLessThan(LIMIT);
    // bits 25-32 and 45-52
    const middleBits = numbers.map((u) => (u * 2 ** 24) % 1);
    const lastBits = numbers.map((u) => (u * 2 ** 44) % 1);
    expect(Math.abs(evennessZ(middleBits, 256))).toBeLessThan(LIMIT);
    expect(Math.abs(evennessZ(lastBits, 256))).toBeLessThan(LIMIT);
  });

  it('have each of their 52 bits set half the time (frequency test of bits)', () => {
    const ones = new Float64Array(52);
    for (const u of numbers) {
      const high = Math.floor(u * 2 ** 32);
      const low = Math.floor((u * 2 ** 32 - high) * 2 ** 20);
      for (let bit = 0; bit < 32; bit++) ones[bit]! += (high >>> bit) & 1;
      for (let bit = 0; bit < 20; bit++) ones[32 + bit]! += (low >>> bit) & 1;
    }
    const worst = ones.reduce((most, count) => Math.max(most, Math.abs(count - SAMPLES / 2) / Math.sqrt(SAMPLES / 4)), 0);
    // the largest of 52 deviates: |z| > 4.8 has probability 8e-5
    expect(worst).toBeLessThan(4.8);
  });

  it('are uncorrelated with their neighbours at lags 1, 2, 12 and 180 (serial correlation)', () => {
    for (const lag of [1, 2, 12, 180]) {
      const z = correlationZ(numbers.subarray(0, SAMPLES - lag), numbers.subarray(lag));
      expect(Math.abs(z), `lag ${lag}`).toBeLessThan(LIMIT);
    }
  });

  it('fill the square of neighbouring pairs evenly (serial test, 32 x 32 cells)', () => {
    expect(Math.abs(pairEvennessZ(here, next, 32))).toBeLessThan(LIMIT);
  });

  it('have birthday spacings as chance gives them, in their leading and in their later bits (birthday spacings test)', () => {
    expect(Math.abs(birthdaySpacingsZ(numbers.map((u) => Math.floor(u * 2 ** 24))))).toBeLessThan(LIMIT);
    expect(Math.abs(birthdaySpacingsZ(numbers.map((u) => Math.floor(((u * 2 ** 8) % 1) * 2 ** 24))))).toBeLessThan(LIMIT);
  });
});

describe('neighbouring keys', () => {
  const people = Array.from({ length: 2000 }, (_, i) => `london-nw/ohn/${i}`);
  const months = Array.from({ length: 60 }, (_, i) => APRIL_2026 + i);
  const table = (change: (place: Place) => Place) =>
    Float64Array.from(people.flatMap((id) => months.map((month) => numberAt(change({ ...PLACE, id, month })))));
  const base = table((place) => place);
  const changes: readonly (readonly [string, (place: Place) => Place])[] = [
    ['seed', (place) => ({ ...place, seed: place.seed + 1 })],
    ['draw', (place) => ({ ...place, draw: place.draw + 1 })],
    ['event', (place) => ({ ...place, event: place.event + 1 })],
    ['month', (place) => ({ ...place, month: place.month + 1 })],
    ['last letter of the id', (place) => ({ ...place, id: `${place.id}x` })],
  ];

  it.each(changes)(
    'one step in %s gives independent numbers for the same people and months (correlation of adjacent keys)',
    (_name, change) => {
      const other = table(change);
      expect(Math.abs(correlationZ(base, other))).toBeLessThan(LIMIT);
      expect(Math.abs(pairEvennessZ(base, other, 32))).toBeLessThan(LIMIT);
    },
  );
});

describe('avalanche', () => {
  /** The 52 bits behind a number, as two words. */
  const words = (u: number) => [Math.floor(u * 2 ** 32), Math.floor(((u * 2 ** 32) % 1) * 2 ** 20)] as const;
  const sampleCount = 4000;
  /** Scattered words, so that no pair of words one bit apart is counted twice (multiples of an odd constant, Knuth's 2^32/phi). */
  const scattered = (sample: number) => Math.imul(sample, 0x9e3779b1);
  const stages: readonly (readonly [string, number, (sample: number, bit: number) => number])[] = [
    ['seed', 53, (sample, bit) => numberOfWords(flippedSeed(sample, bit), 4, 77, 99, 3, 5)],
    ['draw', 32, (sample, bit) => numberOfWords(9, scattered(sample) ^ mask(bit), 77, 99, 3, 5)],
    ['id, high word', 32, (sample, bit) => numberOfWords(9, 4, scattered(sample) ^ mask(bit), 99, 3, 5)],
    ['id, low word', 32, (sample, bit) => numberOfWords(9, 4, 77, scattered(sample) ^ mask(bit), 3, 5)],
    ['event', 16, (sample, bit) => numberOfWords(9, sample, 77, 99, 5 ^ mask(bit), 5)],
    ['month', 16, (sample, bit) => numberOfWords(9, sample, 77, 99, 3, APRIL_2026 ^ mask(bit))],
  ];

  it.each(stages)('flipping any one bit of the %s flips every bit of the number half the time', (_name, bits, numberOf) => {
    let worst = 0;
    for (let bit = 0; bit < bits; bit++) {
      const flips = new Float64Array(52);
      for (let sample = 1; sample <= sampleCount; sample++) {
        const [high, low] = words(numberOf(sample, -1));
        const [otherHigh, otherLow] = words(numberOf(sample, bit));
        for (let i = 0; i < 32; i++) flips[i]! += ((high ^ otherHigh) >>> i) & 1;
        for (let i = 0; i < 20; i++) flips[32 + i]! += ((low ^ otherLow) >>> i) & 1;
      }
      for (const count of flips) worst = Math.max(worst, Math.abs(count - sampleCount / 2) / Math.sqrt(sampleCount / 4));
    }
    // the largest of up to 53 x 52 deviates: |z| > 5.5 has probability 1e-4
    expect(worst).toBeLessThan(5.5);
  });

  function numberOfWords(seed: number, draw: number, keyHi: number, keyLo: number, event: number, month: number): number {
    const { hi, lo } = keyStream(drawStream(seed, draw), { hi: keyHi, lo: keyLo });
    return uniform(hi, lo, event, month);
  }
  function mask(bit: number): number {
    return bit < 0 ? 0 : 1 << bit;
  }
  function flippedSeed(sample: number, bit: number): number {
    const seed = (scattered(sample) >>> 0) * 2 ** 21 + (scattered(sample + 9999) >>> 11);
    if (bit < 0) return seed;
    return Math.floor(seed / 2 ** bit) % 2 === 0 ? seed + 2 ** bit : seed - 2 ** bit;
  }
});

describe('events drawn from the numbers', () => {
  it('are binomial: leavers among 40 people at the monthly probability of hazard 0.09, over 20,000 draws and months', () => {
    const probability = 0.0074719451808616;
    const keys = Array.from({ length: 40 }, (_, i) => idKey(`devon/specialist/${i}`));
    const counts = new Float64Array(4);
    for (let draw = 0; draw < 500; draw++) {
      const streams = keys.map((key) => keyStream(drawStream(2026, draw), key));
      for (let month = 0; month < 40; month++) {
        const leavers = streams.filter(({ hi, lo }) => uniform(hi, lo, 1, APRIL_2026 + month) < probability).length;
        counts[Math.min(leavers, 3)]! += 1;
      }
    }
    const mass = binomialMass(40, probability);
    const expected = [mass[0]!, mass[1]!, mass[2]!, 1 - mass[0]! - mass[1]! - mass[2]!];
    expect(Math.abs(chiSquareZ(counts, (cell) => 20_000 * expected[cell]!))).toBeLessThan(LIMIT);
  });

  it.each([
    [3, 0.09],
    [12, 0.5],
    [85, 0.0075],
  ])('are binomial in every cell: %i people at probability %f, chi-square against exact mass', (people, probability) => {
    const keys = Array.from({ length: people }, (_, i) => idKey(`kent/scphn/${i}`));
    const mass = binomialMass(people, probability);
    // cells with at least five expected of 12,000; what is beyond falls into the last
    const last = mass.findLastIndex((share) => 12_000 * share >= 5);
    const first = mass.findIndex((share) => 12_000 * share >= 5);
    const counts = new Float64Array(last - first + 1);
    for (let draw = 0; draw < 300; draw++) {
      const streams = keys.map((key) => keyStream(drawStream(31, draw), key));
      for (let month = 0; month < 40; month++) {
        const leavers = streams.filter(({ hi, lo }) => uniform(hi, lo, 1, APRIL_2026 + month) < probability).length;
        counts[Math.min(Math.max(leavers, first), last) - first]! += 1;
      }
    }
    const expected = mass.slice(first, last + 1);
    expected[0] = mass.slice(0, first + 1).reduce((sum, share) => sum + share, 0);
    expected[expected.length - 1] = mass.slice(last).reduce((sum, share) => sum + share, 0);
    expect(Math.abs(chiSquareZ(counts, (cell) => 12_000 * expected[cell]!))).toBeLessThan(LIMIT);
  });

  it('are geometric in time: months in post of 20,000 people at probability 0.1', () => {
    const counts = new Float64Array(21);
    for (let person = 0; person < 20_000; person++) {
      const { hi, lo } = keyStream(drawStream(7, 0), idKey(`p${person}`));
      let month = 0;
      while (month < 20 && uniform(hi, lo, 1, month) >= 0.1) month += 1;
      counts[month]! += 1;
    }
    expect(Math.abs(chiSquareZ(counts, (month) => 20_000 * 0.9 ** month * (month === 20 ? 1 : 0.1)))).toBeLessThan(LIMIT);
  });
});

describe('a stream', () => {
  it('has no state: the same place gives the same number in any order', () => {
    const forwards = [0, 1, 2, 3].map((month) => numberAt({ ...PLACE, month }));
    const backwards = [3, 2, 1, 0].map((month) => numberAt({ ...PLACE, month })).reverse();
    expect(backwards).toEqual(forwards);
  });

  it('tells seeds above 2^32 apart', () => {
    expect(numberAt({ ...PLACE, seed: 5 })).not.toBe(numberAt({ ...PLACE, seed: 5 + 2 ** 32 }));
  });

  it('never repeats within a draw: 300,000 people, months and events give distinct numbers but for chance', () => {
    const seen = new Set<number>();
    for (let person = 0; person < 500; person++) {
      const { hi, lo } = keyStream(drawStream(1, 1), idKey(`p${person}`));
      for (let event = 0; event < 3; event++) for (let month = 0; month < 200; month++) seen.add(uniform(hi, lo, event, month));
    }
    // 300,000^2 / 2^53 = 1e-5 coincidences expected
    expect(seen.size).toBe(300_000);
  });

  it('keeps the numbers that results were published with', () => {
    // golden: noticing change, not proving correctness
    expect(numberAt(PLACE)).toBe(0.796312079995538);
    expect(numberAt({ seed: 123456789012, draw: 999, id: 'x', event: 65535, month: 65535 })).toBe(0.6879415266462295);
  });
});
