import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { programArguments } from '../../jobs/built-programs.ts';

const SERVER = new URL('../../main.ts', import.meta.url);

/** The real server as a process of its own. */
export interface ServerProcess {
  readonly child: ChildProcess;
  /** Everything it wrote so far. */
  readonly output: () => string;
  /** Where it answers; rejects if it ended instead. */
  readonly url: Promise<string>;
  /** Its exit code, or null if a signal ended it. */
  readonly exit: Promise<number | null>;
}

/** Starts one on a free port with these settings and none of this process's. */
export function startServerProcess(settings: Readonly<Record<string, string>>): ServerProcess {
  const inherited = Object.fromEntries(
    Object.entries(process.env).filter(([name]) => !name.startsWith('OHSIM_') && name !== 'DATABASE_URL'),
  );
  const env = { ...inherited, OHSIM_PORT: '0', ...settings };
  const child = spawn(process.execPath, programArguments(SERVER), { env, stdio: 'pipe' });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (bytes: Buffer) => (output += bytes.toString()));
  const exit = once(child, 'exit').then(([code]) => code as number | null);
  const ending = () => child.signalCode ?? child.exitCode;
  const url = new Promise<string>((resolve, reject) => {
    child.stdout.on('data', () => {
      const found = /ohsim is running: (\S+)/.exec(output)?.[1];
      if (found !== undefined) resolve(found);
    });
    exit.then(() => reject(new Error(`ended with ${ending()}: ${output}`)));
  });
  url.catch(() => {});
  return { child, output: () => output, url, exit };
}
