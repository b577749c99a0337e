import { FUNCTIONS, isRange, numberOf, type Value } from './formula-functions.ts';
import { formulaTokens, type Token } from './formula-tokens.ts';

/** How a formula reads the rest of the workbook. */
export interface FormulaScope {
  readonly reference: (text: string) => Value;
  readonly name: (text: string) => Value;
}

type Lazy = () => Value;

/** What a formula comes to, worked out from its text alone: + - * / ^ % &, comparisons, functions, references and names, by a spreadsheet's precedence. */
export function evaluateFormula(formula: string, scope: FormulaScope): Value {
  const tokens = formulaTokens(formula);
  const { value, next } = parser(tokens, scope).comparison(0);
  if (next !== tokens.length) throw new Error(`"${tokens[next]?.text}" is left over in =${formula}`);
  return value();
}

interface Parsed {
  readonly value: Lazy;
  readonly next: number;
}

type Operators = Readonly<Record<string, (left: Value, right: Value) => Value>>;

const COMPARISONS: Operators = {
  '=': (a, b) => a === b,
  '<>': (a, b) => a !== b,
  '<': (a, b) => numberOf(a) < numberOf(b),
  '>': (a, b) => numberOf(a) > numberOf(b),
  '<=': (a, b) => numberOf(a) <= numberOf(b),
  '>=': (a, b) => numberOf(a) >= numberOf(b),
};
const JOINING: Operators = { '&': (a, b) => `${a ?? ''}${b ?? ''}` };
const SUMS: Operators = { '+': (a, b) => numberOf(a) + numberOf(b), '-': (a, b) => numberOf(a) - numberOf(b) };
const PRODUCTS: Operators = {
  '*': (a, b) => numberOf(a) * numberOf(b),
  '/': (a, b) => {
    if (numberOf(b) === 0) throw new Error('division by zero');
    return numberOf(a) / numberOf(b);
  },
};
const POWERS: Operators = { '^': (a, b) => numberOf(a) ** numberOf(b) };

function parser(tokens: readonly Token[], scope: FormulaScope) {
  const text = (at: number): string => tokens[at]?.text ?? '';

  const chain =
    (operators: Operators, part: (at: number) => Parsed) =>
    (at: number): Parsed => {
      let { value, next } = part(at);
      while (tokens[next]?.kind === 'symbol' && operators[text(next)] !== undefined) {
        const operate = operators[text(next)] as (left: Value, right: Value) => Value;
        const [left, right] = [value, part(next + 1)];
        value = () => operate(left(), right.value());
        next = right.next;
      }
      return { value, next };
    };

  /** A minus before a number binds tighter than a power, as in a spreadsheet. */
  const signed = (at: number): Parsed => {
    if (text(at) !== '-' && text(at) !== '+') return percent(at);
    const { value, next } = signed(at + 1);
    return { value: text(at) === '-' ? () => -numberOf(value()) : value, next };
  };

  const percent = (at: number): Parsed => {
    const { value, next } = single(at);
    return text(next) === '%' ? { value: () => numberOf(value()) / 100, next: next + 1 } : { value, next };
  };

  const single = (at: number): Parsed => {
    const token = tokens[at];
    if (token === undefined) throw new Error('the formula ends too early');
    if (token.kind === 'number') return { value: () => Number(token.text), next: at + 1 };
    if (token.kind === 'text') return { value: () => token.text.slice(1, -1).replaceAll('""', '"'), next: at + 1 };
    if (token.kind === 'reference') return { value: () => scope.reference(token.text), next: at + 1 };
    if (token.kind === 'word')
      return text(at + 1) === '(' ? call(token.text.toUpperCase(), at + 2) : { value: () => scope.name(token.text), next: at + 1 };
    if (token.text !== '(') throw new Error(`"${token.text}" is not expected`);
    const { value, next } = comparison(at + 1);
    if (text(next) !== ')') throw new Error('a bracket is not closed');
    return { value, next: next + 1 };
  };

  const call = (name: string, start: number): Parsed => {
    const values: Lazy[] = [];
    let at = start;
    while (text(at) !== ')') {
      const { value, next } = comparison(at);
      values.push(value);
      if (text(next) !== ',' && text(next) !== ')') throw new Error(`"${text(next)}" is not expected in ${name}()`);
      at = text(next) === ',' ? next + 1 : next;
    }
    return { value: () => apply(name, values), next: at + 1 };
  };

  const powers = chain(POWERS, signed);
  const products = chain(PRODUCTS, powers);
  const sums = chain(SUMS, products);
  const joining = chain(JOINING, sums);
  const comparison = chain(COMPARISONS, joining);
  return { comparison };
}

function apply(name: string, values: readonly Lazy[]): Value {
  if (name === 'IF') return choose(values);
  if (name === 'IFERROR') return orElse(values);
  const work = FUNCTIONS[name];
  if (work === undefined) throw new Error(`the function ${name} is not known`);
  return work(values.map((value) => value()));
}

function choose([test = () => false, yes = () => true, no = () => false]: readonly Lazy[]): Value {
  const answer = test();
  return !isRange(answer) && numberOf(answer) !== 0 ? yes() : no();
}

function orElse([value = () => null, otherwise = () => null]: readonly Lazy[]): Value {
  try {
    return value();
  } catch {
    return otherwise();
  }
}
