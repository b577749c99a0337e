/**
 * Offset of the first character at which a text stops being JSON (its length if it is cut short), or -1 if it is JSON. Only used to say where, after
 * JSON.parse has refused: its own messages name a position in some releases of Node and not in others.
 */
export function jsonErrorOffset(text: string): number {
  let offset = 0;
  const open: ('{' | '[')[] = [];
  let expects: Expects = 'value';
  for (;;) {
    offset = afterSpace(text, offset);
    if (expects === 'end') return offset === text.length ? -1 : offset;
    const step = stepAt(text, offset, expects, open);
    if (step.offset < 0) return -step.offset - 1;
    ({ offset, expects } = step);
  }
}

type Expects = 'value' | 'value-or-close' | 'key' | 'key-or-close' | 'comma-or-close' | 'end';

interface Step {
  /** Where to go on; -(offset + 1) of the mistake. */
  readonly offset: number;
  readonly expects: Expects;
}

const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const WORD = /true|false|null/y;
const SPACE = /[ \t\n\r]*/y;

function stepAt(text: string, offset: number, expects: Expects, open: ('{' | '[')[]): Step {
  const character = text[offset];
  if (character !== undefined && mayClose(expects) && character === closing(open)) {
    open.pop();
    return { offset: offset + 1, expects: open.length === 0 ? 'end' : 'comma-or-close' };
  }
  if (expects === 'comma-or-close') {
    if (character !== ',') return mistake(offset);
    return { offset: offset + 1, expects: open.at(-1) === '{' ? 'key' : 'value' };
  }
  if (expects === 'key' || expects === 'key-or-close') return keyAt(text, offset);
  if (character === '{' || character === '[') {
    open.push(character);
    return { offset: offset + 1, expects: character === '{' ? 'key-or-close' : 'value-or-close' };
  }
  const end = character === '"' ? endOfString(text, offset) : matchEnd(/[-\d]/.test(character ?? '') ? NUMBER : WORD, text, offset);
  if (end < 0) return mistake(character === '"' ? -end - 1 : offset);
  return { offset: end, expects: open.length === 0 ? 'end' : 'comma-or-close' };
}

function keyAt(text: string, offset: number): Step {
  if (text[offset] !== '"') return mistake(offset);
  const end = endOfString(text, offset);
  if (end < 0) return mistake(-end - 1);
  const colon = afterSpace(text, end);
  return text[colon] === ':' ? { offset: colon + 1, expects: 'value' } : mistake(colon);
}

const mayClose = (expects: Expects): boolean => expects.endsWith('or-close');
const closing = (open: readonly ('{' | '[')[]): string | undefined => (open.at(-1) === '{' ? '}' : open.at(-1) === '[' ? ']' : undefined);
const mistake = (offset: number): Step => ({ offset: -offset - 1, expects: 'end' });

function matchEnd(pattern: RegExp, text: string, offset: number): number {
  pattern.lastIndex = offset;
  return pattern.test(text) ? pattern.lastIndex : -1;
}

function afterSpace(text: string, offset: number): number {
  return matchEnd(SPACE, text, offset);
}

const FIRST_PRINTABLE = ' ';
const ESCAPE = /\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/y;

/** Offset after the closing quote of a string that opens at `offset`; -(place + 1) of a line break, a bad escape or the end of the text. */
function endOfString(text: string, offset: number): number {
  let place = offset + 1;
  while (place < text.length) {
    const character = text[place]!;
    if (character === '"') return place + 1;
    const next = character === '\\' ? matchEnd(ESCAPE, text, place) : place + 1;
    if (next < 0 || character < FIRST_PRINTABLE) break;
    place = next;
  }
  return -place - 1;
}
