import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { systemCase } from './evidence/case.ts';
import { INVESTMENT_CASES_PAGE, investmentCasesPage, readCases } from './investment-cases-page.ts';

test('every number of the page is that of the evidence', () => {
  expect(readFileSync(INVESTMENT_CASES_PAGE, 'utf8')).toBe(investmentCasesPage(readCases()));
});

test('the typical path of QUY in the evidence is what the model gives today', () => {
  const kept = readCases().systems.find(({ systemId }) => systemId === 'QUY');
  const today = systemCase('QUY', kept?.shape ?? '', 1);
  for (const option of kept?.options ?? []) {
    const { drawn: _, ...path } = option;
    expect(today.options.find(({ id }) => id === option.id)).toEqual(path);
  }
});

test('whatever lies outside 0.5 to 5 is flagged', () => {
  for (const { options } of readCases().systems)
    for (const { bcr, flags } of options)
      expect(flags.some((flag) => /^bcr-(low|high|negative|undefined)$/.test(flag))).toBe(bcr === null || bcr < 0.5 || bcr > 5);
});
