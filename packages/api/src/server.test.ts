import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, request as httpRequest } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { StartError, startServer } from './server.ts';
import { type ServerProcess, startServerProcess } from './testing/crash/server-process.ts';

const TIME = 120_000;

let folder: string;
const started: ServerProcess[] = [];
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'ohsim-server-'));
});
afterAll(async () => {
  for (const { child } of started) child.kill('SIGKILL');
  await rm(folder, { recursive: true, force: true });
});

function start(data: string): ServerProcess {
  const server = startServerProcess({ OHSIM_DATA_FOLDER: join(folder, data), OHSIM_ENGLAND_DRAWS: '2', OHSIM_THREADS: '1' });
  started.push(server);
  return server;
}

test(
  'a server answers, refuses 50 MB and a second server on its folder; killed, it leaves what was stored to the next; told to end, it leaves nothing open',
  async () => {
    const first = start('shared');
    const url = await first.url;
    const scenarios = `${url}/api/v1/workspaces/local/scenarios`;
    expect((await fetch(`${url}/readyz`)).status).toBe(200);
    expect(await statusOfLargeBody(scenarios, 50_000_000)).toBe(413);
    const scenario = { schemaVersion: 1, name: 'Kept', baselineId: 'england', systemIds: ['QT1'] };
    const saved = await fetch(scenarios, {
      method: 'POST',
      body: JSON.stringify(scenario),
      headers: { 'content-type': 'application/json' },
    });
    expect(saved.status).toBe(201);

    const second = start('shared');
    expect(await second.exit).toBe(1);
    expect(second.output()).toContain(`in use by process ${first.child.pid}`);

    first.child.kill('SIGKILL');
    await first.exit;
    const third = start('shared');
    const listed = await (await fetch(`${await third.url}/api/v1/workspaces/local/scenarios`)).json();
    expect(listed).toMatchObject({ scenarios: [{ name: 'Kept' }] });

    third.child.kill('SIGTERM');
    expect(await third.exit).toBe(0);
    expect(third.output()).toContain('"event":"stopped"');
    expect(existsSync(join(folder, 'shared/ohsim.lock'))).toBe(false);
  },
  TIME,
);

test('a port that was asked for and is taken is an error for the user, and the folder is free again', async () => {
  const holder = createServer().listen(0, '127.0.0.1');
  await once(holder, 'listening');
  const { port } = holder.address() as AddressInfo;
  const dataFolder = join(folder, 'taken');
  const refusal = await startServer({ port, dataFolder, logLevel: 'silent' }).catch((error: unknown) => error);
  expect(refusal).toBeInstanceOf(StartError);
  expect((refusal as Error).message).toContain(`Port ${port} on 127.0.0.1 is taken.`);
  expect(existsSync(join(dataFolder, 'ohsim.lock'))).toBe(false);
  holder.close();
}, 60_000);

test('every wrong setting is named before anything is opened', async () => {
  vi.stubEnv('OHSIM_PROT', '1');
  vi.stubEnv('OHSIM_LOG_LEVEL', 'loud');
  const dataFolder = join(folder, 'wrong');
  await expect(startServer({ dataFolder })).rejects.toThrow(/OHSIM_PROT is not a setting[\s\S]*OHSIM_LOG_LEVEL must be one of/);
  expect(existsSync(dataFolder)).toBe(false);
  vi.unstubAllEnvs();
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
