import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { startServer } from '@ohsim/api';
import { programArguments } from '@ohsim/api/built-programs';
import { businessAsUsual, type RunManifest } from '@ohsim/engine';
import { england } from '@ohsim/engine/england';
import { expect, test } from 'vitest';
import { runOhsim } from '../src/testing/run-ohsim.ts';
import { temporaryFolder } from '../src/testing/temporary-folder.ts';

const PROGRAM = new URL('../src/main.ts', import.meta.url);

/** Seconds of work, and few enough to be simulated in one go. */
const DRAWS = 6000;

/** The real program as a process of its own. */
function startOhsim(args: readonly string[]) {
  const child = spawn(process.execPath, [...programArguments(PROGRAM), ...args], { stdio: 'pipe' });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (bytes: Buffer) => (output += bytes.toString()));
  return { child, ended: once(child, 'close').then(([code]) => ({ code: code as number | null, output })) };
}

/** Futures done when the interrupt was heard; tried again, with more time, where a slow machine has not simulated two. */
async function interruptedRun(args: readonly string[], out: string): Promise<number> {
  for (let pause = 1000; ; pause *= 4) {
    const { child, ended } = startOhsim([...args, '--force']);
    while (!existsSync(out)) await wait(20);
    await wait(pause);
    child.kill('SIGINT');
    const { code, output } = await ended;
    expect(code).toBe(130);
    const done = Number(/^stopped after (\d+) of \d+: partial, no run id/m.exec(output)?.[1]);
    expect(done).toBeGreaterThan(0);
    if (done > 1 || pause > 10_000) return done;
    rmSync(out, { recursive: true });
  }
}

test.each(['1', '2'])(
  'Ctrl-C during a run on %s threads leaves the results of the futures that were done, marked partial and without a run id',
  async (workers) => {
    const folder = temporaryFolder();
    const file = join(folder, 'scenario.json');
    const out = join(folder, 'out');
    writeFileSync(file, JSON.stringify(businessAsUsual(england(), ['QHG'], { horizonYears: 1 })));
    const done = await interruptedRun(['run', file, '--out', out, '--draws', String(DRAWS), '--workers', workers], out);
    expect(readdirSync(out).sort()).toEqual(['manifest.json', 'metrics.csv', 'summary.json']);
    const manifest = JSON.parse(readFileSync(join(out, 'manifest.json'), 'utf8')) as RunManifest;
    expect(manifest).toMatchObject({ partial: true, runId: null, drawsDone: done, settings: { draws: DRAWS } });
    if (done === 1) return; // a single future has values where several have statistics
    // the first futures of a long run are the futures of a shorter one
    const whole = join(folder, 'whole');
    expect(await runOhsim(['run', file, '--out', whole, '--draws', String(done), '--workers', '1'])).toMatchObject({ code: 0 });
    const csv = (of: string) => readFileSync(join(of, 'metrics.csv'), 'utf8');
    expect(csv(out) === csv(whole)).toBe(true);
  },
  120_000,
);

test('ohsim serve on a data folder that another process holds says which', async () => {
  const data = temporaryFolder();
  const server = await startServer({ dataFolder: data, port: 0, logLevel: 'silent', englandAhead: false });
  const { code, output } = await startOhsim(['serve', '--data', data, '--port', '0']).ended;
  expect(code).toBe(2);
  expect(output).toContain(`The data folder is in use by process ${process.pid} on `);
  expect(output).not.toContain('    at ');
  await server.close();
}, 60_000);
