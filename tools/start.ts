/** `pnpm start`: builds the dashboard if it changed, starts the server on a free port, and says where it is once it answers. */
import { type ChildProcess, spawn } from 'node:child_process';
import { setTimeout as wait } from 'node:timers/promises';
import { BUILT_PROGRAMS, programArguments } from '../packages/api/src/jobs/built-programs.ts';
import { freePort } from './free-port.ts';
import { builtPrograms } from './programs.ts';
import { ROOT } from './source-files.ts';
import { buildWeb } from './web-build.ts';

const FIRST_PORT = 8787;
const SECONDS_TO_ANSWER = 120;

async function main(): Promise<void> {
  console.log('Preparing the dashboard ...');
  buildWeb();
  await useBuiltPrograms();
  const host = process.env['OHSIM_HOST'] ?? '127.0.0.1';
  const asked = process.env['OHSIM_PORT'];
  const port = asked === undefined ? await freePort(FIRST_PORT, host) : Number(asked);
  if (asked === undefined && port !== FIRST_PORT) console.log(`Port ${FIRST_PORT} is taken, using ${port}.`);
  const server = startServer(port);
  const address = `http://${host === '127.0.0.1' || host === '0.0.0.0' ? 'localhost' : host}:${port}`;
  if (await answers(`http://${host === '0.0.0.0' ? '127.0.0.1' : host}:${port}/`, server)) announce(address);
}

/** A server that cannot be built starts from its sources, only slower. */
async function useBuiltPrograms(): Promise<void> {
  try {
    Object.assign(globalThis, { [BUILT_PROGRAMS]: await builtPrograms() });
  } catch (error) {
    console.error(`The server is started from its sources: ${error instanceof Error ? error.message : String(error)}`);
  }
}

function startServer(port: number): ChildProcess {
  const program = programArguments(new URL('../packages/api/src/main.ts', import.meta.url));
  const environment = { ...process.env, OHSIM_PORT: String(port) };
  const server = spawn(process.execPath, program, { cwd: ROOT, env: environment, stdio: 'inherit' });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => server.kill(signal));
  server.once('exit', (code, signal) => process.exit(code ?? (signal === 'SIGINT' || signal === 'SIGTERM' ? 0 : 1)));
  return server;
}

async function answers(url: string, server: ChildProcess): Promise<boolean> {
  const deadline = Date.now() + SECONDS_TO_ANSWER * 1000;
  while (server.exitCode === null && Date.now() < deadline) {
    const response = await fetch(url).catch(() => undefined);
    if (response !== undefined) return true;
    await wait(100);
  }
  console.error(`The server has not answered within ${SECONDS_TO_ANSWER} seconds.`);
  return false;
}

function announce(address: string): void {
  const line = `ohsim is running: ${address}`;
  const rule = '-'.repeat(line.length);
  console.log(`\n${rule}\n${line}\n${rule}\nStop it with Ctrl+C.\n`);
}

await main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
