/** A chart as a picture that stands alone: its title above, its source below, on white. */
export interface PictureText {
  readonly title: string;
  readonly source: string;
}

const LINE = 16;
/** Width of an average letter of 12-pixel Arial, for breaking lines. */
const LETTER = 6.2;
const EDGE = 8;

/** SVG text of a chart drawn on the page with its title and source. */
export function pictureSvg(drawn: { readonly markup: string; readonly width: number; readonly height: number }, text: PictureText): string {
  const letters = Math.max(20, Math.floor((drawn.width - 2 * EDGE) / LETTER));
  const [above, below] = [brokenLines(text.title, letters), brokenLines(text.source, letters)];
  const top = EDGE + above.length * LINE;
  const height = top + drawn.height + below.length * LINE + EDGE;
  const line = (words: string, index: number, from: number, weight: string): string =>
    `<text x="${EDGE}" y="${from + index * LINE}" font-family="Arial, sans-serif" font-size="12" font-weight="${weight}" fill="#212b32">${escapedXml(words)}</text>`;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${drawn.width}" height="${height}" viewBox="0 0 ${drawn.width} ${height}">`,
    `<title>${escapedXml(text.title)}</title>`,
    `<rect width="100%" height="100%" fill="#ffffff"/>`,
    ...above.map((words, index) => line(words, index, EDGE + 12, 'bold')),
    `<g transform="translate(0 ${top})">${drawn.markup}</g>`,
    ...below.map((words, index) => line(words, index, top + drawn.height + 12, 'normal')),
    '</svg>\n',
  ].join('');
}

/** Lines of at most so many letters, broken between words. */
export function brokenLines(text: string, letters: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(/\s+/).filter(Boolean)) {
    const last = lines[lines.length - 1];
    if (last !== undefined && last.length + 1 + word.length <= letters) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}

/** Text as XML holds it. */
export const escapedXml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
