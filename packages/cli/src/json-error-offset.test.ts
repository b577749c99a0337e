import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { jsonErrorOffset } from './json-error-offset.ts';

describe('jsonErrorOffset', () => {
  test('finds nothing wrong with JSON', () => {
    fc.assert(
      fc.property(fc.json(), fc.constantFrom(undefined, 2, '\t'), (text, indent) => {
        expect(jsonErrorOffset(JSON.stringify(JSON.parse(text), null, indent))).toBe(-1);
      }),
    );
  });

  test('refuses exactly what JSON.parse refuses', () => {
    const almost = fc.tuple(fc.json(), fc.nat(), fc.constantFrom('', ',', '"', '}', 'x', '\n', '\\', '0')).map(([text, at, inserted]) => {
      const offset = at % (text.length + 1);
      return text.slice(0, offset) + inserted + text.slice(offset + 1);
    });
    fc.assert(
      fc.property(almost, (text) => {
        expect(jsonErrorOffset(text) === -1).toBe(isJson(text));
      }),
      { numRuns: 2000 },
    );
  });

  test.each([
    ['{"a": 1,', 8],
    ['{"a": 1', 7],
    ['{"a": "un', 9],
    ['[1, 2', 5],
    ['', 0],
    ['{"a": 1,}', 8],
    ['{"a" 1}', 5],
    ['{a: 1}', 1],
    ['[1 2]', 3],
    ['{"a": nil}', 6],
    ['{"a": 1} x', 9],
    ['[1}', 2],
    ['"line\nbreak"', 5],
  ])('%j goes wrong at %i', (text, offset) => {
    expect(jsonErrorOffset(text)).toBe(offset);
  });

  test('does not give up on depth', () => {
    expect(jsonErrorOffset('['.repeat(100_000))).toBe(100_000);
  });
});

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
