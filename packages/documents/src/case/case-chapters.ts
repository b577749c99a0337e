import type { CaseBlock, CaseSection, InvestmentCase } from '@ohsim/engine';
import type { WordBlock, WordSection } from '../docx/word-document.ts';
import { traceOf } from './case-traces.ts';

const NUMBERED: Readonly<Record<CaseSection['id'], (title: string) => string>> = {
  summary: (title) => title,
  strategic: (title) => `1 ${title}`,
  economic: (title) => `2 ${title}`,
  commercial: (title) => `3 ${title}`,
  financial: (title) => `4 ${title}`,
  management: (title) => `5 ${title}`,
  assumptions: () => 'Annex A: assumptions log',
  method: () => 'Annex B: method',
};

/** Sections of a case as chapters of a document: the summary first, with what the result rests on before anything that could push it off page one. */
export const caseChapters = (investment: InvestmentCase): WordSection[] =>
  investment.sections.map(({ id, title, blocks }) => ({
    heading: NUMBERED[id](title),
    newPage: id !== 'summary',
    blocks: steppedHeadings(ORDERS[id]?.(blocks) ?? blocks).map((block) => traced(block, investment)),
  }));

/** Chapters that are read in another order on paper. */
const ORDERS: Partial<Record<CaseSection['id'], (blocks: readonly CaseBlock[]) => readonly CaseBlock[]>> = {
  summary: (blocks) => redFirst(blocks),
  financial: (blocks) => chartLast(blocks),
};

/** The chart that closes a chapter after the sentence about it, so that no line is left alone on a page. */
function chartLast(blocks: readonly CaseBlock[]): CaseBlock[] {
  const [chart, last] = blocks.slice(-2);
  return chart?.kind === 'bars' && last?.kind === 'sentence' ? [...blocks.slice(0, -2), last, chart] : [...blocks];
}

/** What the result rests on, with its heading, straight after the verdict. */
function redFirst(blocks: readonly CaseBlock[]): CaseBlock[] {
  const at = blocks.findIndex((block) => 'id' in block && block.id.startsWith('rests-on'));
  if (at < 1) return [...blocks];
  const moved = blocks.slice(at - 1, at + 1);
  const rest = blocks.filter((block) => !moved.includes(block));
  return [...rest.slice(0, 1), ...moved, ...rest.slice(1)];
}

/** Headings below the chapter's own: the highest of them of level 2, none that skips a level on the way down. */
export function steppedHeadings(blocks: readonly CaseBlock[]): CaseBlock[] {
  const shift = Math.min(...blocks.flatMap((block) => (block.kind === 'heading' ? [block.level] : []))) - 2;
  let level: 1 | 2 | 3 = 1;
  return blocks.map((block) => {
    if (block.kind !== 'heading') return block;
    level = Math.max(2, Math.min(block.level - shift, level + 1)) as 2 | 3;
    return { ...block, level };
  });
}

/** What the first column of a table holds, by the id of the table or the end of it. */
const ROW_HEADERS: readonly (readonly [RegExp, string])[] = [
  [/^options$|^success-factors$/, 'Option'],
  [/^business-as-usual$|^board$|^evaluation$/, 'Measure'],
  [/^drivers-served$/, 'Driver'],
  [/^switching-values$/, 'Input'],
  [/^benefits-register$|-benefits$/, 'Benefit'],
  [/^assumptions-log$/, 'Assumption'],
  [/^risks$/, 'Risk'],
  [/^phases$/, 'Phase'],
  [/-costs$/, 'Cost'],
  [/-budget$/, 'Payer'],
  [/-terms-\d+$/, 'Term'],
];

/** A block with its trace, and with a name for the first column of a table. */
export function traced(block: CaseBlock, investment: InvestmentCase): WordBlock {
  if (!('id' in block) || block.kind === 'key-figure') return block;
  const trace = traceOf(block.id, investment);
  const rowHeader = ROW_HEADERS.find(([pattern]) => pattern.test(block.id))?.[1];
  return { kind: 'traced', block, ...(trace === undefined ? {} : { trace }), ...(rowHeader === undefined ? {} : { rowHeader }) };
}
