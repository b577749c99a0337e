import {
  AlignmentType,
  BorderStyle,
  type FileChild,
  Footer,
  type ISectionOptions,
  PageNumber,
  PageOrientation,
  Paragraph,
  SectionType,
  TabStopType,
  TextRun,
} from 'docx';
import { bodyElements } from './body-elements.ts';
import { PAGE, TEXT_WIDTH } from './page.ts';
import type { PageRun } from './page-runs.ts';
import type { WordDocument } from './word-document.ts';

/** A run of pages as a Word section: A4 upright or on its side, with the run the numbers come from and the page number at the foot. */
export function pageSection(run: PageRun, { footer }: WordDocument, before: readonly FileChild[]): ISectionOptions {
  const landscape = run.orientation === 'landscape';
  return {
    properties: {
      type: SectionType.NEXT_PAGE,
      page: {
        size: { width: PAGE.width, height: PAGE.height, orientation: landscape ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT },
        margin: {
          top: PAGE.margin,
          bottom: PAGE.margin,
          left: PAGE.margin,
          right: PAGE.margin,
          header: PAGE.headerFooter,
          footer: PAGE.headerFooter,
        },
      },
    },
    footers: { default: footerOf(footer, TEXT_WIDTH[run.orientation]) },
    children: [...before, ...run.blocks.flatMap((block) => bodyElements(block, run.orientation))],
  };
}

const footerOf = (text: string, width: number): Footer =>
  new Footer({
    children: [
      new Paragraph({
        alignment: AlignmentType.LEFT,
        tabStops: [{ type: TabStopType.RIGHT, position: width }],
        border: { top: { style: BorderStyle.SINGLE, size: 4, space: 6, color: 'D8DDE0' } },
        children: [
          new TextRun({ text, size: 16, color: '4C6272' }),
          new TextRun({ children: ['\tPage ', PageNumber.CURRENT, ' of ', PageNumber.TOTAL_PAGES], size: 16, color: '4C6272' }),
        ],
      }),
    ],
  });
