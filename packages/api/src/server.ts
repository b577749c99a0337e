import { availableParallelism } from 'node:os';
import { resolve } from 'node:path';
import { type Config, ConfigError, parseConfig } from './config.ts';
import { createJsonLog } from './http/log.ts';
import { PortTakenError } from './start/listen.ts';
import { openServer, type RunningServer } from './start/open-server.ts';
import { DataFolderInUseError } from './store/embedded/data-folder-lock.ts';
import { NewerSchemaError } from './store/migrate.ts';

export type { RunningServer } from './start/open-server.ts';

/** Settings that a command gives in place of its environment's. */
export interface StartOptions extends Partial<Config> {
  readonly webFolder?: string;
}

/** Starts a server with the settings of the environment, those of `options` first. Rejects with a `StartError` when the reason is one the user can mend. */
export async function startServer({ webFolder, ...options }: StartOptions = {}): Promise<RunningServer> {
  try {
    const environment = parseConfig(process.env, { cores: availableParallelism() });
    const dataFolder = resolve(options.dataFolder ?? environment.dataFolder);
    const config = {
      ...environment,
      ...options,
      dataFolder,
      portFixed: options.portFixed ?? (options.port !== undefined || environment.portFixed),
    };
    const clock = () => new Date();
    const log = createJsonLog(config.logLevel, clock, (line) => process.stderr.write(`${line}\n`));
    return await openServer({ config, log, clock, webFolder });
  } catch (error) {
    throw isForTheUser(error) ? new StartError((error as Error).message) : error;
  }
}

/** The server cannot start, for a reason in the user's hands: the message is all they need. */
export class StartError extends Error {
  override readonly name = 'StartError';
}

/** Ends the server on SIGTERM or SIGINT after its requests are answered; a second signal ends the process at once. */
export function stopOnSignals(server: RunningServer): void {
  let stopping = false;
  const stop = () => {
    if (stopping) process.exit(1);
    stopping = true;
    server.close().then(
      () => process.exit(0),
      (error: unknown) => {
        console.error(error);
        process.exit(1);
      },
    );
  };
  for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) process.on(signal, stop);
}

const USER_ERRORS = [ConfigError, DataFolderInUseError, NewerSchemaError, PortTakenError];

function isForTheUser(error: unknown): boolean {
  const code = (error as NodeJS.ErrnoException | undefined)?.code ?? '';
  return (
    USER_ERRORS.some((kind) => error instanceof kind) ||
    ['EACCES', 'ECONNREFUSED', 'ENOTFOUND', 'EADDRNOTAVAIL', 'ENOSPC', 'EROFS'].includes(code)
  );
}
