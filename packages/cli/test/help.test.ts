import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { COMMANDS } from '../src/commands/index.ts';
import { runOhsim } from '../src/testing/run-ohsim.ts';

describe('help', () => {
  test('is shown without a command, and names each command', async () => {
    for (const args of [[], ['--help'], ['-h'], ['help']]) {
      const { code, stdout, stderr } = await runOhsim(args);
      expect([code, stderr]).toEqual([0, '']);
      for (const { name } of COMMANDS) expect(stdout).toContain(`  ${name} `);
    }
  });

  test.each(COMMANDS.map(({ name }) => name))('of %s has its usage, options and examples', async (name) => {
    const command = COMMANDS.find((candidate) => candidate.name === name)!;
    const { code, stdout } = await runOhsim([name, '--help']);
    expect(code).toBe(0);
    expect(await runOhsim(['help', name])).toMatchObject({ stdout });
    for (const usage of command.usage) expect(stdout).toContain(`ohsim ${usage}`);
    for (const option of command.options) expect(stdout).toContain(`--${option.name}`);
    expect(command.examples.length).toBeGreaterThan(0);
    for (const example of command.examples) expect(stdout).toContain(example);
  });

  test('and docs/cli.md name the same commands', () => {
    const page = readFileSync(new URL('../../../docs/cli.md', import.meta.url), 'utf8');
    for (const { name } of COMMANDS) expect(page).toContain(`ohsim ${name}`);
  });

  test('version names what decides the results', async () => {
    const { code, stdout } = await runOhsim(['version']);
    expect(code).toBe(0);
    expect(stdout).toMatch(/^ohsim \d+\.\d+\.\d+\nmodel [0-9a-f]+\nbaseline england [0-9a-f]{64}\n$/);
    expect((await runOhsim(['--version'])).stdout).toBe(stdout);
  });
});
