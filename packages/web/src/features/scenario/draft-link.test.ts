import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decodeDraft, encodeDraft } from './draft-link.ts';

test('any scenario comes back from its link, whatever its name', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.integer(), (name, years) => {
      const link = encodeDraft({ name, years });
      expect(link).toMatch(/^[\w-]*$/);
      expect(JSON.parse(decodeDraft(link))).toEqual({ name, years });
    }),
  );
});

test('a damaged link comes back as it is', () => {
  expect(decodeDraft('%%%')).toBe('%%%');
});
