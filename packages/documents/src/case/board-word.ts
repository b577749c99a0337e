import type { InvestmentCase } from '@ohsim/engine';
import type { WordDocument } from '../docx/word-document.ts';
import { steppedHeadings, traced } from './case-chapters.ts';
import { caseFooter, caseProperties } from './case-properties.ts';

/** The board's one page: the verdict, scale, responsiveness and outcome, and what it rests on. */
export const boardWord = (investment: InvestmentCase): WordDocument => {
  const blocks = steppedHeadings(investment.boardPage.filter((block) => block.kind !== 'heading' || block.text !== investment.title));
  return {
    title: investment.title,
    subtitle: '',
    titleLines: [`For the board. ${investment.years.length} years from ${investment.years[0]}, in ${investment.priceYear} prices.`],
    properties: caseProperties(investment),
    footer: caseFooter(investment),
    sections: [
      {
        newPage: false,
        blocks: blocks.map((block) => traced(block, investment)),
      },
    ],
  };
};
