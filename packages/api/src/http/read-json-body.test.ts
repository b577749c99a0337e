import { describe, expect, test } from 'vitest';
import { jsonFault } from './read-json-body.ts';

const faultOf = (text: string): string => {
  try {
    JSON.parse(text);
  } catch (error) {
    return jsonFault(text, (error as Error).message);
  }
  return 'none';
};

describe('fault of a JSON text', () => {
  test('a document cut off inside a string, after a value or after a comma ends too early', () => {
    for (const text of ['{"name": "Not', '{"name": "x"', '{"a": [1,', '{', '{"a":'])
      expect(faultOf(text), text).toMatch(/not complete JSON: it ends at line 1/);
  });

  test('line and column of the end count from 1', () => {
    expect(faultOf('{\n  "a": 1,\n  "b"')).toContain('line 3, column 6');
  });

  test('a character out of place is named with its line and column', () => {
    expect(faultOf('{\n  "a": 1,\n}')).toBe('The body is not JSON: "}" is out of place at line 3, column 1.');
    expect(faultOf('{"a": tru}')).toMatch(/^The body is not JSON(: "}" is out of place at line 1, column 10)?\.$/); // some releases of Node give no position here
  });
});
