import type { NoteBlock } from '@ohsim/engine';
import { type FileChild, HeadingLevel, ImageRun, PageBreak, Paragraph, TableOfContents, TextRun } from 'docx';
import { captionParagraph } from './caption-paragraph.ts';
import { gridTable, textRuns } from './grid-table.ts';
import type { Orientation } from './page.ts';
import type { PlainBlock } from './plain-blocks.ts';
import type { BulletsBlock, PictureBlock } from './word-document.ts';
import { NUMBERS, STYLE } from './word-styles.ts';

type Renderers = { readonly [K in PlainBlock['kind']]: (block: Extract<PlainBlock, { kind: K }>, orientation: Orientation) => FileChild[] };

const LEVELS = { 1: HeadingLevel.HEADING_1, 2: HeadingLevel.HEADING_2, 3: HeadingLevel.HEADING_3 } as const;

const RENDERERS: Renderers = {
  heading: ({ level, text }) => [new Paragraph({ heading: LEVELS[level], children: [new TextRun({ text })] })],
  paragraph: ({ parts, leads }) => [new Paragraph({ style: STYLE.body, ...(leads ? { keepNext: true } : {}), children: textRuns(parts) })],
  bullets: (block) => listParagraphs(block),
  note: (block) => [noteParagraph(block)],
  grid: gridTable,
  picture: (block) => pictureParagraphs(block),
  contents: () => [
    new Paragraph({ style: STYLE.contentsHeading, children: [new TextRun({ text: 'Contents' })] }),
    new TableOfContents('Contents', { hyperlink: true, headingStyleRange: '1-2' }),
  ],
  'page-break': () => [new Paragraph({ children: [new PageBreak()] })],
};

/** Word's elements of a block. */
export const bodyElements = (block: PlainBlock, orientation: Orientation): FileChild[] =>
  (RENDERERS[block.kind] as (block: PlainBlock, orientation: Orientation) => FileChild[])(block, orientation);

/** Points of a list; of a numbered one counted from 1 anew. */
const listParagraphs = ({ id = '', ordered, items }: BulletsBlock): Paragraph[] =>
  items.map((parts) => {
    const numbering = ordered ? { numbering: { reference: NUMBERS, level: 0, instance: listNumber(id) } } : {};
    return new Paragraph({ style: ordered ? STYLE.numbered : STYLE.bullet, ...numbering, children: textRuns(parts) });
  });

/** A number for a list by its id, the same every time: two lists with one number would count on. */
const listNumber = (id: string): number => [...id].reduce((hash, letter) => (hash * 31 + letter.charCodeAt(0)) % 1_000_003, 7);

/** A warning says so in words, never by its colour alone. */
const noteParagraph = ({ tone, title, text }: NoteBlock): Paragraph =>
  new Paragraph({
    style: STYLE.note,
    children: textRuns([
      { text: `${tone === 'warning' ? 'Warning: ' : ''}${title}${/[.?!]$/.test(title) ? '' : '.'} `, strong: true },
      { text },
    ]),
  });

function pictureParagraphs({ id, title, altText, png, width, height, trace }: PictureBlock): FileChild[] {
  const image = new ImageRun({
    type: 'png',
    data: png,
    transformation: { width, height },
    altText: { name: id, title, description: altText },
  });
  const source = trace === undefined ? [] : [new Paragraph({ style: STYLE.source, children: [new TextRun({ text: `Trace: ${trace}` })] })];
  return [new Paragraph({ style: STYLE.picture, children: [image] }), captionParagraph('Figure', title, trace !== undefined), ...source];
}
