import { expect, test } from 'vitest';
import { countVitest, failureLines, forgottenFiles, printedReport, type VitestReport } from './test-report.ts';

const file = (name: string, ...statuses: string[]): VitestReport['testResults'][number] => ({
  name: `/repository/${name}`,
  status: statuses.includes('failed') ? 'failed' : 'passed',
  assertionResults: statuses.map((status) => ({ status })),
});
const report = (...testResults: VitestReport['testResults']): VitestReport => ({
  success: testResults.every(({ status }) => status === 'passed'),
  testResults,
});

test('passed and failed tests are counted over all files', () => {
  expect(countVitest(report(file('a.test.ts', 'passed', 'passed'), file('b.test.ts', 'passed', 'failed')), 1)).toEqual({
    passed: 3,
    failed: 1,
    notes: [],
  });
});

test('no report, no test, and a crash after passing tests each count as one failure', () => {
  expect(countVitest(undefined, 1).failed).toBe(1);
  expect(countVitest(report(), 0).failed).toBe(1);
  expect(countVitest(report(file('a.test.ts', 'passed')), 1)).toMatchObject({ passed: 1, failed: 1 });
  expect(countVitest(report(file('a.test.ts', 'passed')), null)).toMatchObject({ passed: 1, failed: 1 });
  expect(countVitest({ ...report(file('a.test.ts', 'passed')), success: false }, 0).failed).toBe(1);
});

test('a file that does not load is a failure', () => {
  const broken = { ...file('a.test.ts'), status: 'failed' };
  expect(countVitest(report(broken, file('b.test.ts', 'passed')), 1)).toEqual({
    passed: 1,
    failed: 1,
    notes: ['/repository/a.test.ts did not load'],
  });
});

test('skipped tests are failures', () => {
  expect(countVitest(report(file('a.test.ts', 'passed', 'skipped', 'pending', 'todo')), 0)).toMatchObject({ passed: 1, failed: 3 });
});

test('a test file that was not run is found, and a like-named one does not stand in for it', () => {
  const ran = report(file('packages/engine/src/a.test.ts', 'passed'), file('tools/other-b.test.ts', 'passed'));
  expect(forgottenFiles(['packages/engine/src/a.test.ts', 'tools/b.test.ts'], ran)).toEqual(['tools/b.test.ts']);
  expect(forgottenFiles(['a.test.ts'], undefined)).toEqual(['a.test.ts']);
});

test('the last line alone is the sum', () => {
  const results = [
    { name: 'types', passed: 1, failed: 0, seconds: 2.04, notes: [], failures: [] },
    {
      name: 'tests',
      passed: 10,
      failed: 2,
      seconds: 12,
      notes: ['a note'],
      failures: [{ name: 'a.test.ts > adds', message: 'expected 2\n    at a.ts:1' }],
    },
  ];
  const lines = printedReport(results).split('\n');
  expect(lines.at(-1)).toBe('11 passed, 2 failed');
  expect(lines.at(-2)).toBe('');
  expect(lines.slice(-5, -2)).toEqual(['FAIL  a.test.ts > adds', '        expected 2', '            at a.ts:1']);
  expect(lines[0]).toMatch(/^ok {4}types +1 passed +0 failed +2\.0 s$/);
});

test('failures take forty lines at most, however many there are and however much they say', () => {
  const long = Array.from({ length: 60 }, (_, line) => `line ${line} ${'x'.repeat(400)}`).join('\n');
  const many = (count: number) => Array.from({ length: count }, (_, index) => ({ name: `test ${index}`, message: long }));
  for (const count of [0, 1, 3, 7, 20, 39, 40, 41, 500]) {
    const lines = failureLines(many(count));
    expect(lines.length).toBeLessThanOrEqual(40);
    expect(lines.filter((line) => line.startsWith('FAIL'))).toHaveLength(count > 40 ? 39 : count);
    expect(Math.max(0, ...lines.map((line) => line.length))).toBeLessThanOrEqual(240);
  }
  expect(failureLines(many(1))).toHaveLength(8);
  expect(failureLines(many(41)).at(-1)).toBe('and 2 more');
});

test('what a failure said is shown without colours, without empty lines, and no further than the first line of a stack', () => {
  const message = '\u001b[31mexpected\u001b[39m\n\n  - 1\n  + 2\n    at one.ts:1\n    at two.ts:2';
  expect(failureLines([{ name: 'a', message }])).toEqual([
    'FAIL  a',
    '        expected',
    '          - 1',
    '          + 2',
    '            at one.ts:1',
  ]);
});
