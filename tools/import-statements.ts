export interface ImportStatement {
  readonly specifier: string;
  /** True for `import type` and `export type`, which the compiler removes. */
  readonly typeOnly: boolean;
  readonly line: number;
}

const STATEMENT =
  /(?<![\w$.])(?:(import|export)(\s+type(?=\s+[\w$*{]))?\s*(?:[\w$*{][^'"`;()=]*?\bfrom\s*|(?<=import\s*))|(import|require)\s*\(\s*)(['"])([^'"\n]+)\4/g;

/** The imports and re-exports of one TypeScript file, static and dynamic. Comments do not count; a specifier put together at run time is not seen. */
export function importStatements(source: string): ImportStatement[] {
  const code = withoutComments(source);
  return [...code.matchAll(STATEMENT)].map((match) => ({
    specifier: match[5] as string,
    typeOnly: match[2] !== undefined,
    line: code.slice(0, match.index).split('\n').length,
  }));
}

const TOKEN = /\/\*[\s\S]*?\*\/|\/\/[^\n]*|'(?:\\.|[^'\\\n])*'|"(?:\\.|[^"\\\n])*"/g;

/** Blanks comments, keeping line breaks; strings stay, so that `'https://…'` is not taken for a comment. */
function withoutComments(source: string): string {
  return source.replace(TOKEN, (token) => (token.startsWith('/') ? token.replace(/[^\n]/g, ' ') : token));
}
