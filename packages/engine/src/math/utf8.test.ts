import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { utf8Bytes } from './utf8.ts';

describe('utf8Bytes', () => {
  it('gives the bytes of the RFC 3629 examples', () => {
    // RFC 3629 section 7: "A<NOT IDENTICAL TO><ALPHA>." and "nihongo", and U+233B4
    expect([...utf8Bytes('A\u2262\u0391.')]).toEqual([0x41, 0xe2, 0x89, 0xa2, 0xce, 0x91, 0x2e]);
    expect([...utf8Bytes('\u65e5\u672c\u8a9e')]).toEqual([0xe6, 0x97, 0xa5, 0xe6, 0x9c, 0xac, 0xe8, 0xaa, 0x9e]);
    expect([...utf8Bytes('\u{233b4}')]).toEqual([0xf0, 0xa3, 0x8e, 0xb4]);
  });

  it('agrees with TextEncoder on any text, unpaired surrogates included', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.integer({ min: 0xd7f0, max: 0xe010 }), (text, unit) => {
        const withSurrogate = text + String.fromCharCode(unit);
        expect(utf8Bytes(withSurrogate).join()).toBe(new TextEncoder().encode(withSurrogate).join());
      }),
    );
  });
});
