/** A chain of age bands that people enter, age through and leave: the model common to both sides. Months, Euler's method, one step a month. */
export interface AgeingChain {
  readonly months: number;
  readonly opening: readonly number[];
  /** Part that ages into the next band in a month. */
  readonly ageing: number;
  /** Part of each band that leaves in a month. */
  readonly leaving: readonly number[];
  /** Heads that enter the first band in a month. */
  readonly joiners: number;
}

/** Twenty bands of two and a half years, 15 years: fewer people and more leaving with age. */
export const TWENTY_BANDS: AgeingChain = {
  months: 180,
  opening: Array.from({ length: 20 }, (_, band) => 12 - 0.4 * band),
  ageing: 1 / 30,
  leaving: Array.from({ length: 20 }, (_, band) => 0.004 + 0.0015 * band),
  joiners: 1.7,
};

/** Heads of every band at the start and after each month, `band * (months + 1) + month`: loops over typed arrays, as the engine's own. */
export function chainInTypedArrays({ months, opening, ageing, leaving, joiners }: AgeingChain): Float64Array {
  const bands = opening.length;
  const columns = months + 1;
  const heads = Float64Array.from(opening);
  const out = Float64Array.from(leaving);
  const record = new Float64Array(bands * columns);
  for (let band = 0; band < bands; band++) record[band * columns] = heads[band] as number;
  for (let month = 1; month < columns; month++) {
    let entering = joiners;
    for (let band = 0; band < bands; band++) {
      const now = heads[band] as number;
      const aged = now * ageing;
      const next = now + entering - aged - now * (out[band] as number);
      heads[band] = next;
      record[band * columns + month] = next;
      entering = aged;
    }
  }
  return record;
}
