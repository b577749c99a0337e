import { strFromU8, unzipSync } from 'fflate';

/** Entries of a Word document's table of contents with the page numbers they hold. */
export function contentsOf(bytes: Uint8Array): { text: string; page: number }[] {
  const xml = strFromU8(unzipSync(bytes)['word/document.xml'] ?? new Uint8Array());
  const contents = xml.slice(0, xml.indexOf('</w:sdt>'));
  return [...contents.matchAll(/<w:hyperlink [^>]*w:anchor="_Toc\d+">(.*?)<\/w:hyperlink>/g)].map(([, entry = '']) => {
    const texts = [...entry.matchAll(/<w:t[^>]*>([^<]*)<\/w:t>/g)].map((match) => match[1] ?? '');
    const unescaped = texts.slice(0, -1).join('').replaceAll('&amp;', '&').replaceAll('&apos;', "'");
    return { text: unescaped, page: Number(texts.at(-1)) };
  });
}
