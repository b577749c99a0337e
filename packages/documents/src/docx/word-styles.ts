import { AlignmentType, BorderStyle, type IStylesOptions, LevelFormat, LineRuleType } from 'docx';

/** Ids of the paragraph styles that the writer uses, beside Title, Heading 1 to 3 and Caption. */
export const STYLE = {
  body: 'BodyText',
  subtitle: 'Subtitle',
  titleLine: 'TitleLine',
  contentsHeading: 'TOCHeading',
  bullet: 'ListBullet',
  numbered: 'ListNumber',
  note: 'Note',
  source: 'Source',
  tableText: 'TableText',
  tableNumber: 'TableNumber',
  tableHead: 'TableHead',
  tableHeadNumber: 'TableHeadNumber',
  picture: 'Picture',
  table: 'ReportTable',
} as const;

export const BULLETS = 'bullets';
export const NUMBERS = 'numbers';

const INK = '212B32';
const BLUE = '003087';
const QUIET = '4C6272';
const FONT = 'Arial';

/** Levels of the list of "List Bullet". */
export const NUMBERING = {
  config: [
    {
      reference: BULLETS,
      levels: [
        {
          level: 0,
          format: LevelFormat.BULLET,
          text: '\u2022',
          alignment: AlignmentType.LEFT,
          style: { paragraph: { indent: { left: 360, hanging: 240 } }, run: { font: FONT } },
        },
      ],
    },
    {
      reference: NUMBERS,
      levels: [
        {
          level: 0,
          format: LevelFormat.DECIMAL,
          text: '%1.',
          alignment: AlignmentType.LEFT,
          style: { paragraph: { indent: { left: 400, hanging: 340 } }, run: { font: FONT } },
        },
      ],
    },
  ],
};

/** Styles of every document: Arial, dark text on white, headings in one blue. Sizes are half-points, spaces twips. */
export function wordStyles(): IStylesOptions {
  const heading = (size: number, before: number, after: number) => ({
    run: { font: FONT, size, bold: true, color: BLUE },
    paragraph: { spacing: { before, after, line: 264, lineRule: LineRuleType.AUTO }, keepNext: true, keepLines: true },
  });
  return {
    default: {
      document: {
        run: { font: FONT, size: 21, color: INK, language: { value: 'en-GB' } },
        paragraph: { spacing: { line: 276, lineRule: LineRuleType.AUTO } },
      },
      title: {
        run: { font: FONT, size: 52, bold: true, color: BLUE },
        paragraph: { spacing: { before: 0, after: 120, line: 264, lineRule: LineRuleType.AUTO } },
      },
      heading1: heading(34, 360, 160),
      heading2: heading(26, 320, 120),
      heading3: heading(22, 240, 80),
      caption: {
        run: { font: FONT, size: 19, bold: true, color: INK },
        paragraph: { spacing: { before: 200, after: 80 }, keepLines: true },
      },
    },
    paragraphStyles: [...TEXT_STYLES, ...TABLE_STYLES, ...CONTENTS_STYLES],
  };
}

const BODY = { spacing: { after: 140, line: 276, lineRule: LineRuleType.AUTO } };

const TEXT_STYLES: NonNullable<IStylesOptions['paragraphStyles']> = [
  { id: STYLE.body, name: 'Body Text', basedOn: 'Normal', quickFormat: true, paragraph: BODY },
  {
    id: STYLE.subtitle,
    name: 'Subtitle',
    basedOn: 'Normal',
    quickFormat: true,
    run: { size: 28, color: QUIET },
    paragraph: { spacing: { after: 200 } },
  },
  { id: STYLE.titleLine, name: 'Title Line', basedOn: 'Normal', run: { size: 19, color: QUIET }, paragraph: { spacing: { after: 40 } } },
  {
    id: STYLE.bullet,
    name: 'List Bullet',
    basedOn: 'Normal',
    quickFormat: true,
    paragraph: {
      spacing: { after: 70, line: 276, lineRule: LineRuleType.AUTO },
      numbering: { reference: BULLETS, level: 0 },
      indent: { left: 360, hanging: 240 },
    },
  },
  {
    id: STYLE.numbered,
    name: 'List Number',
    basedOn: 'Normal',
    quickFormat: true,
    paragraph: { spacing: { after: 70, line: 276, lineRule: LineRuleType.AUTO }, indent: { left: 400, hanging: 340 } },
  },
  {
    id: STYLE.note,
    name: 'Note',
    basedOn: 'Normal',
    quickFormat: true,
    run: { size: 19 },
    paragraph: {
      spacing: { before: 120, after: 160, line: 264, lineRule: LineRuleType.AUTO },
      indent: { left: 170, right: 57 },
      keepLines: true,
      border: { left: { style: BorderStyle.SINGLE, size: 24, space: 8, color: 'C77700' } },
      shading: { fill: 'FDF6EA' },
    },
  },
  {
    id: STYLE.source,
    name: 'Source',
    basedOn: 'Normal',
    run: { size: 16, color: QUIET },
    paragraph: { spacing: { before: 60, after: 40, line: 252, lineRule: LineRuleType.AUTO } },
  },
  {
    id: STYLE.picture,
    name: 'Picture',
    basedOn: 'Normal',
    paragraph: { spacing: { before: 120, after: 40 }, keepNext: true, alignment: AlignmentType.LEFT },
  },
];

const cell = { spacing: { before: 30, after: 30, line: 252, lineRule: LineRuleType.AUTO } };

const TABLE_STYLES: NonNullable<IStylesOptions['paragraphStyles']> = [
  { id: STYLE.tableText, name: 'Table Text', basedOn: 'Normal', run: { size: 18 }, paragraph: cell },
  { id: STYLE.tableNumber, name: 'Table Number', basedOn: STYLE.tableText, paragraph: { ...cell, alignment: AlignmentType.RIGHT } },
  { id: STYLE.tableHead, name: 'Table Head', basedOn: STYLE.tableText, run: { bold: true }, paragraph: { ...cell, keepNext: true } },
  {
    id: STYLE.tableHeadNumber,
    name: 'Table Head Number',
    basedOn: STYLE.tableHead,
    run: { bold: true },
    paragraph: { ...cell, keepNext: true, alignment: AlignmentType.RIGHT },
  },
];

const CONTENTS_STYLES: NonNullable<IStylesOptions['paragraphStyles']> = [
  {
    id: STYLE.contentsHeading,
    name: 'TOC Heading',
    basedOn: 'Normal',
    run: { size: 26, bold: true, color: BLUE },
    paragraph: { spacing: { before: 240, after: 120 }, keepNext: true },
  },
  { id: 'TOC1', name: 'toc 1', basedOn: 'Normal', run: { bold: true }, paragraph: { spacing: { before: 80, after: 30 } } },
  { id: 'TOC2', name: 'toc 2', basedOn: 'Normal', run: { size: 19 }, paragraph: { spacing: { after: 20 }, indent: { left: 240 } } },
];

/** Rules between rows, a tinted header row; no vertical lines. The library has no options for table styles, so the package's styles part gets it as it is. */
export const TABLE_STYLE_XML = [
  `<w:style w:type="table" w:customStyle="1" w:styleId="${STYLE.table}"><w:name w:val="Report Table"/><w:basedOn w:val="TableNormal"/><w:uiPriority w:val="59"/><w:qFormat/>`,
  `<w:tblPr><w:tblBorders><w:top w:val="single" w:sz="8" w:space="0" w:color="${QUIET}"/><w:bottom w:val="single" w:sz="8" w:space="0" w:color="${QUIET}"/>`,
  '<w:insideH w:val="single" w:sz="4" w:space="0" w:color="D8DDE0"/></w:tblBorders></w:tblPr>',
  `<w:tblStylePr w:type="firstRow"><w:rPr><w:b/></w:rPr><w:tcPr><w:tcBorders><w:bottom w:val="single" w:sz="8" w:space="0" w:color="${QUIET}"/></w:tcBorders>`,
  '<w:shd w:val="clear" w:color="auto" w:fill="E8EDEE"/></w:tcPr></w:tblStylePr></w:style>',
].join('');
