import { type FileChild, HeadingLevel, Paragraph, TableOfContents, TextRun } from 'docx';
import type { WordDocument } from './word-document.ts';
import { STYLE } from './word-styles.ts';

/** Title, subtitle, the lines under them, and the table of contents with its page numbers as laid out in Arial. */
export function frontMatter({ title, subtitle, titleLines, contents }: WordDocument): FileChild[] {
  const line = (text: string, style: string) => new Paragraph({ style, children: [new TextRun({ text })] });
  return [
    new Paragraph({ heading: HeadingLevel.TITLE, children: [new TextRun({ text: title })] }),
    ...(subtitle === '' ? [] : [line(subtitle, STYLE.subtitle)]),
    ...titleLines.map((text) => line(text, STYLE.titleLine)),
    ...(contents
      ? [line('Contents', STYLE.contentsHeading), new TableOfContents('Contents', { hyperlink: true, headingStyleRange: '1-2' })]
      : []),
  ];
}
