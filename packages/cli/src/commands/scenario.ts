import { businessAsUsual } from '@ohsim/engine';
import { england } from '@ohsim/engine/england';
import { badInput } from '../bad-input.ts';
import type { Command } from '../command.ts';
import { findSystems } from '../find-systems.ts';
import { writeNewFile } from '../write-new-file.ts';

/** `ohsim scenario`: a business-as-usual scenario to start from. */
export const scenario: Command = {
  name: 'scenario',
  summary: 'Write a business-as-usual scenario for one or more integrated care systems',
  usage: ['scenario <ICS> [<ICS> ...] [--out <file>]', 'scenario --all [--out <file>]'],
  details: [
    'An ICS is its id (QT1), its ONS code, its abbreviation, or a part of its name that no other has ("nottingham").',
    'Several share one labour market. Without --out the scenario goes to standard output.',
  ],
  options: [
    { name: 'all', help: 'All integrated care systems of England.' },
    { name: 'out', value: 'file', help: 'Write to this file.' },
    { name: 'force', help: 'Replace the file if it is there.' },
  ],
  examples: ['ohsim scenario QT1 --out qt1.json', 'ohsim scenario cornwall devon', 'ohsim scenario --all --out england.json'],
  run: async ({ words, options }, io) => {
    const baseline = england();
    if (words.length === 0 && options['all'] !== true) {
      const message = 'ohsim scenario needs at least one integrated care system';
      throw badInput('command line', {
        path: 'ics',
        code: 'missing-ics',
        message,
        hint: 'For example: ohsim scenario QT1. See them with: ohsim list ics',
      });
    }
    if (words.length > 0 && options['all'] === true) {
      throw badInput('command line', {
        path: '--all',
        code: 'both',
        message: '--all already names every system',
        hint: 'Leave out one of the two.',
      });
    }
    const systems = options['all'] === true ? baseline.systems : findSystems(baseline, words);
    const text = `${JSON.stringify(
      businessAsUsual(
        baseline,
        systems.map(({ id }) => id),
      ),
      null,
      2,
    )}\n`;
    const out = options['out'];
    if (typeof out !== 'string') io.stdout.write(text);
    else await writeNewFile(out, text, options['force'] === true);
    return 0;
  },
};
