import type { Command } from '../command.ts';
import { asBadInput, countsText, oneFile, STORE_DETAILS, STORE_OPTIONS, storePlace } from '../store-place.ts';

/** `ohsim restore`: puts a backup in place of what a store holds. */
export const restore: Command = {
  name: 'restore',
  summary: 'Put a backup in place of the store',
  usage: ['restore <file> [--data <folder>] [--force]'],
  details: [
    'The backup is checked before anything is touched and compared with the database after, and takes its place whole or not at all. A store that holds something is left alone without --force; with it, what was there goes aside, and where is said. A backup made by a newer version is refused.',
    ...STORE_DETAILS,
  ],
  options: [...STORE_OPTIONS, { name: 'force', help: 'Replace a store that holds something.' }],
  examples: ['ohsim restore ohsim-2026-11-22.backup', 'ohsim restore nightly.backup --data /srv/ohsim --force'],
  run: async ({ words, options }, io) => {
    const file = oneFile(words, 'restore');
    const { restoreStore } = await import('@ohsim/api');
    const place = await storePlace(options);
    const how = { file, now: new Date(), force: options['force'] === true };
    const restored = await restoreStore(place, how).catch(asBadInput(file));
    io.stdout.write(`Restored the backup of ${restored.header.madeAt}: ${countsText(restored.footer.rows)}.\n`);
    if (restored.before !== undefined) io.stdout.write(`What was there before is in ${restored.before}.\n`);
    return 0;
  },
};
