import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, request as httpRequest } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

const SERVER = fileURLToPath(new URL('./server.ts', import.meta.url));
const TIME = 120_000;

interface Process {
  readonly child: ChildProcess;
  readonly output: () => string;
  /** What it said when it began to answer; rejects if it ended instead. */
  readonly url: Promise<string>;
  readonly exit: Promise<number | null>;
}

let folder: string;
const started: ChildProcess[] = [];
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'ohsim-server-'));
});
afterAll(async () => {
  for (const child of started) child.kill('SIGKILL');
  await rm(folder, { recursive: true, force: true });
});

function start(data: string, environment: Record<string, string> = {}): Process {
  const inherited = Object.fromEntries(
    Object.entries(process.env).filter(([name]) => !name.startsWith('OHSIM_') && name !== 'DATABASE_URL'),
  );
  const env = { ...inherited, OHSIM_DATA_FOLDER: join(folder, data), OHSIM_ENGLAND_DRAWS: '2', OHSIM_THREADS: '1', ...environment };
  const child = spawn(process.execPath, ['--import', 'tsx', SERVER], { env, stdio: 'pipe' });
  started.push(child);
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (bytes: Buffer) => (output += bytes.toString()));
  const exit = once(child, 'exit').then(([code]) => code as number | null);
  const url = new Promise<string>((resolve, reject) => {
    child.stdout.on('data', () => {
      const found = /ohsim is running: (\S+)/.exec(output)?.[1];
      if (found !== undefined) resolve(found);
    });
    exit.then((code) => reject(new Error(`ended with ${code}: ${output}`)));
  });
  url.catch(() => {});
  return { child, output: () => output, url, exit };
}

describe('the server as a process', () => {
  test(
    'starts on a new folder, answers, refuses a body of 50 MB and a second server on the folder, and ends when told to',
    async () => {
      const first = start('shared', { OHSIM_PORT: '0' });
      const url = await first.url;
      expect((await fetch(`${url}/readyz`)).status).toBe(200);
      expect(((await (await fetch(`${url}/api/v1/catalogue`)).json()) as { systems: unknown[] }).systems).toHaveLength(42);

      expect(await statusOfLargeBody(`${url}/api/v1/workspaces/local/scenarios`, 50_000_000)).toBe(413);
      expect((await fetch(`${url}/healthz`)).status).toBe(200);

      const second = start('shared', { OHSIM_PORT: '0' });
      expect(await second.exit).toBe(1);
      expect(second.output()).toContain(`in use by process ${first.child.pid}`);

      first.child.kill('SIGTERM');
      expect(await first.exit).toBe(0);
      expect(first.output()).toContain('"event":"stopped"');
      expect(existsSync(join(folder, 'shared/ohsim.lock'))).toBe(false);
    },
    TIME,
  );

  test(
    'a folder whose server was killed is opened again, with what was stored',
    async () => {
      const first = start('killed', { OHSIM_PORT: '0' });
      const scenarios = `${await first.url}/api/v1/workspaces/local/scenarios`;
      const scenario = { schemaVersion: 1, name: 'Kept', baselineId: 'england', systemIds: ['QT1'] };
      const saved = await fetch(scenarios, {
        method: 'POST',
        body: JSON.stringify(scenario),
        headers: { 'content-type': 'application/json' },
      });
      expect(saved.status).toBe(201);
      first.child.kill('SIGKILL');
      await first.exit;
      const second = start('killed', { OHSIM_PORT: '0' });
      const listed = await (await fetch(`${await second.url}/api/v1/workspaces/local/scenarios`)).json();
      expect(listed).toMatchObject({ scenarios: [{ name: 'Kept' }] });
      second.child.kill('SIGTERM');
      expect(await second.exit).toBe(0);
    },
    TIME,
  );

  test(
    'a taken port is an error if it was asked for; every wrong setting is named before anything is opened',
    async () => {
      const holder = createServer().listen(0, '127.0.0.1');
      await once(holder, 'listening');
      const { port } = holder.address() as AddressInfo;
      const taken = start('taken', { OHSIM_PORT: String(port) });
      expect(await taken.exit).toBe(1);
      expect(taken.output()).toContain(`Port ${port} on 127.0.0.1 is taken.`);
      holder.close();

      const wrong = start('wrong', { OHSIM_PROT: '1', OHSIM_LOG_LEVEL: 'loud' });
      expect(await wrong.exit).toBe(1);
      expect(wrong.output()).toMatch(/OHSIM_PROT is not a setting[\s\S]*OHSIM_LOG_LEVEL must be one of/);
      expect(existsSync(join(folder, 'wrong'))).toBe(false);
    },
    TIME,
  );
});

/** Sends zeros until the server answers. */
function statusOfLargeBody(url: string, bytes: number): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    const sending = httpRequest(
      url,
      { method: 'POST', headers: { 'content-type': 'application/json', 'content-length': bytes } },
      (response) => {
        response.resume();
        resolve(response.statusCode);
        sending.destroy();
      },
    );
    sending.on('error', reject);
    const chunk = Buffer.alloc(1_000_000, 32);
    let left = bytes;
    const send = () => {
      while (left > 0 && !sending.destroyed) {
        left -= chunk.length;
        if (!sending.write(chunk)) return void sending.once('drain', send);
      }
      sending.end();
    };
    send();
  });
}
