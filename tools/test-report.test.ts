import { expect, test } from 'vitest';
import { countVitest, forgottenFiles, printedReport, type VitestReport } from './test-report.ts';

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
    { name: 'types', passed: 1, failed: 0, seconds: 2.04, notes: [] },
    { name: 'tests', passed: 10, failed: 2, seconds: 12, notes: ['a note'] },
  ];
  const lines = printedReport(results).split('\n');
  expect(lines.at(-1)).toBe('11 passed, 2 failed');
  expect(lines.at(-2)).toBe('');
  expect(lines[0]).toMatch(/^ok {4}types +1 passed +0 failed +2\.0 s$/);
});
