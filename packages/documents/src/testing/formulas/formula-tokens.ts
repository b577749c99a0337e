/** A piece of a formula. References keep their sheet: 'Costs!$B$6', "'Year by year'!C7". */
export interface Token {
  readonly kind: 'number' | 'text' | 'reference' | 'word' | 'symbol';
  readonly text: string;
}

const PATTERNS: readonly (readonly [Token['kind'], RegExp])[] = [
  ['number', /^(\d+(\.\d*)?|\.\d+)(e[+-]?\d+)?/i],
  ['text', /^"(?:[^"]|"")*"/],
  ['reference', /^(?:'(?:[^']|'')+'!|[A-Za-z_][\w.]*!)?\$?[A-Z]{1,3}\$?\d+(?::\$?[A-Z]{1,3}\$?\d+)?(?![\w(])/],
  ['word', /^[A-Za-z_\\][\w.]*/],
  ['symbol', /^(<>|<=|>=|[-+*/^&=<>(),%])/],
];

/** Pieces of a formula without its equals sign; throws at what it does not know. */
export function formulaTokens(formula: string): Token[] {
  const tokens: Token[] = [];
  let rest = formula.trim();
  while (rest !== '') {
    const found = PATTERNS.map(([kind, pattern]) => ({ kind, text: pattern.exec(rest)?.[0] ?? '' })).find(({ text }) => text !== '');
    if (found === undefined) throw new Error(`not understood at "${rest}" in =${formula}`);
    tokens.push(found);
    rest = rest.slice(found.text.length).trimStart();
  }
  return tokens;
}
