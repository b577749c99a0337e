import { describe, expect, it } from 'vitest';
import { errorIssue, warningIssue } from './issue.ts';
import { failure, resultFromIssues, success } from './result.ts';

const error = errorIssue({ path: 'a', code: 'x', message: 'wrong' });
const warning = warningIssue({ path: 'b', code: 'y', message: 'odd' });

describe('Result', () => {
  it('is a value with warnings, or every issue', () => {
    expect(success(3)).toEqual({ ok: true, value: 3, warnings: [] });
    expect(success(3, [warning])).toEqual({ ok: true, value: 3, warnings: [warning] });
    expect(failure([error, warning])).toEqual({ ok: false, issues: [error, warning] });
  });

  it('fails on an error only, and then never makes the value', () => {
    expect(resultFromIssues([warning], () => 3)).toEqual({ ok: true, value: 3, warnings: [warning] });
    const unreachable = () => {
      throw new Error('made anyway');
    };
    expect(resultFromIssues([warning, error], unreachable)).toEqual({ ok: false, issues: [warning, error] });
  });
});
