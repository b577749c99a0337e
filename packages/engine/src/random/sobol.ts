import { EngineError } from '../issues/engine-error.ts';
import type { StreamKey } from './id-key.ts';
import { mix32 } from './mix32.ts';
import { sobolPolynomials } from './sobol-directions.ts';
import { drawStream, keyStream } from './stream.ts';
import { unitInterval } from './unit-interval.ts';

/** How many dimensions there are direction numbers for. */
export const SOBOL_DIMENSIONS = 1024;

const BITS = 32;
/** Digits that have coins of their own; the later ones share a row of coins, which tells apart only points that 65,536 others lie between. */
const OWN_COINS = 16;
/** Dimensions of one sequence whose pairs are even from 32 points on. */
const GROUP = 8;
/** Points that are reordered among themselves. */
const BLOCK = 128;
const ROUNDS = 8;
/** Keep coins and orders apart from every other use of a seed. */
const SCRAMBLE = 0x536f626f;
const SHUFFLE = 0x4f726465;

/**
 * Coordinate of a point of Sobol's sequence as a 32-bit word (unsigned, to be divided by 2^32): dimension from 0 to 1,023, index from 0 to 2^32 - 1,
 * any point without the ones before it. The order is Sobol's own: index i takes the direction numbers of the binary digits of i, so that the
 * first 2^k points are those of the Gray-code order of Antonov & Saleev, which scipy and sobol.cc use, in another order.
 * Sobol', I. M. (1967) USSR Comput. Math. Math. Phys. 7(4), 86-112; Bratley, P. & Fox, B. L. (1988) Algorithm 659, ACM TOMS 14, 88-100.
 */
export function sobolPoint(dimension: number, index: number): number {
  const directions = directionNumbers();
  let word = 0;
  let rest = index >>> 0;
  for (let at = dimension * BITS; rest !== 0; at++) {
    if (rest & 1) word = word ^ (directions[at] as number);
    rest = rest >>> 1;
  }
  return word >>> 0;
}

/** The first `count` points of Sobol's sequence in `dimensions` dimensions, one column of numbers in 0 <= u < 1 a dimension. The first point is 0 everywhere. */
export function sobolSequence(dimensions: number, count: number): Float64Array[] {
  if (!(dimensions >= 0 && dimensions <= SOBOL_DIMENSIONS))
    throw new EngineError(`a Sobol' sequence of ${dimensions} dimensions; there are direction numbers for ${SOBOL_DIMENSIONS}`);
  return Array.from({ length: dimensions }, (_, dimension) =>
    Float64Array.from({ length: count }, (_unused, index) => sobolPoint(dimension, index) / 4294967296),
  );
}

/** What one dimension of scrambled points is made of. */
export interface SobolScramble {
  /** Dimension of the sequence behind it. */
  readonly dimension: number;
  /** Key of the order in which its group goes through the points. */
  readonly order: StreamKey;
  /** Key of the coins that flip its digits. */
  readonly coins: StreamKey;
}

/**
 * Coordinate of a randomly scrambled Sobol' point, strictly between 0 and 1, for any dimension from 0: every point is uniform, and the first 2^k points
 * of a dimension, as any 2^k from a multiple of 2^k >= 128 on, fall one into each of 2^k equal cells.
 *
 * Digits: nested uniform scrambling (Owen, A. B., 1995, Randomly permuted (t,m,s)-nets and (t,s)-sequences): each binary digit is flipped or not by a coin
 * of its own for each value of the digits before it. The coins are hashes of (seed, dimension, digits before). Burley, B. (2020) Practical hash-based Owen
 * scrambling, JCGT 9(4), gets all of them from one cheap hash of Laine & Karras; here each coin is separate, which leaves no dependence between cells.
 *
 * Dimensions: in groups of eight, each the first eight of Sobol's sequence gone through in an order of its own (padding, as Burley does with four). Among
 * hundreds of dimensions of one sequence the first few hundred points of some pairs lie on a line (correlations of 0.96 at 256 points), which would pass
 * for a dependence of two parameters; between groups here it is that of chance, within them less.
 */
export function scrambledSobol(seed: number, dimension: number, index: number): number {
  return scrambledPoint(sobolScramble(seed, dimension), index);
}

/** The scrambling of one dimension, for `scrambledPoint`. */
export function sobolScramble(seed: number, dimension: number): SobolScramble {
  return {
    dimension: dimension % GROUP,
    order: keyStream(drawStream(seed, Math.floor(dimension / GROUP)), { hi: SHUFFLE, lo: 0 }),
    coins: keyStream(drawStream(seed, dimension), { hi: SCRAMBLE, lo: 0 }),
  };
}

/** `scrambledSobol` with its keys worked out before: for many points of one dimension. */
export function scrambledPoint({ dimension, order, coins }: SobolScramble, index: number): number {
  const word = flipped(sobolPoint(dimension, shuffledIndex(order, index)), coins);
  // the digits beyond the 32nd: no two points share their first 32, so that each point has a coin for each
  return unitInterval(word, mix32(mix32(word ^ coins.hi) + coins.lo));
}

function flipped(word: number, { hi, lo }: StreamKey): number {
  let flips = 0;
  for (let digit = 0; digit <= OWN_COINS; digit++) {
    // place in the tree of digits, counted as a heap: 1 for the first digit, 2 and 3 for the second ...
    const node = digit === 0 ? 1 : (1 << digit) | (word >>> (BITS - digit));
    const coins = mix32(mix32(node + lo) ^ hi);
    flips = flips | (digit === OWN_COINS ? coins >>> OWN_COINS : (coins >>> (BITS - 1)) << (BITS - 1 - digit));
  }
  return word ^ flips;
}

/** Reorders each 128 points among themselves, and of those the 2nd, the 3rd and 4th, the next four, eight ... so that shorter beginnings stay even too. */
function shuffledIndex({ hi, lo }: StreamKey, index: number): number {
  const place = index & (BLOCK - 1);
  if (place < 2) return index;
  let bits = 1;
  while (place >>> (bits + 1) !== 0) bits = bits + 1;
  const low = bits >> 1;
  const key = mix32(index - place + bits + lo) ^ hi;
  let left = (place >>> low) & ((1 << (bits - low)) - 1);
  let right = place & ((1 << low) - 1);
  // a random order of 2^bits things from alternating halves (Luby, M. & Rackoff, C., 1988, SIAM J. Comput. 17, 373-386)
  for (let round = 0; round < ROUNDS; round += 2) {
    left = left ^ (mix32(key + (round << 8) + right) >>> (BITS - bits + low));
    if (low > 0) right = right ^ (mix32(key + ((round + 1) << 8) + left) >>> (BITS - low));
  }
  return index - place + (1 << bits) + (left << low) + right;
}

let prepared: Uint32Array | undefined;

/** Direction numbers v1 ... v32 of every dimension, 128 kB, worked out when first asked for. */
function directionNumbers(): Uint32Array {
  if (prepared !== undefined) return prepared;
  const directions = new Uint32Array(SOBOL_DIMENSIONS * BITS);
  for (let bit = 0; bit < BITS; bit++) directions[bit] = 1 << (BITS - 1 - bit);
  for (const [place, polynomial] of sobolPolynomials().entries()) {
    const mine = directions.subarray((place + 1) * BITS, (place + 2) * BITS);
    const { degree, coefficients, initial } = polynomial;
    for (let bit = 0; bit < BITS; bit++) {
      if (bit < degree) {
        mine[bit] = (initial[bit] as number) << (BITS - 1 - bit);
        continue;
      }
      const oldest = mine[bit - degree] as number;
      let value = oldest ^ (oldest >>> degree);
      for (let k = 1; k < degree; k++) if ((coefficients >> (degree - 1 - k)) & 1) value = value ^ (mine[bit - k] as number);
      mine[bit] = value;
    }
  }
  prepared = directions;
  return directions;
}
