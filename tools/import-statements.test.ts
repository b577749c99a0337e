import { expect, test } from 'vitest';
import { importStatements } from './import-statements.ts';

const specifiers = (source: string) => importStatements(source).map(({ specifier }) => specifier);

test('every form of import is found', () => {
  expect(
    specifiers(`
import './side-effect.ts';
import whole from "a";
import * as everything from 'b';
import { one, type Two } from 'c';
import type { Three } from 'd';
import fallback, { four } from 'e';
import {
  five,
  six,
} from 'f';
export { seven } from 'g';
export * from 'h';
export * as nine from 'i';
export type { Ten } from 'j';
const eleven = await import('k');
type Twelve = import('l').Twelve;
const thirteen = require('m');
import data from './n.json' with { type: 'json' };
`),
  ).toEqual(['./side-effect.ts', 'a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j', 'k', 'l', 'm', './n.json']);
});

test('imports on one line, without spaces or semicolons, are found', () => {
  expect(specifiers(`import{a}from'x';import{b}from'y'\nimport z from 'z'`)).toEqual(['x', 'y', 'z']);
});

test('comments and other code are not taken for imports', () => {
  expect(
    specifiers(`
// import { a } from 'commented';
/* import { b } from 'blocked'; */
const address = 'https://example.org'; // import 'after';
export const name = 'from';
export const text = "b";
const imported = from('x');
object.import('y');
Array.from('abc');
`),
  ).toEqual([]);
});

test('only a whole type import counts as type only', () => {
  const typeOnly = (source: string) => importStatements(source).map((statement) => statement.typeOnly);
  expect(typeOnly(`import type { A } from 'a';`)).toEqual([true]);
  expect(typeOnly(`export type { A } from 'a';`)).toEqual([true]);
  expect(typeOnly(`import { type A } from 'a';`)).toEqual([false]);
  expect(typeOnly(`import type from 'a';`)).toEqual([false]);
});

test('the line is that of the statement', () => {
  expect(importStatements(`/*\n*/\nimport a from 'a';`)[0]?.line).toBe(3);
});
