import { LineRuleType, Paragraph, SequentialIdentifier, TextRun } from 'docx';

/** "Table 3: title", the number a SEQ field of its own series, so that Word numbers again after an edit. A table's stays with the table below it. */
export const captionParagraph = (series: 'Table' | 'Figure', title: string): Paragraph =>
  new Paragraph({
    style: 'Caption',
    ...(series === 'Table' ? { keepNext: true } : { spacing: { before: 40, after: 180, lineRule: LineRuleType.AUTO } }),
    children: [new TextRun({ text: `${series} ` }), new SequentialIdentifier(series), new TextRun({ text: `: ${title}` })],
  });
