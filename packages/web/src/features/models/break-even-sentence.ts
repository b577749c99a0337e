import type { BreakEvenState } from '@ohsim/documents/charts';

/** Who wins how much of the map and at today's values; undefined phrase: the map is still being worked out. */
export function breakEvenSentence({ rows, wins, options, nearest }: BreakEvenState, phrase: string | undefined): string {
  const total = rows.flat().length;
  const done = rows.flat().filter(({ winner }) => winner >= 0).length;
  const parts = wins.map(({ index, cells }) => `${options[index]?.label ?? ''} in ${cells}`);
  if (phrase === undefined || parts.length === 0)
    return `So far: ${parts.length === 0 ? 'no cell' : parts.join(', ')} of ${cellWords(done)}.`;
  const today = rows[nearest.row]?.[nearest.column];
  const winner = today === undefined ? undefined : options[today.winner]?.label;
  const here = winner === undefined ? '' : ` At today's values it is ${winner}${today?.close === true ? ', too close to call' : ''}.`;
  const [only] = wins;
  if (wins.length === 1 && only !== undefined && only.cells === total)
    return `${options[only.index]?.label ?? ''} is best on ${phrase} in every cell: these inputs do not change the answer.`;
  return `Best on ${phrase}: ${parts.join(', ')} of ${cellWords(done)}.${here}`;
}

const cellWords = (count: number): string => (count === 1 ? '1 cell' : `${count} cells`);
