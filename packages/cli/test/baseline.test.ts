import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { england } from '@ohsim/engine/england';
import { describe, expect, test } from 'vitest';
import type { BaselineFinding } from '../src/baseline-findings.ts';
import { runOhsim } from '../src/testing/run-ohsim.ts';
import { temporaryFolder } from '../src/testing/temporary-folder.ts';

function fileOf(content: unknown): string {
  const file = join(temporaryFolder(), 'baseline.json');
  writeFileSync(file, JSON.stringify(content));
  return file;
}

describe('ohsim baseline check', () => {
  test('of the bundled baseline: every check holds, with the published counts', async () => {
    const { code, stdout } = await runOhsim(['baseline', 'check', '--json']);
    expect(code).toBe(0);
    const findings = JSON.parse(stdout) as BaselineFinding[];
    const found = (id: string) => findings.find((finding) => finding.id === id);
    expect(found('trusts')).toMatchObject({ found: 205, ok: true });
    expect(found('trust-heads')).toMatchObject({ found: 1_531_859, ok: true });
    expect(found('closure-doctor')).toMatchObject({ ok: true, kind: 'must' });
    expect(found('wait-doctor')).toMatchObject({ kind: 'guide', unit: 'working days' });
    expect(findings.filter(({ ok, kind }) => !ok && kind === 'must')).toEqual([]);
  });

  test('refuses a file that is no baseline, with its problems', async () => {
    const { code, stderr } = await runOhsim(['baseline', 'check', fileOf({ id: 'mine' })]);
    expect(code).toBe(2);
    expect(stderr).toMatch(/\d+ problems? with/);
  });
});

describe('ohsim baseline diff', () => {
  test('says nothing differs from itself', async () => {
    expect(await runOhsim(['baseline', 'diff', fileOf(england())])).toMatchObject({ code: 0, stdout: 'The two baselines say the same.\n' });
  });

  test('names what changed, from the first to the second', async () => {
    const mine = {
      ...england(),
      systems: england().systems.map((system) => (system.id === 'QT1' ? { ...system, population: system.population + 1 } : system)),
    };
    const { code, stdout } = await runOhsim(['baseline', 'diff', fileOf(england()), fileOf(mine)]);
    expect(code).toBe(0);
    expect(stdout).toMatch(/^systems QT1: population \d+ -> \d+\n1 difference\.\n$/);
  });

  test('needs files, and few of them', async () => {
    expect(await runOhsim(['baseline', 'diff'])).toMatchObject({ code: 2 });
    expect(await runOhsim(['baseline', 'diff', 'a', 'b', 'c'])).toMatchObject({ code: 2 });
    expect(await runOhsim(['baseline', 'dif'])).toMatchObject({ code: 2, stderr: expect.stringContaining('Did you mean diff?') });
    expect(await runOhsim(['baseline'])).toMatchObject({ code: 2 });
  });
});
