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

/** Chapters as runs of pages of one direction. A wide table turns the page; the heading and text that lead to it go with it, and so does the text after it up to the next heading. */
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
  blocks.forEach((block, index) => {
    if (directions[index - 1] === 'landscape' && TEXTS.has(block.kind)) directions[index] = 'landscape';
  });
  for (let index = blocks.length - 1; index >= 0; index -= 1)
    if (leadsToLandscape(blocks, directions, index)) directions[index] = 'landscape';
  return directions;
}

const TEXTS: ReadonlySet<PlainBlock['kind']> = new Set(['paragraph', 'bullets', 'note']);

/** A heading before a wide table, or text between a heading and it. */
function leadsToLandscape(blocks: readonly PlainBlock[], directions: readonly Orientation[], index: number): boolean {
  if (directions[index + 1] !== 'landscape') return false;
  const kind = blocks[index]?.kind;
  if (kind === 'heading') return true;
  if (kind === undefined || !TEXTS.has(kind)) return false;
  const before = blocks.slice(0, index).findLast((block) => !TEXTS.has(block.kind));
  return before?.kind === 'heading';
}
