import type { InvestmentCase } from '@ohsim/engine';
import type { WordDocument } from '../docx/word-document.ts';
import { signOffGrid, sourcesAnnex } from './case-annex.ts';
import { caseChapters } from './case-chapters.ts';
import { caseFooter, caseProperties, futuresText, shortId } from './case-properties.ts';

const STAGES = { 'strategic-outline': 'Strategic outline case', outline: 'Outline business case', full: 'Full business case' } as const;

/** The Five Case document of an investment case: page one with the verdict and what it rests on, contents, the five cases, annexes with assumptions, method and sources. */
export function caseWord(investment: InvestmentCase): WordDocument {
  const [summary, ...chapters] = caseChapters(investment);
  return {
    title: investment.title,
    subtitle: `${STAGES[investment.stage]}: ${investment.systems.map(({ name }) => name).join(', ')}`,
    titleLines: titleLines(investment),
    properties: caseProperties(investment),
    footer: caseFooter(investment),
    sections: [
      ...(summary === undefined ? [] : [summary]),
      { newPage: true, blocks: [{ kind: 'contents' }] },
      ...chapters,
      { heading: 'Annex C: where the numbers come from', newPage: true, blocks: sourcesAnnex(investment) },
      { heading: 'Sign-off', newPage: true, blocks: [signOffGrid()] },
    ],
  };
}

function titleLines({ years, priceYear, manifest }: InvestmentCase): string[] {
  return [
    `${years.length} years, ${years[0]} to ${years.at(-1)}, in ${priceYear} prices; ${futuresText(manifest)}.`,
    `Draft, worked out by ohsim: case ${shortId(manifest.caseId)}. Staffing of services is allocated from England totals, not observed, unless replaced.`,
  ];
}
