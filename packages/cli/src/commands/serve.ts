import { badInput } from '../bad-input.ts';
import type { Command, GivenOptions } from '../command.ts';
import type { ExitCode } from '../io.ts';

const LAST_PORT = 65_535;

/** `ohsim serve`: the API, and the dashboard when it is built, in this process. */
export const serve: Command = {
  name: 'serve',
  summary: 'Start the server (API, and the dashboard when it is built)',
  usage: ['serve [--port <number>] [--data <folder>]'],
  details: [
    'OHSIM_ environment variables configure it; options come first. It runs until Ctrl-C, answering what it has begun before it ends.',
  ],
  options: [
    { name: 'port', value: 'number', help: 'Listen on exactly this port. Default: the first free one from 8042.' },
    { name: 'data', value: 'folder', help: 'Folder of the embedded database. Default: data.' },
  ],
  examples: ['ohsim serve', 'ohsim serve --port 8080 --data /srv/ohsim'],
  run: async ({ words, options }, io) => {
    if (words.length > 0) {
      throw badInput('command line', { path: 'serve', code: 'words', message: `ohsim serve takes no words, but got "${words.join(' ')}"` });
    }
    const config = configOf(options);
    const { startServer, StartError, stopOnSignals } = await import('@ohsim/api');
    const server = await startServer(config).catch((error: unknown) => {
      throw error instanceof StartError ? badInput('the server', { path: '', code: 'cannot-start', message: error.message }) : error;
    });
    stopOnSignals(server);
    io.stdout.write(`ohsim is running: ${server.url}\n`);
    return new Promise<ExitCode>(() => undefined);
  },
};

function configOf({ port, data }: GivenOptions) {
  return { ...(port === undefined ? {} : { port: portOf(port) }), ...(typeof data === 'string' ? { dataFolder: data } : {}) };
}

function portOf(text: string | true): number {
  const port = Number(text);
  if (Number.isInteger(port) && port >= 0 && port <= LAST_PORT) return port;
  const message = 'the port, a whole number,';
  throw badInput('command line', {
    path: '--port',
    code: 'out-of-range',
    message,
    found: String(text),
    allowed: { min: 0, max: LAST_PORT },
  });
}
