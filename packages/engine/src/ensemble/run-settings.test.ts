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
      "settings.colour: A run has no setting 'colour'. Give mode, seed, draws, detail and, if you like, knowledge, sampler, precision and metricIds.",
      'settings.mode is "luck"; the mode of a run must be one of "expected", "sampled".',
      'settings.seed is 1.5; the seed, a whole number, must be between 0 and 4294967295.',
      'settings.draws is 0; the number of draws, a whole number, must be between 1 and 10000.',
      'settings.detail is "day"; the detail of a run must be one of "board", "year", "month".',
    ]);
  });

  test('refuses several draws where none is drawn', () => {
    expect(problems({ mode: 'expected', draws: 5 })).toEqual([
      "settings.draws is 5; in expected mode, which draws nothing, the number of draws must be 1. Leave it out, choose mode 'sampled', or draw the parameters too (knowledge).",
    ]);
  });

  test('draws parameters on the mean path or with chance, and says what does not go together', () => {
    expect(parseRunSettings({ knowledge: true })).toMatchObject({ ok: true, value: { mode: 'expected', draws: 200, knowledge: true } });
    expect(parseRunSettings({ mode: 'sampled', knowledge: true, sampler: 'latin-hypercube', precision: 0.02 })).toMatchObject({ ok: true });
    expect(problems({ knowledge: true, draws: 1 })).toEqual([
      'settings.draws is 1; the number of draws, a whole number, must be between 2 and 10000.',
    ]);
    expect(problems({ sampler: 'sobol', precision: 0.02 })).toEqual([
      'settings.sampler: A design of parameter draws is given, and no parameters are drawn. Ask for parameter draws (knowledge), or leave the sampler out.',
      "settings.precision: A precision is that of a chance over sampled futures, and this run samples none. Choose mode 'sampled', or leave the precision out.",
    ]);
    expect(problems({ mode: 'sampled', precision: 0.0001 })).toEqual([
      'settings.precision is 0.0001; the standard error wanted of a chance, a share, must be between 0.005 and 0.5.',
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
