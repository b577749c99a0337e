import { expect, test } from 'vitest';
import { formatIssue } from '../issues/format-issue.ts';
import { readParameter } from './parameter.schema.ts';
import type { ScalarParameter } from './parameter.ts';
import { parameterIssues } from './parameter-issues.ts';

const missedRate: ScalarParameter = {
  id: 'demand.missedRate',
  label: 'Missed appointments',
  description: 'Part of booked appointments that the person does not attend.',
  unit: 'share',
  value: 0.085,
  low: 0.05,
  high: 0.14,
  uncertainty: { kind: 'beta', a: 113, b: 1205 },
  grade: 'GREEN',
  sourceId: 'abstract',
  date: '2022',
};

const texts = (parts: Partial<ScalarParameter>) => parameterIssues([{ ...missedRate, ...parts }], new Set(['abstract'])).map(formatIssue);
const readTexts = (row: object) => {
  const read = readParameter(row, 'parameters[4]');
  return read.ok ? [] : read.issues.map(formatIssue);
};

test('a sound parameter has no issues', () => {
  expect(texts({})).toEqual([]);
  expect(readTexts(missedRate)).toEqual([]);
});

test('a value outside its range says found, allowed and unit', () => {
  expect(texts({ value: 0.5 })).toEqual([
    'parameters[0].value is 0.5; Missed appointments must be between 0.05 and 0.14 (share). It is the parameter demand.missedRate.',
  ]);
});

test('a range or distribution that is upside down is found', () => {
  expect(texts({ low: 0.3, high: 0.2 })[0]).toContain('the low end of Missed appointments must be at most 0.2');
  expect(texts({ uncertainty: { kind: 'pert', min: 0.2, mode: 0.1, max: 0.1 } })[0]).toContain('parameters[0].uncertainty.max is 0.1');
  expect(texts({ uncertainty: { kind: 'pert', min: 0, mode: 0.5, max: 0.1 } })[0]).toContain('parameters[0].uncertainty.mode is 0.5');
});

test('a parameter whose source is not listed is found', () => {
  expect(texts({ sourceId: 'somewhere' })[0]).toContain('no source of the baseline has this id');
});

test('a number without a unit, or with a word for a number, does not parse', () => {
  const { unit, ...withoutUnit } = missedRate;
  expect(unit).toBe('share');
  expect(readTexts(withoutUnit)).toEqual(['parameters[4].unit: a value of type string is missing.']);
  expect(readTexts({ ...missedRate, value: 'high' })).toEqual(['parameters[4].value: a value of type number is expected, not "high".']);
});

test('every fault of a row is reported, each in its place', () => {
  const faulty = { ...missedRate, grade: 'BLUE', date: 'last year', uncertainty: { kind: 'bell' }, colour: 'red' };
  const found = readTexts(faulty).join('\n');
  for (const place of ['parameters[4].grade is "BLUE"', 'parameters[4].date', 'parameters[4].uncertainty.kind', 'no field called colour'])
    expect(found).toContain(place);
});
