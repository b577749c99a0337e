import { utf8Bytes } from './utf8.ts';

const BLOCK = 64;

/** SHA-256 of bytes, or of a text's UTF-8 bytes, as 64 lower-case hexadecimal digits. NIST FIPS 180-4. For run and content ids; synchronous in every runtime. */
export function sha256(message: Uint8Array | string): string {
  const bytes = typeof message === 'string' ? utf8Bytes(message) : message;
  const state = Int32Array.from(INITIAL_STATE);
  const schedule = new Int32Array(64);
  const wholeBlocks = bytes.length - (bytes.length % BLOCK);
  for (let offset = 0; offset < wholeBlocks; offset += BLOCK) compress(state, schedule, bytes, offset);
  const ending = paddedEnding(bytes, wholeBlocks);
  for (let offset = 0; offset < ending.length; offset += BLOCK) compress(state, schedule, ending, offset);
  return Array.from(state, (word) => (word >>> 0).toString(16).padStart(8, '0')).join('');
}

/** The bytes left over, a 1 bit, zeros, and the message length in bits as 64 bits. */
function paddedEnding(bytes: Uint8Array, from: number): Uint8Array {
  const rest = bytes.length - from;
  const ending = new Uint8Array(rest + 9 <= BLOCK ? BLOCK : 2 * BLOCK);
  ending.set(bytes.subarray(from));
  ending[rest] = 0x80;
  const view = new DataView(ending.buffer);
  view.setUint32(ending.length - 8, Math.floor(bytes.length / 0x20000000));
  view.setUint32(ending.length - 4, (bytes.length * 8) % 0x100000000);
  return ending;
}

function compress(state: Int32Array, schedule: Int32Array, bytes: Uint8Array, offset: number): void {
  expand(schedule, bytes, offset);
  let a = state[0] as number;
  let b = state[1] as number;
  let c = state[2] as number;
  let d = state[3] as number;
  let e = state[4] as number;
  let f = state[5] as number;
  let g = state[6] as number;
  let h = state[7] as number;
  for (let i = 0; i < 64; i++) {
    const choice = (e & f) ^ (~e & g);
    const majority = (a & b) ^ (a & c) ^ (b & c);
    const first =
      (h + (rotate(e, 6) ^ rotate(e, 11) ^ rotate(e, 25)) + choice + (ROUND_CONSTANTS[i] as number) + (schedule[i] as number)) | 0;
    const second = ((rotate(a, 2) ^ rotate(a, 13) ^ rotate(a, 22)) + majority) | 0;
    h = g;
    g = f;
    f = e;
    e = (d + first) | 0;
    d = c;
    c = b;
    b = a;
    a = (first + second) | 0;
  }
  const words = [a, b, c, d, e, f, g, h];
  for (let i = 0; i < 8; i++) state[i] = (state[i] as number) + (words[i] as number);
}

function expand(schedule: Int32Array, bytes: Uint8Array, offset: number): void {
  for (let i = 0; i < 16; i++) {
    const at = offset + 4 * i;
    schedule[i] =
      ((bytes[at] as number) << 24) | ((bytes[at + 1] as number) << 16) | ((bytes[at + 2] as number) << 8) | (bytes[at + 3] as number);
  }
  for (let i = 16; i < 64; i++) {
    const w15 = schedule[i - 15] as number;
    const w2 = schedule[i - 2] as number;
    const s0 = rotate(w15, 7) ^ rotate(w15, 18) ^ (w15 >>> 3);
    const s1 = rotate(w2, 17) ^ rotate(w2, 19) ^ (w2 >>> 10);
    schedule[i] = ((schedule[i - 16] as number) + s0 + (schedule[i - 7] as number) + s1) | 0;
  }
}

function rotate(word: number, by: number): number {
  return (word >>> by) | (word << (32 - by));
}

/** Fractional parts of the square roots of the first 8 primes (FIPS 180-4, 5.3.3). */
const INITIAL_STATE = [0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a, 0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19];

/** Fractional parts of the cube roots of the first 64 primes (FIPS 180-4, 4.2.2). */
const ROUND_CONSTANTS = Int32Array.from([
  0x428a2f98, 0x71374491, 0xb5c0fbcf, 0xe9b5dba5, 0x3956c25b, 0x59f111f1, 0x923f82a4, 0xab1c5ed5, 0xd807aa98, 0x12835b01, 0x243185be,
  0x550c7dc3, 0x72be5d74, 0x80deb1fe, 0x9bdc06a7, 0xc19bf174, 0xe49b69c1, 0xefbe4786, 0x0fc19dc6, 0x240ca1cc, 0x2de92c6f, 0x4a7484aa,
  0x5cb0a9dc, 0x76f988da, 0x983e5152, 0xa831c66d, 0xb00327c8, 0xbf597fc7, 0xc6e00bf3, 0xd5a79147, 0x06ca6351, 0x14292967, 0x27b70a85,
  0x2e1b2138, 0x4d2c6dfc, 0x53380d13, 0x650a7354, 0x766a0abb, 0x81c2c92e, 0x92722c85, 0xa2bfe8a1, 0xa81a664b, 0xc24b8b70, 0xc76c51a3,
  0xd192e819, 0xd6990624, 0xf40e3585, 0x106aa070, 0x19a4c116, 0x1e376c08, 0x2748774c, 0x34b0bcb5, 0x391c0cb3, 0x4ed8aa4a, 0x5b9cca4f,
  0x682e6ff3, 0x748f82ee, 0x78a5636f, 0x84c87814, 0x8cc70208, 0x90befffa, 0xa4506ceb, 0xbef9a3f7, 0xc67178f2,
]);
