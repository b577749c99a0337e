/** A4 in twips, twentieths of a point: 210 by 297 mm, with margins of 22 mm. */
export const PAGE = { width: 11906, height: 16838, margin: 1247, headerFooter: 624 } as const;

/** Room for text across a page, in twips. */
export const TEXT_WIDTH = { portrait: PAGE.width - 2 * PAGE.margin, landscape: PAGE.height - 2 * PAGE.margin } as const;

export type Orientation = keyof typeof TEXT_WIDTH;
