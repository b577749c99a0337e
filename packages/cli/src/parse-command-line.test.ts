import { describe, expect, test } from 'vitest';
import { BadInput } from './bad-input.ts';
import type { Command } from './command.ts';
import { parseCommandLine } from './parse-command-line.ts';

const COMMAND: Command = {
  name: 'run',
  summary: '',
  usage: [],
  details: [],
  options: [
    { name: 'out', value: 'folder', help: 'Folder for the results.' },
    { name: 'draws', value: 'number', help: 'How many futures.' },
    { name: 'force', help: 'Replace.' },
  ],
  examples: [],
  run: async () => 0,
};

function problemsWith(...args: string[]): string[] {
  try {
    parseCommandLine(COMMAND, args);
    return [];
  } catch (error) {
    return (error as BadInput).issues.map(({ message }) => message);
  }
}

describe('parseCommandLine', () => {
  test('takes words and options in any order', () => {
    expect(parseCommandLine(COMMAND, ['--out', 'x', 'a.json', '--force', '--draws=5'])).toEqual({
      words: ['a.json'],
      options: { out: 'x', force: true, draws: '5' },
    });
  });

  test('takes everything after -- as words', () => {
    expect(parseCommandLine(COMMAND, ['--', '--out'])).toEqual({ words: ['--out'], options: {} });
  });

  test('takes a negative number as a value', () => {
    expect(parseCommandLine(COMMAND, ['--draws', '-5']).options).toEqual({ draws: '-5' });
  });

  test('names every problem at once', () => {
    expect(problemsWith('--oot', 'x', '--force=yes', '--draws')).toEqual([
      'ohsim run has no option --oot',
      '--force is a switch and takes no value',
      '--draws needs a value: --draws <number>',
    ]);
  });

  test('does not take the next option for a value', () => {
    expect(problemsWith('--out', '--force')).toEqual(['--out needs a value: --out <folder>']);
  });

  test('refuses an option given twice', () => {
    expect(problemsWith('--out', 'a', '--out', 'b')).toEqual(['--out is given more than once']);
  });

  test('suggests what was meant', () => {
    expect(() => parseCommandLine(COMMAND, ['--drawz', '5'])).toThrow(BadInput);
    try {
      parseCommandLine(COMMAND, ['--drawz', '5']);
    } catch (error) {
      expect((error as BadInput).issues[0]?.hint).toBe('Did you mean --draws?');
    }
  });
});
