import { expect, test } from 'vitest';
import { parseCsv } from './csv.ts';

test('rows are keyed by the header, and quotes protect commas and quotes', () => {
  expect(parseCsv('code,name\nA,"Bath, Swindon"\nB,"the ""new"" one"\n')).toEqual([
    { code: 'A', name: 'Bath, Swindon' },
    { code: 'B', name: 'the "new" one' },
  ]);
});

test('an empty cell stays empty, at the end of a row too', () => {
  expect(parseCsv('a,b,c\n,2,\n')).toEqual([{ a: '', b: '2', c: '' }]);
});

test('a row with too few cells is refused with its number', () => {
  expect(() => parseCsv('a,b\n1,2\n3\n')).toThrow('row 3 has 1 cells');
});
