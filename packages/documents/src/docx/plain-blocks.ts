import type { FigureBlock, HeadingBlock, KeyFigureBlock, NoteBlock } from '@ohsim/engine';
import type { SeriesRuns } from '../charts/series-fan.ts';
import { assumptionsGrid } from './assumptions-grid.ts';
import { barsPicture, driversPicture, histogramPicture, tornadoPicture } from './case-pictures.ts';
import { figuresGrid } from './figures-grid.ts';
import { fittedGrid } from './fitted-grid.ts';
import { keyFiguresGrid } from './key-figures-grid.ts';
import { seriesPicture } from './series-picture.ts';
import { tableGrid, UNNAMED } from './table-grid.ts';
import { waterfallPicture } from './waterfall-picture.ts';
import type {
  BulletsBlock,
  ContentsBlock,
  GridBlock,
  PageBreakBlock,
  ParagraphBlock,
  PictureBlock,
  TracedBlock,
  WordBlock,
} from './word-document.ts';

/** What is left once figures, tables and charts of a report have become grids and pictures. */
export type PlainBlock =
  | HeadingBlock
  | ParagraphBlock
  | BulletsBlock
  | NoteBlock
  | GridBlock
  | PictureBlock
  | ContentsBlock
  | PageBreakBlock;

type Renderers = {
  readonly [K in WordBlock['kind']]: (
    block: Extract<WordBlock, { kind: K }>,
    runs: SeriesRuns,
  ) => readonly PlainBlock[] | Promise<readonly PlainBlock[]>;
};

const RENDERERS: Renderers = {
  traced: async (traced, runs) => (await render(traced.block, runs)).map((plain) => labelled(plain, traced)),
  heading: (block) => [block],
  paragraph: (block) => [block],
  bullets: (block) => [block],
  note: (block) => [block],
  grid: (block) => [block],
  picture: (block) => [block],
  contents: (block) => [block],
  'page-break': (block) => [block],
  sentence: ({ parts }) => [{ kind: 'paragraph', parts }],
  figure: (block) => [figuresGrid([block])],
  'key-figure': (block) => [keyFiguresGrid([block])],
  list: ({ id, ordered, items }) => [{ kind: 'bullets', id, ordered, items }],
  table: (block) => [fittedGrid(tableGrid(block))],
  assumptions: (block) => [assumptionsGrid(block)],
  waterfall: async (block) => [leading(block.sentence), await waterfallPicture(block)],
  bars: async (block) => [leading(block.sentence), await barsPicture(block)],
  histogram: async (block) => [leading(block.sentence), await histogramPicture(block)],
  tornado: async (block) => [leading(block.sentence), await tornadoPicture(block)],
  drivers: async (block) => [leading(block.sentence), await driversPicture(block)],
  series: async (block, runs) => [leading(block.sentence), ...(await seriesPicture(block, runs))],
};

/** Blocks as grids, pictures and text, in order. Figures that stand side by side on a screen become one table. */
export async function plainBlocks(blocks: readonly WordBlock[], runs: SeriesRuns): Promise<PlainBlock[]> {
  const plain: PlainBlock[] = [];
  for (const group of figureGroups(blocks)) {
    const [first] = group;
    if (first === undefined) continue;
    if (first.kind === 'figure') plain.push(figuresGrid(group as readonly FigureBlock[]));
    else if (first.kind === 'key-figure') plain.push(keyFiguresGrid(group as readonly KeyFigureBlock[]));
    else plain.push(...(await render(first, runs)));
  }
  return plain;
}

const render = (block: WordBlock, runs: SeriesRuns) =>
  (RENDERERS[block.kind] as (block: WordBlock, runs: SeriesRuns) => PlainBlock[])(block, runs);

function labelled(block: PlainBlock, { trace, rowHeader }: Pick<TracedBlock, 'trace' | 'rowHeader'>): PlainBlock {
  if (block.kind !== 'grid' && block.kind !== 'picture') return block;
  const traced = trace === undefined ? block : { ...block, trace };
  const [first, ...others] = traced.kind === 'grid' ? traced.columns : [];
  if (traced.kind !== 'grid' || rowHeader === undefined || first?.label !== UNNAMED) return traced;
  return { ...traced, columns: [{ ...first, label: rowHeader }, ...others] };
}

const leading = (text: string): ParagraphBlock => ({ kind: 'paragraph', parts: [{ text }], leads: true });

/** Figures of one kind that follow each other as one group; every other block alone. */
function figureGroups(blocks: readonly WordBlock[]): WordBlock[][] {
  const groups: WordBlock[][] = [];
  for (const block of blocks) {
    const last = groups.at(-1);
    const joins = (block.kind === 'figure' || block.kind === 'key-figure') && last?.[0]?.kind === block.kind;
    if (joins) last.push(block);
    else groups.push([block]);
  }
  return groups;
}
