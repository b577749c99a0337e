import { describe, expect, it } from 'vitest';
import { keepFew } from './keep-few.ts';

describe('keepFew', () => {
  const counting = (most: number) => {
    const asked: string[] = [];
    const lengthOf = keepFew(
      most,
      (subject: { readonly name: { readonly text: string } }) => subject.name,
      (subject) => {
        asked.push(subject.name.text);
        return { length: subject.name.text.length };
      },
    );
    return { asked, lengthOf };
  };
  const [one, three, four] = [{ text: 'a' }, { text: 'abc' }, { text: 'abcd' }];

  it('works out an answer once for subjects that hang on the same object, and hands out the same one', () => {
    const { asked, lengthOf } = counting(2);
    expect(lengthOf({ name: three })).toBe(lengthOf({ name: three }));
    expect(lengthOf({ name: four }).length).toBe(4);
    expect(asked).toEqual(['abc', 'abcd']);
  });

  it('tells equal objects apart, since either may have been made of other numbers', () => {
    const { asked, lengthOf } = counting(2);
    expect(lengthOf({ name: { text: 'abc' } })).not.toBe(lengthOf({ name: { text: 'abc' } }));
    expect(asked).toEqual(['abc', 'abc']);
  });

  it('gives up the answer it has had longest, and works it out again when asked', () => {
    const { asked, lengthOf } = counting(2);
    for (const name of [one, three, four, three, one]) lengthOf({ name });
    expect(asked).toEqual(['a', 'abc', 'abcd', 'a']);
  });
});
