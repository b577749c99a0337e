/** A monthly path that follows another by some months; nothing before it begins. */
export const lagged = (path: Float64Array, months: number): Float64Array =>
  path.map((_, month) => (month < months ? 0 : (path[month - months] as number)));
