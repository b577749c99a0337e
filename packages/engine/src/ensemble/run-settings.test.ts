import { describe, expect, test } from 'vitest';
import { formatIssue } from '../issues/format-issue.ts';
import { parseRunSettings } from './run-settings.ts';

const problems = (input: unknown) => {
  const result = parseRunSettings(input);
  return result.ok ? [] : result.issues.map(formatIssue);
};

describe('parseRunSettings', () => {
  test('fills in what is left out', () => {
    expect(parseRunSettings({})).toMatchObject({ ok: true, value: { mode: 'expected', seed: 1, draws: 1, detail: 'board' } });
    expect(parseRunSettings({ mode: 'sampled' })).toMatchObject({ ok: true, value: { mode: 'sampled', seed: 1, draws: 200 } });
  });

  test('says what is wrong in sentences, all at once', () => {
    expect(problems({ mode: 'luck', seed: 1.5, draws: 0, detail: 'day', colour: 'red' })).toEqual([
      "settings.colour: A run has no setting 'colour'. Give mode, seed, draws, detail and, if you like, metricIds.",
      'settings.mode is "luck"; the mode of a run must be one of "expected", "sampled".',
      'settings.seed is 1.5; the seed, a whole number, must be between 0 and 4294967295.',
      'settings.draws is 0; the number of draws, a whole number, must be between 1 and 10000.',
      'settings.detail is "day"; the detail of a run must be one of "board", "year", "month".',
    ]);
  });

  test('refuses several draws where none is drawn', () => {
    expect(problems({ mode: 'expected', draws: 5 })).toEqual([
      "settings.draws is 5; in expected mode, which draws nothing, the number of draws must be 1. Leave it out, or choose mode 'sampled'.",
    ]);
  });

  test('refuses metrics that do not exist, by name', () => {
    expect(problems({ metricIds: ['headcount', 'headcuont', 3] })).toEqual([
      'settings.metricIds[1]: There is no metric "headcuont". Did you mean one of headcount, headcount-opening, nhs-headcount?',
      'settings.metricIds[2]: There is no metric 3. The catalogue of metrics lists their ids.',
    ]);
    expect(problems({ metricIds: 'headcount' })).toHaveLength(1);
  });

  test.each([null, 3, 'sampled', [], undefined])('refuses %j', (input) => {
    expect(problems(input)).toHaveLength(1);
  });
});
