import { type FileChild, HeadingLevel, Paragraph, TextRun } from 'docx';
import type { WordDocument } from './word-document.ts';
import { STYLE } from './word-styles.ts';

/** Title, subtitle and the lines under them. */
export function frontMatter({ title, subtitle, titleLines }: WordDocument): FileChild[] {
  const line = (text: string, style: string) => new Paragraph({ style, children: [new TextRun({ text })] });
  return [
    new Paragraph({ heading: HeadingLevel.TITLE, children: [new TextRun({ text: title })] }),
    ...(subtitle === '' ? [] : [line(subtitle, STYLE.subtitle)]),
    ...titleLines.map((text) => line(text, STYLE.titleLine)),
  ];
}
