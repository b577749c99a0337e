/** A result at both ends of one input's range. */
export interface Swing {
  readonly atLow: number;
  readonly atHigh: number;
}

/** Rows by how far their input moves a result between the ends of its range, widest first; those that move it by less than `least` are left out. */
export const tornado = <Row extends Swing>(
  rows: readonly Row[],
  { most, least }: { readonly most: number; readonly least: number },
): Row[] =>
  rows
    .filter((row) => swingOf(row) >= least)
    .sort((a, b) => swingOf(b) - swingOf(a))
    .slice(0, most);

/** How far a result moves between the ends of an input's range. */
export const swingOf = ({ atLow, atHigh }: Swing): number => Math.abs(atHigh - atLow);
