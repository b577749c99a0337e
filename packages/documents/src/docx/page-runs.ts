import { fitsAcross } from './column-widths.ts';
import type { Orientation } from './page.ts';
import type { PlainBlock } from './plain-blocks.ts';

/** Blocks that share the direction of their pages. */
export interface PageRun {
  readonly orientation: Orientation;
  readonly newPage: boolean;
  readonly blocks: readonly PlainBlock[];
}

interface Chapter {
  readonly newPage: boolean;
  readonly blocks: readonly PlainBlock[];
}

/** Chapters as runs of pages of one direction. A wide table turns the page; the heading and lines that lead to it, from the last table or picture on, go with it. */
export function pageRuns(chapters: readonly Chapter[]): PageRun[] {
  const runs: PageRun[] = [];
  for (const { newPage, blocks } of chapters) {
    const directions = directionsOf(blocks);
    blocks.forEach((block, index) => {
      const orientation = directions[index] ?? 'portrait';
      const last = runs.at(-1);
      const begins = newPage && index === 0;
      if (last === undefined || begins || last.orientation !== orientation) runs.push({ orientation, newPage: begins, blocks: [block] });
      else runs[runs.length - 1] = { ...last, blocks: [...last.blocks, block] };
    });
  }
  return runs;
}

function directionsOf(blocks: readonly PlainBlock[]): Orientation[] {
  const directions: Orientation[] = blocks.map((block) =>
    block.kind === 'grid' && !fitsAcross(block, 'portrait') ? 'landscape' : 'portrait',
  );
  for (let index = blocks.length - 1; index > 0; index -= 1) {
    const [before, here] = [blocks[index - 1], directions[index]];
    if (here === 'landscape' && before !== undefined && before.kind === 'heading') directions[index - 1] = 'landscape';
  }
  return directions;
}
