import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { systemCase } from './evidence/case.ts';
import { INVESTMENT_CASES_PAGE, investmentCasesPage, readCases } from './investment-cases-page.ts';

test('every number of the page is that of the evidence', () => {
  expect(readFileSync(INVESTMENT_CASES_PAGE, 'utf8')).toBe(investmentCasesPage(readCases()));
});

/** The same with each number near what it is, to nine digits: the last ones move with the order of a sum. */
const near = (value: unknown): unknown => {
  if (typeof value === 'number') return expect.closeTo(value, Math.max(0, 9 - Math.ceil(Math.log10(Math.max(Math.abs(value), 1e-9)))));
  if (Array.isArray(value)) return value.map(near);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, near(part)]));
};

test('the typical path of QUY in the evidence is what the model gives today', () => {
  const kept = readCases().systems.find(({ systemId }) => systemId === 'QUY');
  const today = systemCase('QUY', kept?.shape ?? '', 1);
  for (const option of kept?.options ?? []) {
    const { drawn: _, ...path } = option;
    expect(today.options.find(({ id }) => id === option.id)).toEqual(near(path));
  }
});

test('whatever lies outside 0.5 to 5 is flagged', () => {
  for (const { options } of readCases().systems)
    for (const { bcr, flags } of options)
      expect(flags.some((flag) => /^bcr-(low|high|negative|undefined)$/.test(flag))).toBe(bcr === null || bcr < 0.5 || bcr > 5);
});
