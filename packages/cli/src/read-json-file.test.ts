import { truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { BadInput } from './bad-input.ts';
import { readJsonFile } from './read-json-file.ts';
import { temporaryFolder } from './testing/temporary-folder.ts';

function fileWith(text: string): string {
  const file = join(temporaryFolder(), 'scenario.json');
  writeFileSync(file, text);
  return file;
}

async function problemWith(path: string): Promise<string> {
  const error = await readJsonFile(path).then(
    () => undefined,
    (caught: unknown) => caught,
  );
  expect(error).toBeInstanceOf(BadInput);
  return (error as BadInput).message;
}

describe('readJsonFile', () => {
  test('reads JSON, with or without a byte order mark', async () => {
    expect(await readJsonFile(fileWith('{"a": [1, 2]}'))).toEqual({ a: [1, 2] });
    expect(await readJsonFile(fileWith('\uFEFF{"a": 1}'))).toEqual({ a: 1 });
  });

  test('says where a file that is cut short ends', async () => {
    expect(await problemWith(fileWith('{\n  "name": "x",\n  "levers": ['))).toBe(
      'The JSON ends too early, at line 3, column 14: something is not closed',
    );
  });

  test('says what is out of place, and where', async () => {
    expect(await problemWith(fileWith('{\n  "name": "x"\n  "levers": []\n}'))).toBe(
      'This is not JSON: "\\"" is out of place at line 3, column 3',
    );
  });

  test('names an empty file, a missing file and a folder for what they are', async () => {
    expect(await problemWith(fileWith(' \n'))).toBe('The file is empty');
    expect(await problemWith(join(temporaryFolder(), 'none.json'))).toBe('There is no such file');
    expect(await problemWith(temporaryFolder())).toBe('This is a folder, not a file');
    expect(await problemWith(join(fileWith('{}'), 'inside.json'))).toBe('Part of the path is a file, not a folder');
  });

  test('refuses a file of 50 MB without reading it', async () => {
    const file = fileWith('');
    truncateSync(file, 50_000_000);
    expect(await problemWith(file)).toBe('The file has 50 MB; at most 5 MB are read');
  });

  test('survives a long text and deep brackets', async () => {
    expect(await problemWith(fileWith(`{"name": "${'x'.repeat(4_000_000)}`))).toMatch(
      /^The JSON ends too early, at line 1, column 4000011/,
    );
    expect(await problemWith(fileWith('['.repeat(1_000_000)))).toMatch(/^The JSON ends too early, at line 1, column 1000001/);
  });
});
