import { existsSync, mkdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { businessAsUsual, type Scenario } from '@ohsim/engine';
import { england } from '@ohsim/engine/england';
import { describe, expect, test } from 'vitest';
import { runOhsim } from '../src/testing/run-ohsim.ts';
import { temporaryFolder } from '../src/testing/temporary-folder.ts';

function scenarioFile(change: (scenario: Scenario) => unknown = (scenario) => scenario): string {
  const file = join(temporaryFolder(), 'scenario.json');
  writeFileSync(file, JSON.stringify(change(businessAsUsual(england(), ['QT1'], { horizonYears: 1 }))));
  return file;
}

describe('input that cannot be used ends with exit code 2', () => {
  test('an unknown ICS, with a suggestion', async () => {
    const { code, stdout, stderr } = await runOhsim(['scenario', 'QT11']);
    expect(code).toBe(2);
    expect(stdout).toBe('');
    expect(stderr).toMatch(/There is no integrated care system "QT11"\. Did you mean QT1/);
    const named = await runOhsim(['scenario', 'Notingham', 'Narnia']);
    expect(named.stderr).toContain('2 problems');
    expect(named.stderr).toMatch(/"Notingham"\. Did you mean QT1 \(/);
    expect(named.stderr).toContain('"Narnia"');
  });

  test('a part of a name that several have', async () => {
    const { code, stderr } = await runOhsim(['scenario', 'london']);
    expect(code).toBe(2);
    expect(stderr).toMatch(/"london" fits \d integrated care systems/);
  });

  test('every problem of a scenario at once: unknown ICS, lever out of bounds, negative hazard, wrong unit', async () => {
    const file = scenarioFile((scenario) => ({
      ...scenario,
      systemIds: ['QT1', 'XXX'],
      levers: [{ leverId: 'retention', phase: 'Fix', from: '2027-04', rampMonths: 0, settings: { reduction: 1.4 } }],
      overrides: [
        { parameterId: 'role.specialist.hazard.leave', op: 'multiply', value: -1 },
        { parameterId: 'demand.growthPerYear', op: 'set', value: 0.02, unit: 'hours' },
      ],
    }));
    const { code, stdout, stderr } = await runOhsim(['check', file]);
    expect(code).toBe(2);
    expect(stdout).toBe('');
    expect(stderr).toContain('XXX');
    expect(stderr).toContain('levers[0]');
    expect(stderr).toContain('overrides[0]');
    expect(stderr).toContain('overrides[1]');
    expect(stderr.split('\n').filter((line) => /^ {2}\d\. /.test(line)).length).toBeGreaterThanOrEqual(4);
  });

  test('a truncated file, with line and column', async () => {
    const file = scenarioFile();
    writeFileSync(file, readFileSync(file, 'utf8').slice(0, -2));
    const { code, stderr } = await runOhsim(['run', file, '--out', join(temporaryFolder(), 'out')]);
    expect(code).toBe(2);
    expect(stderr).toMatch(/The JSON ends too early, at line 1, column \d+/);
  });

  test('a file of 50 MB, unread', async () => {
    const file = scenarioFile();
    truncateSync(file, 50_000_000);
    const { code, stderr } = await runOhsim(['check', file]);
    expect(code).toBe(2);
    expect(stderr).toContain('at most 5 MB are read');
  });

  test('a missing file, a folder and no file at all', async () => {
    expect(await runOhsim(['check', 'no-such-file.json'])).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('There is no such file'),
    });
    expect(await runOhsim(['check', temporaryFolder()])).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('a folder, not a file'),
    });
    expect(await runOhsim(['check'])).toMatchObject({ code: 2, stderr: expect.stringContaining('needs a scenario file') });
  });

  test('unknown commands and options, with suggestions', async () => {
    expect(await runOhsim(['rnu'])).toMatchObject({ code: 2, stderr: expect.stringContaining('Did you mean run?') });
    const { code, stderr } = await runOhsim(['run', 'x.json', '--uot', 'y', '--sed', '3']);
    expect(code).toBe(2);
    expect(stderr).toContain('no option --uot. Did you mean --out?');
    expect(stderr).toContain('no option --sed. Did you mean --seed?');
  });

  test('settings out of range, all of them', async () => {
    const { code, stderr } = await runOhsim([
      'run',
      scenarioFile(),
      '--out',
      'x',
      '--mode',
      'luck',
      '--draws',
      '0',
      '--seed',
      '1.5',
      '--detail',
      'day',
    ]);
    expect(code).toBe(2);
    for (const option of ['--mode', '--draws', '--seed', '--detail']) expect(stderr).toContain(option);
    expect(existsSync('x')).toBe(false);
  });

  test('an out folder that is a file, or inside one', async () => {
    const file = scenarioFile();
    expect(await runOhsim(['run', file, '--out', file])).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('A file stands where a folder is needed'),
    });
    expect(await runOhsim(['run', file, '--out', join(file, 'x')])).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('Part of the path is a file'),
    });
  });

  test('an out file that is there already', async () => {
    const file = scenarioFile();
    expect(await runOhsim(['scenario', 'QT1', '--out', file])).toMatchObject({ code: 2, stderr: expect.stringContaining('--force') });
    expect(await runOhsim(['scenario', 'QT1', '--out', file, '--force'])).toMatchObject({ code: 0 });
  });

  test('a folder with the results of another run', async () => {
    const folder = join(temporaryFolder(), 'results');
    mkdirSync(folder);
    writeFileSync(join(folder, 'metrics.csv'), 'precious');
    const file = scenarioFile();
    expect(await runOhsim(['run', file, '--out', folder])).toMatchObject({ code: 2, stderr: expect.stringContaining('different run') });
    expect(readFileSync(join(folder, 'metrics.csv'), 'utf8')).toBe('precious');
  });
});
