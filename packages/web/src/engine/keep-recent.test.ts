import { expect, test } from 'vitest';
import { keepRecent } from './keep-recent.ts';

test('an answer is worked out once, until more have been asked for since than are kept', () => {
  const worked: string[] = [];
  const kept = keepRecent<string>(2);
  const ask = (question: string): string =>
    kept(question, () => {
      worked.push(question);
      return question.toUpperCase();
    });
  expect([ask('a'), ask('b'), ask('a'), ask('c'), ask('a')]).toEqual(['A', 'B', 'A', 'C', 'A']);
  expect(worked).toEqual(['a', 'b', 'c']);
  expect(ask('b')).toBe('B');
  expect(worked).toEqual(['a', 'b', 'c', 'b']);
});
