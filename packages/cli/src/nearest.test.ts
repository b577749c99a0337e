import { describe, expect, test } from 'vitest';
import { didYouMean, editDistance, nearest } from './nearest.ts';

describe('nearest', () => {
  test('counts the letters to insert, delete or change', () => {
    // The standard textbook pair.
    expect(editDistance('kitten', 'sitting')).toBe(3);
    expect(editDistance('', 'abc')).toBe(3);
    expect(editDistance('same', 'same')).toBe(0);
  });

  test('names the closest words only', () => {
    expect(nearest('metircs', ['roles', 'metrics', 'levers'])).toEqual(['metrics']);
    expect(nearest('zzzzzz', ['roles', 'metrics'])).toEqual([]);
    expect(didYouMean('rols', ['roles', 'lines'])).toBe('Did you mean roles?');
    expect(didYouMean('zzzzzz', ['roles'])).toBeUndefined();
  });
});
