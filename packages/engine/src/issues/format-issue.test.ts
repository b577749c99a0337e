import { describe, expect, it } from 'vitest';
import { formatIssue } from './format-issue.ts';
import { errorIssue, warningIssue } from './issue.ts';

describe('formatIssue', () => {
  it('says what was found, what is allowed and the unit in one sentence', () => {
    const issue = errorIssue({
      path: 'levers[0].settings.reduction',
      code: 'out-of-range',
      message: 'a cut in leaver rate',
      found: 1.4,
      allowed: { min: 0, max: 0.5 },
      unit: 'share',
    });
    // the sentence of HOUSE_STYLE.md
    expect(formatIssue(issue)).toBe('levers[0].settings.reduction is 1.4; a cut in leaver rate must be between 0 and 0.5 (share).');
  });

  it('shows one-sided ranges, closed lists and missing values', () => {
    const fields = { path: 'settings.draws', code: 'out-of-range', message: 'the number of draws' };
    expect(formatIssue(errorIssue({ ...fields, found: 0, allowed: { min: 1 } }))).toBe(
      'settings.draws is 0; the number of draws must be at least 1.',
    );
    expect(formatIssue(errorIssue({ ...fields, found: 9, allowed: { max: 5 } }))).toBe(
      'settings.draws is 9; the number of draws must be at most 5.',
    );
    expect(formatIssue(errorIssue({ ...fields, allowed: { min: 1, max: 5 } }))).toBe(
      'settings.draws is missing; the number of draws must be between 1 and 5.',
    );
    const mode = errorIssue({
      path: 'settings.mode',
      code: 'unknown',
      message: 'the mode',
      found: 'quick',
      allowed: { oneOf: ['expected', 'sampled'] },
    });
    expect(formatIssue(mode)).toBe('settings.mode is "quick"; the mode must be one of "expected", "sampled".');
    const version = errorIssue({ path: 'schemaVersion', code: 'unknown', message: 'the version', found: 7, allowed: { oneOf: [1] } });
    expect(formatIssue(version)).toBe('schemaVersion is 7; the version must be 1.');
  });

  it('leads a free message by its path and ends it with its hint', () => {
    const issue = warningIssue({
      path: 'levers[2]',
      code: 'inert',
      message: 'no trainer is in post, so more posts change nothing',
      hint: 'Add an accredited trainer first',
    });
    expect(issue.severity).toBe('warning');
    expect(formatIssue(issue)).toBe('levers[2]: no trainer is in post, so more posts change nothing. Add an accredited trainer first.');
    expect(formatIssue(errorIssue({ path: '', code: 'empty', message: 'The document is empty.' }))).toBe('The document is empty.');
    expect(formatIssue(errorIssue({ path: '', code: 'null', message: 'a scenario', found: null, allowed: { oneOf: [true] } }))).toBe(
      'The value is null; a scenario must be true.',
    );
  });
});
