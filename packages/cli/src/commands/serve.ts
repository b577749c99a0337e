import { badInput } from '../bad-input.ts';
import type { Command } from '../command.ts';

/** `ohsim serve`: the API and the dashboard, in this process. */
export const serve: Command = {
  name: 'serve',
  summary: 'Start the server (API and dashboard)',
  usage: ['serve'],
  details: ['Configured by OHSIM_ environment variables: see the README. Runs until stopped.'],
  options: [],
  examples: ['ohsim serve'],
  run: async ({ words }, io) => {
    if (words.length > 0)
      throw badInput('command line', { path: 'serve', code: 'words', message: `ohsim serve takes no words, but got "${words.join(' ')}"` });
    const api: { readonly startServer?: () => Promise<unknown> } = await import('@ohsim/api');
    if (typeof api.startServer !== 'function') {
      io.stderr.write('ohsim: the server is not part of this build.\n');
      return 1;
    }
    await api.startServer();
    await new Promise<void>((resolve) => {
      io.onInterrupt(resolve);
    });
    return 0;
  },
};
