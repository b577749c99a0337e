/** Licences under which a dependency may be shipped, by SPDX identifier. */
const PERMISSIVE = new Set([
  '0BSD',
  'Apache-2.0',
  'BlueOak-1.0.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'CC0-1.0',
  'ISC',
  'MIT',
  'MIT-0',
  'PostgreSQL',
  'Python-2.0',
  'Unlicense',
  'Zlib',
]);

/** True when an SPDX expression leaves at least one permissive choice: any side of OR, every side of AND. AND binds tighter. */
export function isPermissive(expression: string): boolean {
  const tokens = expression.match(/[()]|[^\s()]+/g) ?? [];
  const { permitted, next } = anyOf(tokens, 0);
  return permitted && next === tokens.length;
}

interface Reading {
  readonly permitted: boolean;
  readonly next: number;
}

function anyOf(tokens: readonly string[], start: number): Reading {
  let reading = allOf(tokens, start);
  while (tokens[reading.next] === 'OR') {
    const right = allOf(tokens, reading.next + 1);
    reading = { permitted: reading.permitted || right.permitted, next: right.next };
  }
  return reading;
}

function allOf(tokens: readonly string[], start: number): Reading {
  let reading = oneOf(tokens, start);
  while (tokens[reading.next] === 'AND') {
    const right = oneOf(tokens, reading.next + 1);
    reading = { permitted: reading.permitted && right.permitted, next: right.next };
  }
  return reading;
}

function oneOf(tokens: readonly string[], start: number): Reading {
  if (tokens[start] !== '(') return { permitted: PERMISSIVE.has(tokens[start] ?? ''), next: start + 1 };
  const inner = anyOf(tokens, start + 1);
  return { permitted: inner.permitted && tokens[inner.next] === ')', next: inner.next + 1 };
}
