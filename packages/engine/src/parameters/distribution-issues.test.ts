import { expect, test } from 'vitest';
import { formatIssue } from '../issues/format-issue.ts';
import { distributionIssues, supportIssues } from './distribution-issues.ts';
import { uncertaintySchema } from './parameter.schema.ts';
import type { Uncertainty } from './parameter.ts';

const texts = (uncertainty: Uncertainty) => distributionIssues(uncertainty, 'uncertainty', 'It is the parameter x.').map(formatIssue);

test('sound distributions of every kind have no issues', () => {
  const sound: Uncertainty[] = [
    { kind: 'fixed' },
    { kind: 'pert', min: 0, mode: 0, max: 1 },
    { kind: 'triangular', min: 0, mode: 1, max: 1 },
    { kind: 'lognormal', median: 1, sigma: 0.3 },
    { kind: 'truncated-normal', mean: 0.5, sd: 0.2, min: 0, max: 1 },
    { kind: 'two-piece-normal', median: 3, p10: 3, p90: 4 },
    {
      kind: 'discrete',
      values: [
        { value: 1, probability: 0.3 },
        { value: 2, probability: 0.7 },
      ],
    },
  ];
  for (const uncertainty of sound) {
    expect(texts(uncertainty)).toEqual([]);
    expect(uncertaintySchema.safeParse(uncertainty).success).toBe(true);
  }
});

test('a cut normal with its ends the wrong way round or its mean out of sight is found', () => {
  expect(texts({ kind: 'truncated-normal', mean: 0.5, sd: 0.2, min: 1, max: 0 })).toEqual([
    'uncertainty.max is 0; the end of the distribution above its start 1 must be at least 1. It is the parameter x.',
  ]);
  expect(texts({ kind: 'truncated-normal', mean: 3, sd: 0.2, min: 0, max: 1 })[0]).toContain('uncertainty.mean is 3');
});

test('every fault of an 80% interval is found at once', () => {
  expect(texts({ kind: 'two-piece-normal', median: 3, p10: 4, p90: 2 })).toEqual([
    'uncertainty.p10 is 4; the value with 10% of chances below it, not above the middle value 3, must be at most 3. It is the parameter x.',
    'uncertainty.p90 is 2; the value with 90% of chances below it, not below the middle value 3, must be at least 3. It is the parameter x.',
  ]);
  expect(texts({ kind: 'two-piece-normal', median: 3, p10: 3, p90: 3 })[0]).toContain('has no width');
});

test('every fault of a list of values is found at once', () => {
  const values = [
    { value: 2, probability: 0.3 },
    { value: 2, probability: 0.3 },
    { value: 1, probability: 0.3 },
  ];
  const found = texts({ kind: 'discrete', values });
  expect(found).toHaveLength(3);
  expect(found[0]).toContain('uncertainty.values[1].value: value 2 comes after 2');
  expect(found[1]).toContain('uncertainty.values[2].value: value 1 comes after 2');
  expect(found[2]).toMatch(/sum to 0\.9\d*; they must sum to 1 \(share\)/);
});

test('shapes that are no distributions do not parse', () => {
  for (const shape of [
    { kind: 'truncated-normal', mean: 0, sd: 0, min: 0, max: 1 },
    { kind: 'discrete', values: [] },
    { kind: 'discrete', values: [{ value: 1, probability: 1.5 }] },
    { kind: 'two-piece-normal', median: 1, p10: 0 },
    { kind: 'bell', median: 1 },
  ])
    expect(uncertaintySchema.safeParse(shape).success, JSON.stringify(shape)).toBe(false);
});

test('a default outside what its distribution can give is found', () => {
  const row = { value: 5, label: 'Fill', unit: 'share', uncertainty: { kind: 'pert', min: 0, mode: 1, max: 4 } } as const;
  expect(supportIssues(row, 'parameters[2]', 'It is the parameter x.').map(formatIssue)).toEqual([
    'parameters[2].value is 5; Fill, to be a value its own distribution can give, must be between 0 and 4 (share). It is the parameter x.',
  ]);
  expect(supportIssues({ ...row, value: 4 }, 'p', '')).toEqual([]);
  expect(supportIssues({ ...row, uncertainty: { kind: 'beta', a: 1, b: 1 } }, 'p', '')).toHaveLength(1);
  expect(supportIssues({ ...row, uncertainty: { kind: 'lognormal', median: 1, sigma: 1 } }, 'p', '')).toEqual([]);
});
