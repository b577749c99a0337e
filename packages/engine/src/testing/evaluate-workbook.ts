import { firstDataRow } from '../report/case/workbook-cells.ts';
import type { WorkbookCell, WorkbookSpec } from '../report/case/workbook-spec.ts';

type Value = number | string;

/**
 * Works a workbook's formulas out anew from its numbers alone, over the functions used: + - * /, comparison, SUM, SUMPRODUCT, MAX, IF, references to cells and
 * ranges of this or another sheet. The values a formula claims are never read.
 */
export const evaluateWorkbook = ({ sheets }: WorkbookSpec): ((sheet: string, cell: string) => Value) => {
  const cells = new Map<string, WorkbookCell>();
  for (const sheet of sheets) {
    const first = firstDataRow(sheet.notes);
    sheet.rows.forEach((row, at) => {
      row.forEach((cell, column) => {
        cells.set(`${sheet.name}!${letters(column)}${first + at}`, cell);
      });
    });
  }
  const known = new Map<string, Value>();
  const worthOf = (address: string): Value => {
    const done = known.get(address);
    if (done !== undefined) return done;
    const cell = cells.get(address);
    if (cell === undefined) throw new Error(`${address} is outside the workbook`);
    const value =
      cell === null ? 0 : typeof cell === 'object' ? new Formula(cell.formula, address.split('!')[0] as string, worthOf).read() : cell;
    known.set(address, value);
    return value;
  };
  return (sheet, cell) => worthOf(`${sheet}!${cell.replaceAll('$', '')}`);
};

const letters = (column: number): string =>
  column < 26 ? String.fromCharCode(65 + column) : letters(Math.floor(column / 26) - 1) + String.fromCharCode(65 + (column % 26));

const TOKENS =
  /\s*('[^']+'![$A-Z0-9:]+|[A-Za-z][A-Za-z0-9]*![$A-Z0-9:]+|[A-Z]+(?=\()|\$?[A-Z]+\$?\d+(?::\$?[A-Z]+\$?\d+)?|\d+(?:\.\d+)?(?:e-?\d+)?|<=|>=|<>|[-+*/(),<>=])/gy;

class Formula {
  private readonly tokens: string[];
  private at = 0;
  private readonly sheet: string;
  private readonly worthOf: (address: string) => Value;

  constructor(text: string, sheet: string, worthOf: (address: string) => Value) {
    this.tokens = [...text.matchAll(TOKENS)].map(([, token]) => token as string);
    if (this.tokens.join('') !== text.replaceAll(' ', '') && !text.includes("'")) throw new Error(`cannot read ${text}`);
    this.sheet = sheet;
    this.worthOf = worthOf;
  }

  read(): Value {
    const value = this.comparison();
    if (this.at < this.tokens.length) throw new Error(`more than a formula: ${this.tokens.join(' ')}`);
    return value as Value;
  }

  private comparison(): Value | Value[] {
    const left = this.sum();
    const token = this.tokens[this.at];
    if (token !== '>' && token !== '<') return left;
    this.at++;
    const right = this.sum();
    return Number((token === '>' ? Number(left) > Number(right) : Number(left) < Number(right)) ? 1 : 0);
  }

  private sum(): Value | Value[] {
    let value = this.product();
    while (this.tokens[this.at] === '+' || this.tokens[this.at] === '-') {
      const sign = this.tokens[this.at++] === '+' ? 1 : -1;
      value = Number(value) + sign * Number(this.product());
    }
    return value;
  }

  private product(): Value | Value[] {
    let value = this.factor();
    while (this.tokens[this.at] === '*' || this.tokens[this.at] === '/') {
      const times = this.tokens[this.at++] === '*';
      const next = Number(this.factor());
      value = times ? Number(value) * next : Number(value) / next;
    }
    return value;
  }

  private factor(): Value | Value[] {
    const token = this.tokens[this.at++] as string;
    if (token === '-') return -Number(this.factor());
    if (token === '(') {
      const value = this.comparison();
      this.at++;
      return value;
    }
    if (/^\d/.test(token)) return Number(token);
    if (this.tokens[this.at] === '(') return this.call(token);
    return this.reference(token);
  }

  private call(name: string): Value {
    this.at++;
    const given: (Value | Value[])[] = [];
    while (this.tokens[this.at] !== ')') {
      given.push(this.comparison());
      if (this.tokens[this.at] === ',') this.at++;
    }
    this.at++;
    const flat = given.flat().map(Number);
    if (name === 'SUM') return flat.reduce((sum, value) => sum + value, 0);
    if (name === 'MAX') return Math.max(...flat);
    if (name === 'IF') return given[Number(given[0]) !== 0 ? 1 : 2] as Value;
    if (name === 'SUMPRODUCT') {
      const [a, b] = given as [Value[], Value[]];
      return a.reduce<number>((sum, value, index) => sum + Number(value) * Number(b[index]), 0);
    }
    throw new Error(`no function ${name}`);
  }

  private reference(token: string): Value | Value[] {
    const [, sheetName, range] = /^(?:'?([^'!]+)'?!)?(.+)$/.exec(token) as unknown as [string, string | undefined, string];
    const sheet = sheetName ?? this.sheet;
    const [from, to] = range.replaceAll('$', '').split(':') as [string, string | undefined];
    if (to === undefined) return this.worthOf(`${sheet}!${from}`);
    return between(from, to).map((cell) => this.worthOf(`${sheet}!${cell}`));
  }
}

const between = (from: string, to: string): string[] => {
  const place = (cell: string) => {
    const [, letter, row] = /^([A-Z]+)(\d+)$/.exec(cell) as unknown as [string, string, string];
    return { column: [...letter].reduce((sum, sign) => sum * 26 + sign.charCodeAt(0) - 64, 0) - 1, row: Number(row) };
  };
  const [a, b] = [place(from), place(to)];
  return Array.from({ length: b.row - a.row + 1 }, (_, row) =>
    Array.from({ length: b.column - a.column + 1 }, (__, column) => `${letters(a.column + column)}${a.row + row}`),
  ).flat();
};
