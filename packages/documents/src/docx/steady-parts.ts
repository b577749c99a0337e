import { TABLE_STYLE_XML } from './word-styles.ts';

/** What of a part the writer library draws from a clock or from chance, set to what the document says; and the table style, which it cannot write. `path` is the part's place in the package. */
export const steadyParts =
  (dated: string) =>
  (path: string, text: string): string => {
    if (path === 'docProps/core.xml') return text.replace(/(<dcterms:(?:created|modified)[^>]*>)[^<]*/g, `$1${dated}T00:00:00Z`);
    if (path === 'word/styles.xml') return text.replace('</w:styles>', `${TABLE_STYLE_XML}</w:styles>`);
    return path.endsWith('.xml') ? numberedAgain(text) : text;
  };

/** Drawings and bookmarks numbered from 1 in the order of the part: the library counts on from document to document. */
function numberedAgain(text: string): string {
  const drawing = counter();
  const bookmark = counter();
  return text
    .replace(/(<wp:docPr [^>]*?\bid=")(\d+)(")/g, (_, before: string, old: string, after: string) => before + drawing(old) + after)
    .replace(
      /(<w:bookmark(?:Start|End) [^>]*?\bw:id=")(\d+)(")/g,
      (_, before: string, old: string, after: string) => before + bookmark(old) + after,
    )
    .replace(/\b_Toc(\d+)\b/g, (_, old: string) => `_Toc${bookmark(old)}`);
}

/** Numbers from 1, the same for the same old number. */
function counter(): (old: string) => number {
  const numbers = new Map<string, number>();
  return (old) => {
    const known = numbers.get(old);
    if (known !== undefined) return known;
    numbers.set(old, numbers.size + 1);
    return numbers.size;
  };
}
