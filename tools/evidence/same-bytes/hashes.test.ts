import { expect, test } from 'vitest';
import { compareFiles, differentFiles, type ProgramFiles } from './hashes.ts';

const program = (name: string, hashes: readonly string[]): ProgramFiles => ({
  program: name,
  v8: '1',
  files: hashes.map((sha256, way) => ({ caseId: 'a', way: `way ${way}`, sha256, bytes: 10 })),
});

test('equal files of two programs have one hash and nothing that differs', () => {
  const programs = [program('old', ['x', 'x']), program('new', ['x'])];
  expect(compareFiles(programs)).toEqual([{ caseId: 'a', bytes: 10, files: 3, sha256: ['x'] }]);
  expect(differentFiles(programs)).toEqual([]);
});

test('a file that differs is named by program, case and way, within a program too', () => {
  const programs = [program('old', ['x', 'y']), program('new', ['x', 'z'])];
  expect(differentFiles(programs)).toEqual(['old: a, way 1', 'new: a, way 1']);
  expect(compareFiles(programs)[0]!.sha256).toEqual(['x', 'y', 'z']);
});
