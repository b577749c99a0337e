import type { FigureBlock, HeadingBlock, NoteBlock } from '@ohsim/engine';
import type { SeriesRuns } from '../charts/series-fan.ts';
import { assumptionsGrid } from './assumptions-grid.ts';
import { figuresGrid } from './figures-grid.ts';
import { seriesPicture } from './series-picture.ts';
import { tableGrid } from './table-grid.ts';
import { waterfallPicture } from './waterfall-picture.ts';
import type { BulletsBlock, GridBlock, PageBreakBlock, ParagraphBlock, PictureBlock, WordBlock } from './word-document.ts';

/** What is left once figures, tables and charts of a report have become grids and pictures. */
export type PlainBlock = HeadingBlock | ParagraphBlock | BulletsBlock | NoteBlock | GridBlock | PictureBlock | PageBreakBlock;

type Renderers = {
  readonly [K in WordBlock['kind']]: (
    block: Extract<WordBlock, { kind: K }>,
    runs: SeriesRuns,
  ) => readonly PlainBlock[] | Promise<readonly PlainBlock[]>;
};

const RENDERERS: Renderers = {
  heading: (block) => [block],
  paragraph: (block) => [block],
  bullets: (block) => [block],
  note: (block) => [block],
  grid: (block) => [block],
  picture: (block) => [block],
  'page-break': (block) => [block],
  sentence: ({ parts }) => [{ kind: 'paragraph', parts }],
  figure: (block) => [figuresGrid([block])],
  table: (block) => [tableGrid(block)],
  assumptions: (block) => [assumptionsGrid(block)],
  waterfall: async (block) => [leading(block.sentence), await waterfallPicture(block)],
  series: async (block, runs) => [leading(block.sentence), ...(await seriesPicture(block, runs))],
};

/** Blocks as grids, pictures and text, in order. Figures that stand side by side on a screen become one table. */
export async function plainBlocks(blocks: readonly WordBlock[], runs: SeriesRuns): Promise<PlainBlock[]> {
  const plain: PlainBlock[] = [];
  for (const group of figureGroups(blocks)) {
    if ('figures' in group) plain.push(figuresGrid(group.figures));
    else plain.push(...(await render(group, runs)));
  }
  return plain;
}

const render = (block: WordBlock, runs: SeriesRuns) =>
  (RENDERERS[block.kind] as (block: WordBlock, runs: SeriesRuns) => PlainBlock[])(block, runs);

const leading = (text: string): ParagraphBlock => ({ kind: 'paragraph', parts: [{ text }], leads: true });

type Group = { readonly figures: FigureBlock[] } | Exclude<WordBlock, FigureBlock>;

function figureGroups(blocks: readonly WordBlock[]): Group[] {
  const groups: Group[] = [];
  for (const block of blocks) {
    const last = groups.at(-1);
    if (block.kind !== 'figure') groups.push(block);
    else if (last !== undefined && 'figures' in last) last.figures.push(block);
    else groups.push({ figures: [block] });
  }
  return groups;
}
