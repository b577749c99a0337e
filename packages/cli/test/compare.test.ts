import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { businessAsUsual, type Comparison, type Scenario } from '@ohsim/engine';
import { england } from '@ohsim/engine/england';
import { describe, expect, test } from 'vitest';
import { runOhsim } from '../src/testing/run-ohsim.ts';
import { temporaryFolder } from '../src/testing/temporary-folder.ts';

function twoFiles(change: Partial<Scenario>): [string, string] {
  const folder = temporaryFolder();
  const scenario = businessAsUsual(england(), ['QT1'], { horizonYears: 3 });
  const files: [string, string] = [join(folder, 'a.json'), join(folder, 'b.json')];
  writeFileSync(files[0], JSON.stringify(scenario));
  writeFileSync(files[1], JSON.stringify({ ...scenario, ...change }));
  return files;
}

const RETENTION = {
  levers: [{ leverId: 'retention', phase: 'Fix', from: '2026-04', rampMonths: 0, settings: { reduction: 0.5 } }],
} as const;

describe('ohsim compare', () => {
  test('finds no difference between a scenario and itself', async () => {
    const { code, stdout } = await runOhsim(['compare', ...twoFiles({ name: 'the same' })]);
    expect(code).toBe(0);
    expect(stdout).toMatch(/\nb: the same\nNo figure differs\.\n$/);
  });

  test('says what a lever changes, on the same luck', async () => {
    const { code, stdout } = await runOhsim(['compare', ...twoFiles(RETENTION), '--draws', '5', '--json']);
    expect(code).toBe(0);
    const comparison = JSON.parse(stdout) as Comparison;
    expect(comparison.sameLuck).toBe(true);
    const leavers = comparison.differences.find(
      ({ metricId, key, year }) => metricId === 'other-leavers' && key.role === 'all' && year === '2028/29',
    );
    expect(leavers!.difference).toBeLessThan(0);
    expect(leavers!.verdict).toBe('better');
  });

  test('shows one year to people', async () => {
    const { stdout } = await runOhsim(['compare', ...twoFiles(RETENTION), '--year', '2028']);
    expect(stdout).toContain('2027/28');
    expect(stdout).not.toContain('2028/29');
    expect(await runOhsim(['compare', ...twoFiles(RETENTION), '--year', '2040'])).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('must be between 2027 and 2029'),
    });
  });

  test('lists the problems of both files', async () => {
    const [a, b] = twoFiles({ systemIds: ['XX9'] });
    writeFileSync(a, '{');
    const { code, stderr } = await runOhsim(['compare', a, b]);
    expect(code).toBe(2);
    expect(stderr).toContain('ends too early');
    expect(stderr).toContain('XX9');
  });

  test('needs two files', async () => {
    expect(await runOhsim(['compare', 'a.json'])).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('takes two scenario files, not 1'),
    });
  });
});
