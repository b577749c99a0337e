import fc from 'fast-check';
import { expect, test } from 'vitest';
import { brokenLabel } from './broken-label.ts';

test('a label stays whole where it fits, and breaks at a space where it does not', () => {
  // 'Left for other reasons' is 9.505 em wide by the published widths of Arial's letters: 133.07 pixels at 14
  expect(brokenLabel('Left for other reasons', { width: 162, fontSize: 14 })).toBe('Left for other reasons');
  expect(brokenLabel('Left for other reasons', { width: 134, fontSize: 14 })).toBe('Left for other reasons');
  expect(brokenLabel('Left for other reasons', { width: 133, fontSize: 14 })).toBe('Left for other\nreasons');
  expect(brokenLabel('Left for other reasons', { width: 143, fontSize: 14, bold: true })).toBe('Left for other\nreasons');
  expect(brokenLabel('Incomprehensibilities', { width: 20, fontSize: 14 })).toBe('Incomprehensibilities');
});

test('a broken label has the same words, and a line that is too long is a single word', () => {
  const words = fc.array(fc.string({ minLength: 1, unit: fc.constantFrom(...'abcWim–£é') }), { minLength: 1, maxLength: 8 });
  fc.assert(
    fc.property(words, fc.integer({ min: 10, max: 300 }), (parts, width) => {
      const room = { width, fontSize: 13 };
      const lines = brokenLabel(parts.join(' '), room).split('\n');
      expect(lines.join(' ')).toBe(parts.join(' '));
      // a line that holds several words fits: broken again it stays as it is
      for (const line of lines) expect(brokenLabel(line, room)).toBe(line);
    }),
  );
});
