import type { CompiledStructure, StaffCell } from './compiled-model.ts';
import type { ParameterSeries } from './parameter-series.ts';
import { shareMoved, type Transition } from './transitions.ts';

/** Funded posts by cell and month: those of the baseline, less what has moved away, plus what has moved in and what was made for new work. */
export const fundedPosts = (structure: CompiledStructure): Float64Array => {
  const { cells, months, transitions } = structure;
  const posts = new Float64Array(cells.length * months);
  cells.forEach((cell, index) => {
    posts.fill(cell.posts, index * months, (index + 1) * months);
  });
  const add = (index: number, heads: number, transition: number): void => {
    if (index < 0) return;
    for (let month = 0; month < months; month++) {
      const at = index * months + month;
      posts[at] = Math.max(0, (posts[at] as number) + heads * shareMoved(transitions[transition] as Transition, month));
    }
  };
  for (const move of structure.staffMoves) {
    const from = cellIndex(structure, move.fromService, move.role);
    const moved = move.share * ((cells[from] as StaffCell).posts ?? 0);
    add(from, -moved, move.transition);
    if (move.postsMove) add(cellIndex(structure, move.toService, move.role), moved, move.transition);
  }
  for (const made of structure.newPosts) add(cellIndex(structure, made.service, made.role), made.heads, made.transition);
  return posts;
};

/**
 * 1 - dip x part of the cell's posts that are on the move: those that came within the last transition's length. The dip attaches to moved staff only
 * (MODEL section 8) and has gone a transition's length after the last of them came.
 */
export const settledShares = (structure: CompiledStructure, series: ParameterSeries): Float64Array => {
  const { cells, months, transitions } = structure;
  const settled = new Float64Array(cells.length * months).fill(1);
  const posts = structure.staffMoves.length > 0 ? fundedPosts(structure) : settled;
  for (const move of structure.staffMoves) {
    const transition = transitions[move.transition] as Transition;
    const dip = series.base(`delivery.${transition.modelId}.productivityDip`);
    const to = cellIndex(structure, move.toService, move.role);
    const from = cellIndex(structure, move.fromService, move.role);
    const moved = move.postsMove ? move.share * (cells[from] as StaffCell).posts : 0;
    for (let month = 0; month < months; month++) {
      const recent = shareMoved(transition, month) - shareMoved(transition, month - transition.months);
      const at = to * months + month;
      const all = posts[at] as number;
      if (recent > 0 && all > 0) settled[at] = Math.max(0, (settled[at] as number) - (dip * moved * recent) / all);
    }
  }
  return settled;
};

const cellIndex = ({ cellOf, roles }: CompiledStructure, service: number, role: number): number =>
  cellOf[service * roles.length + role] as number;
