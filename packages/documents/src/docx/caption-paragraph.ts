import { LineRuleType, Paragraph, SequentialIdentifier, TextRun } from 'docx';

/** "Table 3: title", the number a SEQ field of its own series, so that Word numbers again after an edit. It stays with what it leads: a table, or the trace of a figure. */
export const captionParagraph = (series: 'Table' | 'Figure', title: string, leads = series === 'Table'): Paragraph =>
  new Paragraph({
    style: 'Caption',
    ...(leads ? { keepNext: true } : {}),
    ...(series === 'Table' ? {} : { spacing: { before: 40, after: 180, lineRule: LineRuleType.AUTO } }),
    children: [new TextRun({ text: `${series} ` }), new SequentialIdentifier(series), new TextRun({ text: `: ${title}` })],
  });
