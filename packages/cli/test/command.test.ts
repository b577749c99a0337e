import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { programArguments } from '@ohsim/api/built-programs';
import { describe, expect, test } from 'vitest';
import { temporaryFolder } from '../src/testing/temporary-folder.ts';

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));
const PROGRAM = new URL('../src/main.ts', import.meta.url);

interface Ended {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** The real command in a process of its own; `onStart` gets the process while it runs. */
function ohsim(args: readonly string[], onStart: (child: ChildProcess) => void = () => undefined): Promise<Ended> {
  const child = spawn(process.execPath, [...programArguments(PROGRAM), ...args], { cwd: ROOT });
  onStart(child);
  let stdout = '';
  let stderr = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => (stdout += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    stderr += text;
  });
  return new Promise((resolve, reject) => {
    child.on('error', reject).on('close', (code) => resolve({ code, stdout, stderr }));
  });
}

/** Presses Ctrl-C once a folder is there, and a little later: the command makes it just before it begins to listen. */
function interruptOnce(child: ChildProcess, folder: string): void {
  const waiting = setInterval(() => {
    if (!existsSync(folder)) return;
    clearInterval(waiting);
    setTimeout(() => child.kill('SIGINT'), 500);
  }, 50);
  child.on('close', () => clearInterval(waiting));
}

describe('the command in its own process', { timeout: 120_000 }, () => {
  test('makes a scenario and runs it, printing results on standard output alone', async () => {
    const folder = temporaryFolder();
    const file = join(folder, 'qt1.json');
    expect(await ohsim(['scenario', 'QT1', '--out', file])).toEqual({ code: 0, stdout: '', stderr: '' });
    const { code, stdout } = await ohsim(['run', file, '--out', join(folder, 'out')]);
    expect(code).toBe(0);
    expect(stdout).toMatch(/^run [0-9a-f]{64}\n/);
    expect(readFileSync(join(folder, 'out', 'metrics.csv'), 'utf8').length).toBeGreaterThan(10_000);
  });

  test('sites hubs in a thread of its own, and stops a comparison there at once', async () => {
    const file = join(temporaryFolder(), 'qt1.json');
    await ohsim(['scenario', 'QT1', '--out', file]);
    const { code, stdout } = await ohsim(['site', file]);
    expect([code, stdout.split('\n')[0]]).toEqual([0, '1 hub of 2 candidates, for 5 sites']);
    const out = join(temporaryFolder(), 'out');
    const stopped = await ohsim(['models', file, '--draws', '10000', '--out', out], (child) => interruptOnce(child, out));
    expect(stopped).toMatchObject({ code: 130, stdout: '', stderr: expect.stringContaining('nothing was written') });
  });

  test('ends with 2 on bad input', async () => {
    const { code, stdout, stderr } = await ohsim(['run', 'missing.json', '--out', 'nowhere']);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toContain('There is no such file');
    expect(existsSync(join(ROOT, 'nowhere'))).toBe(false);
  });

  test('serves until it is told to end', async () => {
    const addresses: string[] = [];
    const answers: number[] = [];
    const ended = await ohsim(['serve', '--port', '0', '--data', join(temporaryFolder(), 'data')], (child) => {
      child.stdout?.on('data', async (text: string) => {
        const address = /http:\/\/\S+/.exec(text)?.[0];
        if (address === undefined) return;
        addresses.push(address);
        answers.push((await fetch(new URL('/healthz', address))).status);
        child.kill('SIGTERM');
      });
    });
    expect(addresses).toHaveLength(1);
    expect(answers).toEqual([200]);
    expect(ended.code).toBe(0);
  });

  test('lists 42 systems in JSON on standard output', async () => {
    const { code, stdout } = await ohsim(['list', 'ics', '--json']);
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toHaveLength(42);
  });
});
