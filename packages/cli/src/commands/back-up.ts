import type { Command } from '../command.ts';
import { asBadInput, countsText, oneFile, STORE_DETAILS, STORE_OPTIONS, storePlace } from '../store-place.ts';
import { refuseExisting } from '../write-new-file.ts';

/** `ohsim backup`: every saved scenario with its history, every stored result and the data they were made with, in one file. */
export const backUp: Command = {
  name: 'backup',
  summary: 'Write the whole store to one file',
  usage: ['backup <file> [--data <folder>] [--force]'],
  details: [
    'The file holds every scenario with its history, every stored result and the data it was made with, as one consistent read, with a checksum. It can be restored to either kind of store.',
    ...STORE_DETAILS,
  ],
  options: [...STORE_OPTIONS, { name: 'force', help: 'Replace the file if it is there.' }],
  examples: ['ohsim backup ohsim-2026-11-22.backup', 'ohsim backup nightly.backup --data /srv/ohsim --force'],
  run: async ({ words, options }, io) => {
    const file = oneFile(words, 'backup');
    await refuseExisting(file, options['force'] === true);
    const { backUpStore } = await import('@ohsim/api');
    const place = await storePlace(options);
    const { rows } = await backUpStore(place, file, new Date()).catch(asBadInput(file));
    io.stdout.write(`${file}: ${countsText(rows)}.\n`);
    return 0;
  },
};
